import { useState } from 'react'
import { PASSPHRASE_MIN, passphraseProblem } from '@core/lock/passphrase'
import { useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Switch } from '../../../ui/choice/Switch'
import { PassphraseField } from '../../lock/PassphraseField'
import { BackupPart } from './BackupPart'
import { ImportPart } from './ImportPart'
import css from './files.module.css'

interface FilesPaneProps {
  readonly onClose: () => void
  /** Shows the list of the log with these days only. */
  readonly onShow: (days: { readonly first: string; readonly last: string }) => void
  /** A file that was dropped on the window, to be read at once. */
  readonly dropped?: File | null
}

/** Everything by which the log leaves, comes back, or goes away for good. */
export function FilesPane({ onClose, onShow, dropped = null }: FilesPaneProps) {
  const { t } = useText()
  return (
    <div className={css.pane}>
      <div className={css.head}>
        <h2 className={css.title}>{t('logScreens.files')}</h2>
        <Button look="line" onClick={onClose}>
          {t('common.back')}
        </Button>
      </div>
      <div className={css.parts}>
        <ExportPart />
        <ImportPart onShow={onShow} dropped={dropped} />
        <BackupPart />
        <ErasePart />
      </div>
    </div>
  )
}

function ExportPart() {
  const { t } = useText()
  const request = useRequest()
  const [protect, setProtect] = useState(false)
  const [passphrase, setPassphrase] = useState({ typed: '', again: '' })
  const [said, setSaid] = useState<string | null>(null)
  const write = async (as: 'csv' | 'xlsx' | 'json' | 'everything') => {
    const problem = protect ? passphraseProblem(passphrase.typed, passphrase.again) : null
    if (problem !== null) return setSaid(t(`lock.${problem}`, { n: PASSPHRASE_MIN }))
    const sealed = protect ? { passphrase: passphrase.typed } : {}
    const reply = await request('log:export', { as, ...sealed })
    if (!reply.ok) setSaid(reply.failure.message)
    else if (reply.value !== null) setSaid(t('logFiles.exporting.done', { n: reply.value }))
  }
  return (
    <section className={css.part}>
      <h3>{t('logFiles.exporting.title')}</h3>
      <div className={css.row}>
        {(['csv', 'xlsx', 'json', 'everything'] as const).map((as) => (
          <Button key={as} onClick={() => void write(as)}>
            {t(`logFiles.exporting.${as}`)}
          </Button>
        ))}
      </div>
      <Switch label={t('lock.protect')} checked={protect} onChange={setProtect} />
      {protect && (
        <>
          <p>{t('lock.protectHint')}</p>
          <PassphraseField
            label={t('lock.passphrase')}
            value={passphrase.typed}
            onChange={(typed) => setPassphrase({ ...passphrase, typed })}
          />
          <PassphraseField
            label={t('lock.again')}
            value={passphrase.again}
            onChange={(again) => setPassphrase({ ...passphrase, again })}
          />
        </>
      )}
      <p role="status">{said}</p>
    </section>
  )
}

/** The whole log goes only when the word was typed. */
function ErasePart() {
  const { t } = useText()
  const request = useRequest()
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const word = t('logFiles.erase.word')
  const matches = typed.trim().toLowerCase() === word.toLowerCase()
  const erase = async () => {
    const reply = await request('log:erase', { typed })
    setTyped('')
    setSaid(reply.ok ? t('logFiles.erase.done') : reply.failure.message)
  }
  return (
    <section className={css.part}>
      <h3>{t('logFiles.erase.title')}</h3>
      <p>{t('logFiles.erase.what')}</p>
      <form
        className={css.row}
        onSubmit={(event) => {
          event.preventDefault()
          if (matches) void erase()
        }}
      >
        <label className={css.field}>
          <span>{t('logFiles.erase.type', { word })}</span>
          <input
            type="text"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        {matches && <Button type="submit">{t('logFiles.erase.button')}</Button>}
      </form>
      <p role="status">{said}</p>
    </section>
  )
}
