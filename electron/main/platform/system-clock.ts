import { realpathSync } from 'node:fs'
import { uptime } from 'node:os'
import { isUsableZone, zoneToGoBy } from '@core/time/zone'
import type { Cancel, Clock } from '../ports'

/** What the runtime calls the zone: `undefined` and `Etc/Unknown` are possible, whatever its types say. */
const reportedZone = (): unknown => new Intl.DateTimeFormat().resolvedOptions().timeZone

/**
 * `TZ` may name a file (`:/etc/localtime`), which the runtime does not look into: then it knows neither a name nor
 * summer time. Where the file is one of the zone database, `TZ` gets its name; `/etc/localtime` as a file of its own is
 * what the runtime looks at when there is no `TZ`.
 */
function nameZoneOfFile(): void {
  const path = process.env['TZ']?.replace(/^:/, '')
  if (path === undefined || !path.startsWith('/')) return
  try {
    const name = /\/zoneinfo\/(?:posix\/|right\/)?(.+)$/.exec(realpathSync(path))?.[1]
    if (name !== undefined) process.env['TZ'] = name
    else if (path === '/etc/localtime') delete process.env['TZ']
  } catch {
    // There is no such file: then the system uses UTC, and so does the app.
  }
}

/** The machine's own clocks and timers. */
export function systemClock(): Clock {
  nameZoneOfFile()
  // Of this run of the process and no other. Not a UUID, for which Node would load its cryptography.
  const handle = `${process.pid}-${performance.timeOrigin}`
  // Uptime counts sleep but only whole seconds; the page clock counts finely but not sleep.
  const ahead = uptime() * 1000 - performance.now()
  const slept = { ms: 0 }
  const sleptMs = () => {
    const drift = uptime() * 1000 - performance.now() - ahead
    // Whole seconds may differ by one; only a clear difference is sleep, and the sum of sleep never shrinks.
    if (drift > slept.ms + 2_000) slept.ms = drift
    return slept.ms
  }
  return {
    now: () => Date.now(),
    aheadMs: () => 0,
    mono: () => performance.now(),
    steady: () => ({ ms: performance.now() + sleptMs(), handle }),
    zone: (at = Date.now()) => zoneToGoBy(reportedZone(), at, -new Date(at).getTimezoneOffset()),
    reportedZone,
    after: (delayMs, task) => {
      const handle = setTimeout(task, Math.max(0, delayMs))
      return () => clearTimeout(handle)
    },
    onMoved: () => () => {},
  }
}

/** What tests of an unpackaged build can do to time. */
export interface ClockControls {
  /** Lets wall and monotonic time jump ahead; timers due on the way run in order. */
  advance(ms: number): void
  /** The machine sleeps: the wall clock goes on, no timer runs, monotonic time stands still. */
  sleep(ms: number): void
  /** Moves the wall clock only, forward or back. */
  jumpWall(ms: number): void
  setZone(zone: string | null): void
  now(): number
}

interface Timer {
  readonly dueMono: number
  readonly task: () => void
  cancelReal: Cancel
}

/** A clock that runs like the system's and can be moved. For tests of unpackaged builds only. */
export function movableClock(real: Clock): { readonly clock: Clock; readonly controls: ClockControls } {
  const timers = new Set<Timer>()
  const listeners = new Set<() => void>()
  const shift = { wallMs: 0, monoMs: 0, sleptMs: 0, zone: null as string | null }
  const mono = () => real.mono() + shift.monoMs
  const moved = () => listeners.forEach((listener) => listener())

  const run = (timer: Timer) => {
    if (!timers.delete(timer)) return
    timer.cancelReal()
    timer.task()
  }
  const clock: Clock = {
    now: () => Math.round(real.now() + shift.wallMs),
    aheadMs: () => Math.round(shift.wallMs),
    mono,
    steady: () => {
      const { ms, handle } = real.steady()
      return { ms: ms + shift.monoMs + shift.sleptMs, handle }
    },
    zone: (at) => (isUsableZone(shift.zone) ? shift.zone : real.zone(at)),
    reportedZone: () => shift.zone ?? real.reportedZone(),
    after: (delayMs, task) => {
      const timer: Timer = { dueMono: mono() + Math.max(0, delayMs), task, cancelReal: () => {} }
      timers.add(timer)
      timer.cancelReal = real.after(delayMs, () => run(timer))
      return () => {
        timers.delete(timer)
        timer.cancelReal()
      }
    },
    onMoved: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }

  const step = (ms: number) => {
    shift.wallMs += ms
    shift.monoMs += ms
  }
  const controls: ClockControls = {
    advance(ms) {
      const until = mono() + ms
      for (;;) {
        const next = [...timers].filter((t) => t.dueMono <= until).sort((a, b) => a.dueMono - b.dueMono)[0]
        if (!next) break
        step(Math.max(0, next.dueMono - mono()))
        run(next)
      }
      step(Math.max(0, until - mono()))
      rearm(timers, mono, real, run)
      moved()
    },
    sleep(ms) {
      shift.wallMs += ms
      shift.sleptMs += ms
    },
    jumpWall(ms) {
      shift.wallMs += ms
      moved()
    },
    setZone(zone) {
      shift.zone = zone
      moved()
    },
    now: clock.now,
  }
  return { clock, controls }
}

/** Real timeouts were set for the old monotonic time; set them anew. */
function rearm(timers: Set<Timer>, mono: () => number, real: Clock, run: (timer: Timer) => void): void {
  for (const timer of timers) {
    timer.cancelReal()
    timer.cancelReal = real.after(timer.dueMono - mono(), () => run(timer))
  }
}
