import type { LoadView } from '@core/ipc/views'
import type { RatedEntry } from '@core/log/entry/entry'
import { pressedHands } from '@core/log/entry/without-press'
import { adviceBefore, thumbLoad, type AdviceEntry } from '@core/safety/advice'
import { startOfDay } from '@core/time/local-day'
import type { Clock } from '../ports'
import type { LogStore } from '../log/log-store'

/** Entries that the rules over sessions look back on. */
const RECENT = 60

const toAdvice = (entry: RatedEntry): AdviceEntry => ({
  startedAt: entry.at,
  before: entry.before,
  after: entry.after,
  pressed: pressedHands(entry),
  pressedMs: entry.kind === 'session' ? entry.pressedMs : 0,
})

/** Before the log was read: it stays closed until the window shows. */
export const LOAD_UNREAD: LoadView = { minutesByThumb: { left: 0, right: 0 }, advice: [] }

/** How much was pressed today, and what the neutral rules say about it. Reads the log; keeps nothing. */
export function readLoad(log: LogStore, clock: Clock): LoadView {
  const rated = log.latestRated({}, RECENT)
  if (rated.kind === 'failed') return LOAD_UNREAD
  const now = clock.now()
  const dayStart = startOfDay(now, clock.zone())
  const entries = rated.value.map(toAdvice)
  const load = thumbLoad(entries.filter(({ startedAt }) => startedAt >= dayStart))
  return {
    minutesByThumb: { left: Math.round(load.left / 60_000), right: Math.round(load.right / 60_000) },
    advice: adviceBefore(entries, now, dayStart),
  }
}
