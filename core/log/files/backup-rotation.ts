import { weekOf } from '../../time/date'

/** How many backups of single days are kept, and of how many older weeks one each. */
export const KEPT_DAYS = 7
export const KEPT_WEEKS = 4

/**
 * Which daily backups to keep: the newest seven, and the last of each of the newest four weeks before those.
 * Running it every day leaves a week of days and a month of weeks. A week that still has a kept day needs no
 * backup of its own: its last day is the last one to grow old.
 * @param days local days that have a backup, `YYYY-MM-DD`, in any order
 */
export const keptBackups = (days: readonly string[]): ReadonlySet<string> => {
  const newestFirst = [...new Set(days)].sort().reverse()
  const kept = new Set(newestFirst.slice(0, KEPT_DAYS))
  const weeks = new Set([...kept].map(weekOf))
  const enough = weeks.size + KEPT_WEEKS
  for (const day of newestFirst.slice(KEPT_DAYS)) {
    if (weeks.size === enough || weeks.has(weekOf(day))) continue
    weeks.add(weekOf(day))
    kept.add(day)
  }
  return kept
}
