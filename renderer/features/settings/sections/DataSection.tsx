import { useRef, useState } from 'react'
import type { Place } from '@core/ipc/routes'
import { useApp, useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { LockSetting } from '../../lock/LockSetting'
import { SettingRow } from '../SettingRow'
import { SettingSection } from '../SettingSection'
import { useSettingsPage } from '../settings-page'
import css from '../settings-screen.module.css'

/** Where everything lies and how it goes from one computer to another. */
export function DataSection({ onGo }: { readonly onGo: (place: Place) => void }) {
  const { t } = useText()
  const request = useRequest()
  const { report } = useSettingsPage()
  const folder = useApp((app) => app.about.dataFolder)
  return (
    <SettingSection id="data">
      <SettingRow id="folder" under={<p className={css.path}>{folder}</p>}>
        <Button onClick={() => void request('settings:show-folder').then(report)}>
          {t('settings.data.folder')}
        </Button>
      </SettingRow>
      <SettingRow id="backups">
        <Button onClick={() => onGo('log')}>{t('settings.data.log')}</Button>
      </SettingRow>
      <SettingRow id="computers" place="below">
        <div className={css.acts}>
          <Button onClick={() => onGo('computers')}>{t('settings.data.computers')}</Button>
        </div>
      </SettingRow>
      <SettingRow id="lock" place="below">
        <LockSetting />
      </SettingRow>
      <SettingRow id="setup">
        <Button onClick={() => onGo('setup-check')}>{t('settings.data.setup')}</Button>
      </SettingRow>
      <SettingRow id="transfer" place="below">
        <Transfer />
      </SettingRow>
    </SettingSection>
  )
}

type Said =
  | { readonly kind: 'nothing' | 'taken' | 'undone' }
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'refused'; readonly why: string }

/** Settings to a file and from one; what a file replaced can be put back. */
function Transfer() {
  const { t } = useText()
  const request = useRequest()
  const [said, setSaid] = useState<Said>({ kind: 'nothing' })
  const taker = useRef<HTMLButtonElement>(null)
  const save = async () => {
    const reply = await request('settings:export')
    if (!reply.ok) setSaid({ kind: 'refused', why: reply.failure.message })
    else if (reply.value !== null) setSaid({ kind: 'saved', path: reply.value })
  }
  const take = async () => {
    const reply = await request('settings:import')
    if (!reply.ok) setSaid({ kind: 'refused', why: reply.failure.message })
    else if (reply.value) setSaid({ kind: 'taken' })
  }
  const undo = async () => {
    // The button that was pressed goes away; the focus must not go with it.
    taker.current?.focus()
    const reply = await request('settings:undo-import')
    setSaid(reply.ok ? { kind: 'undone' } : { kind: 'refused', why: reply.failure.message })
  }
  return (
    <>
      <div className={css.acts}>
        <Button onClick={() => void save()}>{t('settings.data.save')}</Button>
        <Button ref={taker} onClick={() => void take()}>
          {t('settings.data.take')}
        </Button>
      </div>
      <div role="status" className={css.said}>
        {said.kind === 'saved' && <p className={css.path}>{t('settings.data.saved', { path: said.path })}</p>}
        {said.kind === 'undone' && <p>{t('settings.data.undone')}</p>}
        {said.kind === 'refused' && <p className={css.lines}>{said.why}</p>}
        {said.kind === 'taken' && (
          <p className={css.acts}>
            {t('settings.data.taken')} <Button onClick={() => void undo()}>{t('settings.data.undo')}</Button>
          </p>
        )}
      </div>
    </>
  )
}
