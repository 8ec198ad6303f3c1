import { createFormats } from '@core/text/format'
import type { UndoneView } from '@core/log/files/transfer-views'
import { useApp, useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { useAnswer } from '../use-answer'
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

/** Imports that were made, each with a way to undo it as a whole. */
export function ImportHistory({ onUndone }: { readonly onUndone: (words: string) => void }) {
  const { t } = useText()
  const request = useRequest()
  const words = useUndoneWords()
  const locale = useApp((app) => app.locale)
  const { value } = useAnswer('log:imports')
  if (!value || value.length === 0) return null
  const { moment } = createFormats(locale.tag, locale.zone)
  const undo = async (id: number) => {
    const reply = await request('log:import-undo', { importId: id })
    onUndone(reply.ok ? words(reply.value) : reply.failure.message)
  }
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
