import { useState } from 'react'
import { useApp, useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import css from '../settings-screen.module.css'

/** The command that any desktop's own keyboard settings can bind to a key. */
export function BindCommand() {
  const { t } = useText()
  const command = useApp((app) => app.about.spikeCommand)
  const request = useRequest()
  const [copied, setCopied] = useState(false)
  const copy = () => void request('setup:copy-command').then((reply) => setCopied(reply.ok))
  return (
    <>
      <p className={css.quiet}>{t('settings.shortcut.bind')}</p>
      <div className={css.acts}>
        <code className={css.path}>{command}</code>
        <Button look="text" onClick={copy}>
          {t('settings.shortcut.copy')}
        </Button>
        <span role="status" className={css.quiet}>
          {copied && t('settings.shortcut.copied')}
        </span>
      </div>
    </>
  )
}
