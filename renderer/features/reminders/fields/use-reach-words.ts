import { shorterThan, unreached } from '@core/reminders/reach'
import type { Rule } from '@core/reminders/rule'
import { useApp } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { isWhole } from '../rules/rule-problems'
import { useWallWords } from './use-wall-words'

/**
 * Says where the active hours or a shorter interval keep a rule from coming; null where they do not, or while the rule
 * is half written.
 */
export function useReachWords(): (rule: Rule) => string | null {
  const { t } = useText()
  const wall = useWallWords()
  const config = useApp((app) => app.reminders.config)
  return (rule) => {
    if (!isWhole(rule)) return null
    const found = unreached(rule, config)
    if (found === null) {
      const shorter = shorterThan(rule, config)
      return shorter && t('reminderScreens.reach.shorter', { minutes: String(shorter.everyMinutes) })
    }
    if (rule.kind === 'follow-up') return t('reminderScreens.reach.followUp')
    if (rule.kind === 'interval') return t('reminderScreens.reach.interval')
    if (found.reach === 'none') return t('reminderScreens.reach.none')
    const times = [...new Set(found.missed.map(({ time }) => time))]
    const days = [...new Set(found.missed.map(({ weekday }) => weekday))]
    return t('reminderScreens.reach.some', {
      times: wall.list(times.map(wall.time)),
      days: wall.weekdays(days),
    })
  }
}
