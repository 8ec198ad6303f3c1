import { useApp } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Icon } from '../../../ui/Icon'
import { Strong } from '../../../ui/Strong'
import { useWhen } from '../../../ui/use-when'
import css from './next-reminder.module.css'

/** One quiet line: when the next reminder comes. */
export function NextReminder() {
  const { t } = useText()
  const when = useWhen()
  const next = useApp((app) => app.reminders.next)
  const paused = useApp((app) => app.reminders.paused)
  return (
    <p className={css.next}>
      <Icon name="bell" size={18} />
      <span>
        {paused ? (
          t('session.pausedReminders')
        ) : next ? (
          <Strong id="session.nextReminder" values={{ when: when(next.atMs) }} />
        ) : (
          t('session.noReminder')
        )}
      </span>
    </p>
  )
}
