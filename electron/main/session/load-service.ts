import type { LoadView } from '@core/ipc/views'
import type { RatedEntry } from '@core/log/entry/entry'
import { pressedHands } from '@core/log/entry/without-press'
import { adviceBefore, thumbLoad, type AdviceEntry } from '@core/safety/advice'
import { startOfDay } from '@core/time/local-day'
import { MINUTE_MS } from '@core/time/units'
import { emitter } from '../platform/emitter'
import type { Cancel, Clock } from '../ports'
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

const UNREAD: LoadView = { minutesByThumb: { left: 0, right: 0 }, advice: [] }

function loadOf(log: LogStore, clock: Clock): LoadView {
  const rated = log.latestRated({}, RECENT)
  if (rated.kind === 'failed') return UNREAD
  const now = clock.now()
  const dayStart = startOfDay(now, clock.zone())
  const entries = rated.value.map(toAdvice)
  const load = thumbLoad(entries.filter(({ startedAt }) => startedAt >= dayStart))
  return {
    minutesByThumb: {
      left: Math.round(load.left / MINUTE_MS),
      right: Math.round(load.right / MINUTE_MS),
    },
    advice: adviceBefore(entries, now, dayStart),
  }
}

/** How much was pressed today, and what the neutral rules say about it. */
export interface LoadService {
  /** As it was read last; empty before the first reading, because the log stays closed until the window shows. */
  view(): LoadView
  /** Reads the log. */
  read(): void
  onChange(listener: () => void): Cancel
}

export function createLoadService({ log, clock }: { log: LogStore; clock: Clock }): LoadService {
  const changes = emitter()
  let load = UNREAD
  return {
    view: () => load,
    read() {
      load = loadOf(log, clock)
      changes.tell()
    },
    onChange: changes.on,
  }
}
