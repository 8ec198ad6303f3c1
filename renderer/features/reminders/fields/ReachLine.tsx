import { unreached, widenedFor } from '@core/reminders/reach'
import type { ReminderConfig, Rule } from '@core/reminders/rule'
import { useApp, useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Switch } from '../../../ui/choice/Switch'
import { isWhole } from '../rules/rule-problems'
import { useReachWords } from './use-reach-words'
import css from './reach-line.module.css'

interface ReachLineProps {
  readonly rule: Rule
  readonly onChange: (rule: Rule) => void
}

const limitsOf = ({ hours, spikeIgnoresHours, countsStill = false, maxPerDay }: ReminderConfig) => ({
  hours,
  spikeIgnoresHours,
  countsStill,
  maxPerDay,
})

/** Says what keeps a rule from coming; where it is the active hours, with one click to widen them or to let it come all the same. */
export function ReachLine({ rule, onChange }: ReachLineProps) {
  const { t } = useText()
  const request = useRequest()
  const config = useApp((app) => app.reminders.config)
  const limits = limitsOf(config)
  const said = useReachWords()(rule)
  if (rule.ignoresHours === true) {
    return (
      <Switch
        label={t('reminderScreens.reach.ignores')}
        checked
        onChange={() => onChange({ ...rule, ignoresHours: false })}
      />
    )
  }
  const reach = isWhole(rule) ? unreached(rule, limits) : null
  if (said === null) return null
  const missed = reach?.missed ?? []
  const wide = widenedFor(limits.hours, missed)
  return (
    <div className={css.reach}>
      <p className={css.said} role="status">
        {said}
      </p>
      <div className={css.acts}>
        {wide !== null && (
          <Button onClick={() => void request('reminders:limits', { ...limits, hours: wide })}>
            {t('reminderScreens.reach.widen')}
          </Button>
        )}
        {missed.length > 0 && (
          <Button onClick={() => onChange({ ...rule, ignoresHours: true })}>
            {t('reminderScreens.reach.exempt')}
          </Button>
        )}
        {reach !== null && rule.kind === 'follow-up' && (
          <Button onClick={() => void request('reminders:limits', { ...limits, spikeIgnoresHours: true })}>
            {t('reminderScreens.reach.spikeAnyHour')}
          </Button>
        )}
      </div>
    </div>
  )
}
