import { DEFAULT_ACTIVE_HOURS } from '../active-hours'
import type { IntervalRule } from '../rule'

/** A reminder each hour of the usual active hours. */
export const EVERY_HOUR: IntervalRule = {
  kind: 'interval',
  id: 'every-hour',
  name: 'Every hour',
  enabled: true,
  sound: false,
  everyMinutes: 60,
  hours: DEFAULT_ACTIVE_HOURS,
}
