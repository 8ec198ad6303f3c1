import type { DayCount } from './day-counts'
import type { Entry } from '../entry/entry'
import { addDays, dayOfDate, weekOf } from '../../time/date'
import { groupOf } from './groups'
import { countedBefore } from './pair-count'
import { isMoving, isWithoutPress } from '../entry/without-press'

/** One cell; `null` counts mean the day lies outside the range asked for. */
export interface CalendarWeek {
  /** Monday, `YYYY-MM-DD`. */
  readonly week: string
  /** Monday to Sunday. */
  readonly days: readonly CalendarDay[]
}

export interface CalendarDay extends DayCount {
  readonly inRange: boolean
}

const EMPTY = { sessions: 0, ratings: 0, spikes: 0, visits: 0 }

/**
 * Lays days out in weeks from Monday.
 * @param from first and @param to last local day of the range, `YYYY-MM-DD`, inclusive
 */
export const calendarWeeks = (
  counts: readonly DayCount[],
  from: string,
  to: string,
): readonly CalendarWeek[] => {
  const daysOf = calendarDays(counts, from, to)
  const weeks: CalendarWeek[] = []
  for (let week = weekOf(from); week <= to; week = addDays(week, 7))
    weeks.push({ week, days: daysOf(week, addDays(week, 6)) })
  return weeks
}

/**
 * Looks up all days between two, both inclusive, each with its counts.
 * @param from first and @param to last local day of the range, `YYYY-MM-DD`, inclusive
 */
export const calendarDays = (counts: readonly DayCount[], from: string, to: string) => {
  const byDay = new Map(counts.map((day) => [day.localDate, day]))
  return (first: string, last: string): readonly CalendarDay[] =>
    Array.from({ length: dayOfDate(last) - dayOfDate(first) + 1 }, (_, i) => {
      const localDate = addDays(first, i)
      const inRange = localDate >= from && localDate <= to
      const counted = inRange ? byDay.get(localDate) : undefined
      return { ...EMPTY, ...counted, localDate, inRange }
    })
}

/** Whether an entry belongs to a pain spike. */
export const isSpike = (entry: Entry): boolean =>
  (entry.kind === 'session' && entry.origin === 'spike') ||
  (entry.kind === 'rating' && groupOf(entry) === 'rated-only' && entry.spikeId !== null)

const isPressed = (entry: Entry): boolean => entry.kind === 'session' && !isWithoutPress(entry)

/** Pain rated without a press, alone or around breathing or rest. */
const isRatedOnly = (entry: Entry): boolean =>
  entry.kind === 'rating' ||
  (entry.kind === 'session' &&
    isWithoutPress(entry) &&
    !isMoving(entry) &&
    (countedBefore(entry) !== null || entry.after !== null))

/** Counts days of entries in memory, oldest first: what the store does in SQL. */
export const dayCountsOf = (entries: Iterable<Entry>): readonly DayCount[] => {
  const days = new Map<string, DayCount>()
  for (const entry of entries) {
    if (entry.kind === 'bother') continue
    const day = days.get(entry.localDate) ?? { localDate: entry.localDate, ...EMPTY }
    days.set(entry.localDate, {
      localDate: entry.localDate,
      sessions: day.sessions + (isPressed(entry) ? 1 : 0),
      ratings: day.ratings + (isRatedOnly(entry) ? 1 : 0),
      spikes: day.spikes + (isSpike(entry) ? 1 : 0),
      visits: day.visits + (entry.kind === 'visit' ? 1 : 0),
    })
  }
  return [...days.values()].sort((a, b) => (a.localDate < b.localDate ? -1 : 1))
}
