import type { CheckIn } from '@core/log/check-in'
import { adviceAfter } from '@core/safety/advice'
import { useApp } from '../../bridge/use-app'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import css from './check-in.module.css'

interface AfterNotesProps {
  readonly answers: CheckIn
  readonly onHelp: () => void
}

/** Neutral sentences once a number is chosen: clearly higher than before, or rising over three sessions. */
export function AfterNotes({ answers, onHelp }: AfterNotesProps) {
  const { t } = useText()
  const load = useApp((app) => app.load)
  const rising = load.advice.filter(({ kind }) => kind === 'rising-pain')
  const notes = answers.after === null ? [] : [...adviceAfter(answers.before, answers.after), ...rising]
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
        </div>
      )}
    </div>
  )
}
