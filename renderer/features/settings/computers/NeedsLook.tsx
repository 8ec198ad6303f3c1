import { useState } from 'react'
import type { SyncLookView, SyncRefusedView, SyncView } from '@core/log/sync/sync-view'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { useWhen } from '../../../ui/use-when'
import type { useSync } from './use-sync'
import css from './computers.module.css'

interface NeedsLookProps extends Pick<ReturnType<typeof useSync>, 'act' | 'request'> {
  readonly view: SyncView
}

/** Files that were left alone, and entries about which the computers do not agree. */
export function NeedsLook({ view, act, request }: NeedsLookProps) {
  const { t } = useText()
  if (view.refused.length + view.looks.length === 0) return null
  return (
    <section aria-labelledby="sync-look" className={css.look}>
      <h2 id="sync-look">{t('sync.needsLook')}</h2>
      <ul>
        {view.refused.length > 0 && <Refused files={view.refused} />}
        {view.looks.map((one) => (
          <li key={one.id}>
            <Icon name="both" />
            {one.look === 'asked' ? (
              <Asked look={one} onAnswer={(keep) => void act(request('sync:answer', { id: one.id, keep }))} />
            ) : (
              <TwoNotes look={one} onPick={(note) => void act(request('sync:note', { id: one.id, note }))} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Refused({ files }: { readonly files: readonly SyncRefusedView[] }) {
  const { t } = useText()
  return (
    <li>
      <Icon name="file" />
      <div>
        <p>
          <b>{t('sync.file.count', { n: files.length })}</b>
        </p>
        <p className={css.quiet}>{t('sync.file.safe')}</p>
        <details className={css.files}>
          <summary>{t('sync.file.details')}</summary>
          <ul>
            {files.map(({ device, file, refusal }) => (
              <li key={`${device} ${file}`}>
                <span className={css.path}>{file}</span>{' '}
                {device !== '' && t('sync.file.from', { name: device })}: {t(`sync.file.${refusal}`)}
              </li>
            ))}
          </ul>
        </details>
      </div>
    </li>
  )
}

interface AskedProps {
  readonly look: SyncLookView
  readonly onAnswer: (keep: boolean) => void
}

function Asked({ look, onAnswer }: AskedProps) {
  const { t } = useText()
  const when = useWhen()
  return (
    <>
      <div>
        <p>
          <b>{t('sync.asked.title', { when: when(look.at) })}</b>
        </p>
        <p className={css.quiet}>{t('sync.asked.hint')}</p>
      </div>
      <span className={css.acts}>
        <Button onClick={() => onAnswer(true)}>{t('sync.asked.keep')}</Button>
        <Button look="text" onClick={() => onAnswer(false)}>
          {t('sync.asked.remove')}
        </Button>
      </span>
    </>
  )
}

interface TwoNotesProps {
  readonly look: SyncLookView
  readonly onPick: (note: number) => void
}

function TwoNotes({ look, onPick }: TwoNotesProps) {
  const { t } = useText()
  const when = useWhen()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <div>
        <p>
          <b>{t('sync.notes.title', { when: when(look.at) })}</b>
        </p>
        <p className={css.quiet}>{t('sync.notes.hint')}</p>
        {isOpen && (
          <ul className={css.notes}>
            {look.notes.map((note, place) => (
              <li key={note}>
                <p>{note}</p>
                <Button onClick={() => onPick(place)}>{t('sync.notes.keep')}</Button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'sync.notes.close' : 'sync.notes.compare')}
      </Button>
    </>
  )
}
