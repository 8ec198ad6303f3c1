import type { LoadView } from '@core/ipc/views'
import { isBreathing } from '@core/log/breathing'
import type { SessionEntry } from '@core/log/entry'
import { adviceBefore, thumbLoad, type AdviceSession } from '@core/safety/advice'
import { utcOffsetMinutes } from '@core/time/utc-offset'
import type { Clock } from '../ports'
import type { LogStore } from '../ports/log-store'

const DAY_MS = 86_400_000
/** Entries that the rules over sessions look back on. */
const RECENT = 60

const toAdvice = (entry: SessionEntry): AdviceSession => ({
  startedAt: entry.at,
  before: entry.before,
  after: entry.after,
  pressed: entry.hand === 'both' ? ['left', 'right'] : [entry.hand],
  pressedMs: entry.pressedMs,
})

/** Before the log was read: it stays closed until the window shows. */
export const LOAD_UNREAD: LoadView = { minutesByThumb: { left: 0, right: 0 }, sessionsToday: 0, advice: [] }

/** How much was pressed today, and what the neutral rules say about it. Reads the log; keeps nothing. */
export function readLoad(log: LogStore, clock: Clock): LoadView {
  const rated = log.latestRated({}, RECENT)
  if (rated.kind === 'failed') return LOAD_UNREAD
  const now = clock.now()
  const offsetMs = utcOffsetMinutes(now, clock.zone()) * 60_000
  const dayStart = Math.floor((now + offsetMs) / DAY_MS) * DAY_MS - offsetMs
  const sessions = rated.value
    .filter((entry) => entry.kind === 'session')
    // Breathing loads no thumb and no hand.
    .filter((entry) => !isBreathing(entry))
    .map(toAdvice)
  const today = sessions.filter((session) => session.startedAt >= dayStart)
  const load = thumbLoad(today)
  return {
    minutesByThumb: { left: Math.round(load.left / 60_000), right: Math.round(load.right / 60_000) },
    sessionsToday: today.length,
    advice: adviceBefore(sessions, now, dayStart),
  }
}
