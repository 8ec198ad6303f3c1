import { useState } from 'react'
import type { Reply } from '@core/ipc/request'
import type { BackupPreview, BackupView, SealedBackup } from '@core/log/files/transfer-views'
import { useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { PassphraseForm } from '../../lock/PassphraseForm'
import { useAnswer } from '../use-answer'
import { useEntryDates } from '../use-entry-dates'
import css from './files.module.css'

/** What a backup holds; with its passphrase where it is encrypted, until it is restored or put away. */
type Shown = BackupPreview & { readonly passphrase?: string }

/** Backups: which there are, one more now, and the way back with a look first. */
export function BackupPart() {
  const { t } = useText()
  const request = useRequest()
  const dates = useEntryDates()
  const [turn, setTurn] = useState(0)
  const [preview, setPreview] = useState<Shown | null>(null)
  const [sealed, setSealed] = useState<SealedBackup | null>(null)
  const [computer, setComputer] = useState<string | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const look = (reply: Reply<BackupPreview | SealedBackup | null>, from: string | null = null) => {
    setComputer(from)
    setPreview(null)
    setSealed(null)
    if (!reply.ok) setSaid(reply.failure.message)
    else if (reply.value && 'sealed' in reply.value) setSealed(reply.value)
    else if (reply.value) setPreview(reply.value)
  }
  const open = async (passphrase: string) => {
    if (!sealed) return null
    const reply = await request('log:backup-preview', { id: sealed.id, passphrase })
    if (!reply.ok) return reply.failure.message
    setSealed(null)
    if (!('sealed' in reply.value)) setPreview({ ...reply.value, passphrase })
    return null
  }
  const after = async (work: Promise<Reply<unknown>>) => {
    const reply = await work
    setSaid(reply.ok ? null : reply.failure.message)
    setTurn(turn + 1)
  }
  const restore = async ({ id, passphrase }: Shown) => {
    const reply = await request('log:backup-restore', { id, ...(passphrase !== undefined && { passphrase }) })
    setPreview(null)
    setTurn(turn + 1)
    if (!reply.ok) setSaid(reply.failure.message)
    else setSaid(t('logFiles.backup.done', { file: reply.value ?? '–' }))
  }
  return (
    <section className={css.part}>
      <h3>{t('logFiles.backup.title')}</h3>
      <p>{t('logFiles.backup.rule')}</p>
      <BackupList
        key={turn}
        onLook={async ({ id, computer: from }) => look(await request('log:backup-preview', { id }), from)}
      />
      <div className={css.row}>
        <Button onClick={() => void after(request('log:backup-now'))}>{t('logFiles.backup.now')}</Button>
        <Button onClick={() => void after(request('log:backup-folder'))}>
          {t('logFiles.backup.chooseFolder')}
        </Button>
        <Button onClick={async () => look(await request('log:backup-pick'))}>
          {t('logFiles.backup.restoreFrom')}
        </Button>
      </div>
      {sealed && (
        <div className={css.preview}>
          <p>{t('lock.fileAsks')}</p>
          <PassphraseForm
            autoFocus
            label={t('lock.passphrase')}
            action={t('lock.open')}
            onGiven={open}
            onCancel={() => setSealed(null)}
          />
        </div>
      )}
      {preview && (
        <div className={css.preview}>
          <p>
            {preview.firstDay === null || preview.lastDay === null
              ? t('logFiles.backup.previewEmpty', { present: preview.present })
              : t('logFiles.backup.preview', {
                  n: preview.entries,
                  from: dates.long(preview.firstDay),
                  to: dates.long(preview.lastDay),
                  present: preview.present,
                })}
          </p>
          {computer !== null && (
            <p>
              {t('logFiles.backup.otherComputer', { computer: computer || t('logFiles.backup.unknown') })}
            </p>
          )}
          <p>{t('logFiles.backup.keep')}</p>
          <div className={css.row}>
            <Button look="primary" onClick={() => void restore(preview)}>
              {t('logFiles.backup.restore')}
            </Button>
            <Button look="text" onClick={() => setPreview(null)}>
              {t('common.cancel')}
            </Button>
          </div>
        </div>
      )}
      <p role="status">{said}</p>
    </section>
  )
}

function BackupList({ onLook }: { readonly onLook: (backup: BackupView) => void }) {
  const { t } = useText()
  const dates = useEntryDates()
  const { value, failure } = useAnswer('log:backups')
  if (failure) return <p role="alert">{failure}</p>
  if (!value) return null
  const hasOthers = value.backups.some(({ computer }) => computer !== null)
  const computerOf = ({ computer }: BackupView) =>
    computer === null ? t('logFiles.backup.thisComputer') : computer || t('logFiles.backup.unknown')
  return (
    <>
      <p>
        {t('logFiles.backup.where')}: <bdi>{value.folder}</bdi>
      </p>
      {hasOthers && <p>{t('logFiles.backup.several')}</p>}
      {value.trouble && <p role="alert">{value.trouble}</p>}
      {value.backups.length === 0 ? (
        <p>{t('logFiles.backup.never')}</p>
      ) : (
        <ul className={css.backups}>
          {value.backups.map((backup) => (
            <li key={backup.id}>
              <span>
                {dates.long(backup.day)}
                {backup.kind === 'before-restore' && ` (${t('logFiles.backup.beforeRestore')})`}
                {backup.kind === 'before-import' && ` (${t('logFiles.backup.beforeImport')})`}
                {backup.sealed && ` (${t('lock.sealed')})`}
                {hasOthers && ` · ${computerOf(backup)}`}
              </span>
              <span>{Math.max(1, Math.round(backup.bytes / 1024))} KB</span>
              <Button look="text" onClick={() => onLook(backup)}>
                {t('logFiles.backup.restore')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
