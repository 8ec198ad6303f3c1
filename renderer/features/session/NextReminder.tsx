import { useApp } from '../../bridge/use-app'
import { useDrawn } from '../../bridge/use-drawn'
import { useText } from '../../bridge/use-text'
import { Icon } from '../../ui/Icon'
import { Strong } from '../../ui/Strong'
import { useWhen } from '../../ui/use-when'
import css from './next-reminder.module.css'

/** One quiet line: when the next reminder comes. */
export function NextReminder() {
  const { t } = useText()
  const when = useWhen()
  // The first date that is written makes ICU read the language's ways with dates, 30 ms in the middle of a start.
  const drawn = useDrawn()
  const next = useApp((app) => app.reminders.next)
  const paused = useApp((app) => app.reminders.paused)
  return (
    <p className={css.next}>
      <Icon name="bell" size={18} />
      <span>
        {paused
          ? t('session.pausedReminders')
          : next
            ? drawn && <Strong id="session.nextReminder" values={{ when: when(next.atMs) }} />
            : t('session.noReminder')}
      </span>
    </p>
  )
}
