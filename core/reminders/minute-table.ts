import { minuteOfClock } from '../time/local-day'
import { DAY_MINUTES, HOUR_MS, MINUTE_MS } from '../time/units'
import { spanAt } from '../time/zone-spans'
import type { ReminderConfig, Rule } from './rule'

/** Which minutes of a day any clock time or check-in of these settings falls on. */
const tables = new WeakMap<ReminderConfig, Uint8Array>()
const unclocked = new WeakMap<ReminderConfig, readonly Rule[]>()

/** The enabled rules that do not go by clock times: few, and looked at on every step. */
export const rulesWithoutTimes = (config: ReminderConfig): readonly Rule[] => {
  let rules = unclocked.get(config)
  if (rules === undefined) {
    rules = config.rules.filter(({ kind, enabled }) => enabled && kind !== 'clock' && kind !== 'check-in')
    unclocked.set(config, rules)
  }
  return rules
}

const tableOf = (config: ReminderConfig): Uint8Array => {
  let table = tables.get(config)
  if (table === undefined) {
    table = new Uint8Array(DAY_MINUTES)
    for (const rule of config.rules) {
      if (rule.kind !== 'clock' && rule.kind !== 'check-in') continue
      for (const time of rule.times) table[minuteOfClock(time)] = 1
    }
    tables.set(config, table)
  }
  return table
}

/**
 * Whether any clock time may fall due in `(after, upTo]` (epoch ms). A quick "no" for the many looks between two
 * times; anything out of the ordinary, such as a change of the clock, is a "maybe".
 */
export const mayFallDue = (config: ReminderConfig, after: number, upTo: number, zone: string): boolean => {
  const { offset, to } = spanAt(after, zone)
  if (upTo >= to || upTo - after > HOUR_MS) return true
  const table = tableOf(config)
  const last = Math.floor((upTo + offset) / MINUTE_MS)
  for (let minute = Math.floor((after + offset) / MINUTE_MS) + 1; minute <= last; minute++) {
    if (table[minute % DAY_MINUTES] === 1) return true
  }
  return false
}
