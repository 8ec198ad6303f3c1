import { createFormats } from '@core/text/format'
import type { ImportDone, UndoneView } from '@core/log/files/transfer-views'
import { useApp, useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { useAnswer } from '../use-answer'
import { useEntryDates } from '../use-entry-dates'
import css from './files.module.css'

/** Imports that are shown at first; older ones can be undone after these. */
const SHOWN = 5

/** What undoing did, in words. */
function useUndoneWords() {
  const { t } = useText()
  return ({ removed, restored, left, settings }: UndoneView): string =>
    [
      t('logFiles.importing.undoneWas', { removed, restored }),
      ...(left > 0 ? [t('logFiles.importing.undoneLeft', { left })] : []),
      ...(settings === 'back' ? [t('logFiles.importing.undoneSettings')] : []),
      ...(settings === 'left' ? [t('logFiles.importing.undoneSettingsLeft')] : []),
    ].join(' ')
}

/** What an import brought, in words: `5 entries from February 2025 added.` */
export function useImportedWords() {
  const { t } = useText()
  const dates = useEntryDates()
  return ({ added, changed, days }: ImportDone): string => {
    if (days === null) return t('logFiles.importing.done', { n: 0 })
    const [first, last] = [dates.month(days.first), dates.month(days.last)]
    const when = first === last ? first : t('logFiles.importing.months', { first, last })
    return [
      ...(added > 0 ? [t('logFiles.importing.added', { n: added, when })] : []),
      ...(changed > 0 ? [t('logFiles.importing.changed', { n: changed })] : []),
    ].join(' ')
  }
}

/** Undoes an import and says what that did. */
function useUndo(onUndone: (words: string) => void) {
  const request = useRequest()
  const words = useUndoneWords()
  return async (id: number) => {
    const reply = await request('log:import-undo', { importId: id })
    onUndone(reply.ok ? words(reply.value) : reply.failure.message)
  }
}

interface ImportedActsProps {
  readonly done: ImportDone
  readonly onShow: (days: NonNullable<ImportDone['days']>) => void
  readonly onUndone: (words: string) => void
}

/** What can be done right after an import: look at what came, or take it back. */
export function ImportedActs({ done: { id, days }, onShow, onUndone }: ImportedActsProps) {
  const { t } = useText()
  const undo = useUndo(onUndone)
  return (
    <div className={css.row}>
      {days && (
        <Button look="line" onClick={() => onShow(days)}>
          {t('logFiles.importing.show')}
        </Button>
      )}
      {id !== null && (
        <Button look="text" onClick={() => void undo(id)}>
          {t('log.form.undo')}
        </Button>
      )}
    </div>
  )
}

/** Imports that were made, each with a way to undo it as a whole. */
export function ImportHistory({ onUndone }: { readonly onUndone: (words: string) => void }) {
  const { t } = useText()
  const undo = useUndo(onUndone)
  const locale = useApp((app) => app.locale)
  const { value } = useAnswer('log:imports')
  if (!value || value.length === 0) return null
  const { moment } = createFormats(locale.tag, locale.zone)
  return (
    <>
      <h4>{t('logFiles.importing.earlier')}</h4>
      <ul className={css.backups} aria-label={t('logFiles.importing.earlier')}>
        {value.slice(0, SHOWN).map(({ id, file, at, entries, undone }) => (
          <li key={id}>
            <span>
              <bdi>{t('logFiles.importing.earlierOne', { file, when: moment(at), n: entries })}</bdi>
            </span>
            {undone ? (
              <span>{t('logFiles.importing.undone')}</span>
            ) : (
              <Button look="text" onClick={() => void undo(id)}>
                {t('logFiles.importing.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
