import { unreached } from '@core/reminders/reach'
import type { Rule } from '@core/reminders/rule'
import { useApp } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { isWhole } from '../rules/rule-problems'
import { useWallWords } from './use-wall-words'

/** Says where the active hours keep a rule from coming; null where they do not, or while the rule is half written. */
export function useReachWords(): (rule: Rule) => string | null {
  const { t } = useText()
  const wall = useWallWords()
  const config = useApp((app) => app.reminders.config)
  return (rule) => {
    const found = isWhole(rule) ? unreached(rule, config) : null
    if (found === null) return null
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
