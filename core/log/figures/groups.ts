import { isMoving, isWithoutPress } from '../entry/without-press'
import type { Entry } from '../entry/entry'

/**
 * The groups that are summarised separately, because they answer different questions: `spike` pressed at a pain spike;
 * `scheduled` pressed without one (reminder or by hand); `rated-only` rated, waited without pressing, rated again (a
 * rest turn of an own test and a session of breathing alone count here).
 */
export const GROUPS = ['spike', 'scheduled', 'rated-only'] as const
export type Group = (typeof GROUPS)[number]

/**
 * The group an entry is summed up in, or `null` if it has no before-and-after to speak of:
 * visits, weekly checks, moves without a press, and a plain rating that was never meant to have a second one.
 */
export const groupOf = (entry: Entry): Group | null => {
  switch (entry.kind) {
    case 'session':
      if (isMoving(entry)) return null
      if (isWithoutPress(entry)) return 'rated-only'
      return entry.origin === 'spike' ? 'spike' : 'scheduled'
    case 'rating':
      return entry.after === null ? null : 'rated-only'
    case 'visit':
    case 'bother':
      return null
  }
}
