import type { Rating } from '@core/log/entry/rating'
import { adviceAfter } from '@core/safety/advice'
import { useApp } from '../../bridge/use-app'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import css from './after-notes.module.css'

interface AfterNotesProps {
  /** Whether there are ratings to speak of yet; what appears later is read out. */
  readonly shown: boolean
  readonly before: Rating | null
  readonly after: Rating | null
  readonly onHelp: () => void
  /** Puts the notes away, where they may be. */
  readonly onClose?: () => void
}

/** Neutral sentences beside ratings: clearly higher than before, or rising over three times. */
export function AfterNotes({ shown, before, after, onHelp, onClose }: AfterNotesProps) {
  const { t } = useText()
  const load = useApp((app) => app.load)
  const rising = load.advice.filter(({ kind }) => kind === 'rising-pain')
  const notes = shown ? [...adviceAfter(before, after), ...rising] : []
  return (
    <div role="status">
      {notes.length > 0 && (
        <div className={css.advice}>
          {notes.map(({ kind, key, values }) => (
            <p key={kind}>{t(key, values)}</p>
          ))}
          <Button look="text" onClick={onHelp}>
            {t('safety.note.seeSigns')}
          </Button>
          {onClose && (
            <Button look="text" onClick={onClose}>
              {t('common.close')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
