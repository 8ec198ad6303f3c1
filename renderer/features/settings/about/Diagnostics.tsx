import { useState } from 'react'
import { useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import css from './about.module.css'

/** What a bug report needs: read first, then copied as it stands. Nothing is sent. */
export function Diagnostics() {
  const { t } = useText()
  const request = useRequest()
  const [text, setText] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const show = async () => {
    setSaid('')
    if (text !== null) return setText(null)
    const reply = await request('setup:diagnostics')
    if (reply.ok) setText(reply.value)
    else setSaid(reply.failure.message)
  }
  const copy = async () => {
    const reply = await request('setup:copy-diagnostics')
    setSaid(reply.ok ? t('settings.diagnostics.copied') : reply.failure.message)
  }
  const open = text !== null
  return (
    <>
      <div className={css.bar}>
        <Button aria-expanded={open} onClick={() => void show()}>
          {t(open ? 'settings.diagnostics.hide' : 'settings.diagnostics.show')}
        </Button>
        {open && <Button onClick={() => void copy()}>{t('settings.diagnostics.copy')}</Button>}
        <p role="status">{said}</p>
      </div>
      {open && (
        // Focusable, so that it can be scrolled by keys.
        <pre className={css.text} role="region" aria-label={t('settings.diagnostics.preview')} tabIndex={0}>
          {text}
        </pre>
      )}
    </>
  )
}
