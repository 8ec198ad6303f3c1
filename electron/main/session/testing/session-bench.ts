import type { Entry, RatedEntry, SessionEntry } from '@core/log/entry/entry'
import { sessionEntry } from '@core/log/testing/answers'
import { UNANSWERED } from '@core/safety/screening'
import { DEFAULT_APP, DEFAULT_SESSION } from '@core/settings/settings'
import type { Clock, Documents, Windows } from '../../ports'
import type { LogStore } from '../../log/log-store'
import { createSafetyService } from '../../safety/safety-service'
import { createSessionService } from '../session-service'
import { createStartService, type StartParts } from '../start-service'
import type { Config, SettingsService } from '../../settings/settings-service'

/** 2 March 2026, 12:00 UTC. */
export const NOON = Date.UTC(2026, 2, 2, 12)

/** A clock that stands still until it is moved. */
export const benchClock = () => {
  const state = { wallMs: NOON, monoMs: 0 }
  const timers = new Set<{ readonly dueMs: number; readonly task: () => void }>()
  const listeners = new Set<() => void>()
  const step = (ms: number) => {
    state.wallMs += ms
    state.monoMs += ms
  }
  const clock: Clock = {
    now: () => state.wallMs,
    aheadMs: () => 0,
    mono: () => state.monoMs,
    steady: () => ({ ms: state.monoMs, handle: 'bench' }),
    zone: () => 'UTC',
    reportedZone: () => 'UTC',
    after: (delayMs, task) => {
      const timer = { dueMs: state.monoMs + Math.max(0, delayMs), task }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    onMoved: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  const controls = {
    /** Lets time pass; whatever falls due on the way runs at its moment. */
    advance(ms: number) {
      const untilMs = state.monoMs + ms
      for (;;) {
        const [next] = [...timers].filter(({ dueMs }) => dueMs <= untilMs).sort((a, b) => a.dueMs - b.dueMs)
        if (!next) break
        step(next.dueMs - state.monoMs)
        timers.delete(next)
        next.task()
      }
      step(untilMs - state.monoMs)
    },
    /** Moves the wall clock alone, as somebody who sets it would. */
    jumpWall(ms: number) {
      state.wallMs += ms
      listeners.forEach((listener) => listener())
    },
  }
  return { clock, controls }
}

export const memoryDocuments = (): Documents & { readonly held: Map<string, unknown> } => {
  const held = new Map<string, unknown>()
  return {
    held,
    movedAside: [],
    read: (name) => held.get(name),
    write: (name, value) => void held.set(name, structuredClone(value)),
    remove: (name) => void held.delete(name),
    keepAside: () => {},
  }
}

/** The few questions that sessions ask of the log, over entries in memory. */
export const memoryLog = (entries: Map<string, Entry>) =>
  ({
    latestRated: () => ({
      kind: 'ok',
      value: [...entries.values()]
        .filter((entry): entry is RatedEntry => entry.kind === 'session' || entry.kind === 'rating')
        .sort((a, b) => b.at - a.at),
    }),
    everRated: (atLeast, writtenUpTo) => ({
      kind: 'ok',
      value: [...entries.values()].some(
        (entry) =>
          (entry.kind === 'session' || entry.kind === 'rating') &&
          entry.createdAt <= writtenUpTo &&
          ((entry.before ?? 0) >= atLeast || (entry.after ?? 0) >= atLeast),
      ),
    }),
    get: (id) => ({ kind: 'ok', value: entries.get(id) ?? null }),
    update: (entry) => {
      entries.set(entry.id, entry)
      return { kind: 'ok', value: undefined }
    },
  }) satisfies Partial<LogStore> as unknown as LogStore

/** A session of an hour ago, completed and unrated unless said otherwise. */
export const earlierSession = (part: Partial<SessionEntry> = {}): SessionEntry =>
  sessionEntry('session-earlier', NOON - 3_600_000, {
    createdAt: NOON - 3_400_000,
    updatedAt: NOON - 3_400_000,
    before: null,
    after: null,
    ...part,
  })

/** Settings of somebody who went through the first run a day ago, with nothing to watch out for. */
export const benchSettings = (): SettingsService & { put(part: Partial<Config>): void } => {
  const state = {
    current: {
      session: DEFAULT_SESSION,
      app: DEFAULT_APP,
      routines: [],
      safety: {
        answers: { ...UNANSWERED, acknowledged: true, pregnancy: 'no' },
        check: { at: NOON - 86_400_000, ticked: [] },
      },
    } as unknown as Config,
  }
  return {
    get current() {
      return state.current
    },
    setAll: (part) => {
      state.current = { ...state.current, ...part }
    },
    put: (part) => {
      state.current = { ...state.current, ...part }
    },
    set: (section, value) => {
      state.current = { ...state.current, [section]: value }
    },
    onChange: () => () => {},
  } as SettingsService & { put(part: Partial<Config>): void }
}

/** Windows that only remember what they were asked to show. */
export const benchWindows = () => {
  const shown: string[] = []
  const windows = {
    prepare: () => {},
    show: (place?: string) => void shown.push(place ?? ''),
    keepForSession: () => {},
    keepInReach: () => {},
    attend: () => {},
    onPageGone: () => () => {},
  } as unknown as Windows
  return { windows, shown }
}

/** The real session service on this bench. */
export const benchSessions = (clock: Clock, documents: Documents, windows: Windows) => {
  const never = () => () => {}
  return createSessionService({
    clock,
    documents,
    windows,
    keepAwake: { set: () => {} },
    presence: {
      idleMs: () => 0,
      source: 'bench',
      lock: 'works',
      inhibited: () => null,
      lockSource: 'bench',
      onSuspend: never,
      onResume: never,
      onLock: never,
      onUnlock: never,
    },
    diary: { note: () => {} },
  })
}

/** Starts of sessions and the safety questions before them; `went` has the places they led to. */
export const benchStarts = (
  parts: Omit<StartParts, 'newId' | 'secondMs' | 'go' | 'spikeFor' | 'draftOf'>,
) => {
  const went: string[] = []
  const starts = createStartService({
    ...parts,
    newId: () => 'session-new',
    secondMs: () => 1000,
    go: (place) => void went.push(place),
    spikeFor: (origin) => (origin === 'spike' ? 'spike-1' : null),
    draftOf: () => undefined,
  })
  return { starts, went, safety: createSafetyService(parts.clock, parts.settings, starts) }
}
