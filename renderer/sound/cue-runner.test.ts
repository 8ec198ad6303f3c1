import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cuesOf, CUE_LENGTH_MS, type ScheduledCue } from '@core/session/cues'
import { createCueRunner, type CueTrack } from './cue-runner'

const COUNT_IN_MS = 3_000
const START = 5_000_000

const CUES: readonly ScheduledCue[] = [
  { atMs: 0, cue: 'prepare' },
  { atMs: 10_000, cue: 'press' },
  { atMs: 60_000, cue: 'ease' },
  { atMs: 70_000, cue: 'done' },
]

/** A session, a clock and one drawer of timers, all moved by hand. */
function bench({
  latencyMs = 0,
  cues = CUES,
}: { latencyMs?: number | ((passedMs: number) => number); cues?: readonly ScheduledCue[] } = {}) {
  let now = START
  let timers: { at: number; fire: () => void }[] = []
  let mostTimers = 0
  const played: { atMs: number; what: string }[] = []
  const note = (what: string) => played.push({ atMs: now, what })
  const runner = createCueRunner({
    play: note,
    stopAll: () => note('(fade)'),
    startTimer: (fire, ms) => {
      const timer = { at: now + ms, fire }
      timers.push(timer)
      mostTimers = Math.max(mostTimers, timers.length)
      return () => void (timers = timers.filter((one) => one !== timer))
    },
    monotonicMs: () => now,
    latencyMs: () => (typeof latencyMs === 'number' ? latencyMs : latencyMs(now - START)),
    onSkipped: ({ cue }) => note(`(skipped ${cue})`),
  })
  let base = 0
  let since: number | null = null
  const elapsedMs = () => base + (since === null ? 0 : Math.max(0, now - since))
  const follow = (id = 'one') => {
    const running = since !== null
    const sinceThen = since
    const track: CueTrack = {
      id,
      cues,
      running,
      elapsedMs,
      countInMs: () => (sinceThen === null ? 0 : Math.max(0, sinceThen - now)),
      phaseCue: 'press',
    }
    runner.follow(track)
  }
  return {
    runner,
    played,
    follow,
    elapsedMs,
    timers: () => timers.length,
    mostTimers: () => mostTimers,
    names: () => played.map(({ what }) => what),
    /** Moves time on, firing timers at their moment. */
    pass(ms: number) {
      const until = now + ms
      for (;;) {
        const next = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        timers = timers.filter((one) => one !== next)
        now = Math.max(now, next.at)
        next.fire()
      }
      now = until
    },
    /** Moves time on without letting anything run, then wakes what is overdue. */
    stall(ms: number) {
      now += ms
      const overdue = timers.filter(({ at }) => at <= now)
      timers = timers.filter(({ at }) => at > now)
      for (const { fire } of overdue) fire()
    },
    start() {
      since = now
      follow()
    },
    pause() {
      base = elapsedMs()
      since = null
      follow()
    },
    resume(countInMs = COUNT_IN_MS) {
      since = now + countInMs
      follow()
    },
    startedAt: now,
  }
}

describe('a session without interruption', () => {
  it('waits for session time to move before the first cue, however often it is told', () => {
    const session = bench({ latencyMs: 60 })
    session.resume(400)
    session.pass(100)
    session.follow()
    session.pass(200)
    session.follow()
    expect(session.names()).toEqual([])
    session.pass(41)
    expect(session.names()).toEqual(['prepare'])
  })

  it('plays every cue at its time with one timer', () => {
    const session = bench()
    session.start()
    session.pass(80_000)
    expect(session.played.map(({ atMs, what }) => [atMs - session.startedAt, what])).toEqual([
      [0, 'prepare'],
      [10_000, 'press'],
      [60_000, 'ease'],
      [70_000, 'done'],
    ])
    expect(session.mostTimers()).toBe(1)
    expect(session.timers()).toBe(0)
  })

  it('starts each cue early by what the device needs', () => {
    const session = bench({ latencyMs: 40 })
    session.start()
    session.pass(80_000)
    expect(session.played.slice(1).map(({ atMs }) => atMs - session.startedAt)).toEqual([
      9_960, 59_960, 69_960,
    ])
  })

  it('starts the first cue early by what a stream needs that has just opened', () => {
    const session = bench({ latencyMs: (passed) => (passed < 300 ? 0 : 110) })
    session.resume(700)
    session.pass(2_000)
    expect(session.played).toEqual([{ atMs: session.startedAt + 590, what: 'prepare' }])
  })

  it('is not moved by snapshots, however many and whenever', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20_000), { maxLength: 20 }), fc.nat(100), (waits, latencyMs) => {
        const session = bench({ latencyMs })
        session.start()
        for (const wait of waits) {
          session.pass(wait)
          session.follow()
        }
        session.pass(80_000)
        expect(session.names()).toEqual(['prepare', 'press', 'ease', 'done'])
        expect(session.mostTimers()).toBe(1)
      }),
    )
  })
})

describe('after a stall', () => {
  it('skips a cue that is over a second late', () => {
    const session = bench()
    session.start()
    session.stall(11_500)
    session.pass(1_000)
    expect(session.names()).toEqual(['prepare', '(skipped press)'])
  })

  it('plays one that is a little late', () => {
    const session = bench()
    session.start()
    session.stall(10_900)
    expect(session.names()).toEqual(['prepare', 'press'])
  })

  it('plays no heap', () => {
    const session = bench()
    session.start()
    session.stall(70_200)
    expect(session.names()).toEqual(['prepare', '(skipped press)', '(skipped ease)', 'done'])
  })
})

describe('pause and resume', () => {
  it('fades, says paused, and plays nothing more', () => {
    const session = bench()
    session.start()
    session.pass(20_000)
    session.pause()
    session.pass(600_000)
    expect(session.names()).toEqual(['prepare', 'press', '(fade)', 'paused'])
    expect(session.played[3]!.atMs - session.played[2]!.atMs).toBe(60)
    expect(session.timers()).toBe(0)
  })

  it('says resumed at once, the phase again when the session moves, and goes on to the millisecond', () => {
    const session = bench()
    session.start()
    session.pass(20_000)
    session.pause()
    session.pass(5_000)
    session.resume()
    session.pass(120_000)
    expect(session.played.slice(4).map(({ atMs, what }) => [atMs - session.startedAt, what])).toEqual([
      [25_000, 'resumed'],
      [28_000, 'press'],
      [68_000, 'ease'],
      [78_000, 'done'],
    ])
  })

  it('leaves 0.6 s after resumed where there is no count-in', () => {
    const session = bench()
    session.start()
    session.pass(20_000)
    session.pause()
    session.pass(5_000)
    session.resume(0)
    session.pass(5_000)
    expect(session.played[5]!.atMs - session.played[4]!.atMs).toBe(CUE_LENGTH_MS.resumed + 600)
  })

  it('does not repeat the phase right before the next one', () => {
    const session = bench()
    session.start()
    session.pass(59_500)
    session.pause()
    session.pass(1_000)
    session.resume()
    session.pass(60_000)
    expect(session.names().slice(2)).toEqual(['(fade)', 'paused', 'resumed', 'ease', 'done'])
  })

  it('keeps every cue once and in order through any pauses', () => {
    const cues = cuesOf({
      hand: 'left',
      minutes: 3,
      technique: 'circles',
      activity: 'press',
      moves: null,
      totalMs: 20_000,
      phases: [
        { kind: 'prepare', hand: 'left', startMs: 0, durationMs: 5_000, minute: 1 },
        { kind: 'press', hand: 'left', startMs: 5_000, durationMs: 10_000, minute: 1 },
        { kind: 'release', hand: 'left', startMs: 15_000, durationMs: 5_000, minute: 1 },
      ],
    })
    const steps = fc.array(fc.record({ run: fc.nat(8_000), rest: fc.nat(8_000) }), { maxLength: 12 })
    fc.assert(
      fc.property(steps, fc.nat(100), (pauses, latencyMs) => {
        const session = bench({ latencyMs, cues })
        session.start()
        for (const { run, rest } of pauses) {
          session.pass(run)
          session.pause()
          session.pass(rest)
          session.resume()
        }
        session.pass(40_000)
        const own = new Set(['paused', 'resumed', '(fade)'])
        const planned = session.names().filter((name) => !own.has(name))
        // A phase cue may come again after a pause; what is planned still comes in order, to the end.
        expect(planned.filter((name) => name !== 'press')).toEqual(['prepare', 'ease', 'done'])
        expect(session.names().filter((name) => name === 'resumed')).toHaveLength(pauses.length)
        expect(session.mostTimers()).toBe(1)
      }),
    )
  })
})

describe('the end', () => {
  it('plays the last cue once when main sees the end first', () => {
    const session = bench()
    session.start()
    session.pass(69_995)
    session.runner.complete()
    session.pass(10_000)
    expect(session.names().at(-1)).toBe('done')
    expect(session.names().filter((name) => name === 'done')).toHaveLength(1)
  })

  it('does not play it again when this side was first', () => {
    const session = bench()
    session.start()
    session.pass(70_001)
    session.runner.complete()
    expect(session.names().filter((name) => name === 'done')).toHaveLength(1)
  })

  it('cancels everything when the session is stopped', () => {
    const session = bench()
    session.start()
    session.pass(20_000)
    session.runner.stop()
    session.pass(100_000)
    expect(session.names()).toEqual(['prepare', 'press', '(fade)'])
    expect(session.timers()).toBe(0)
  })

  it('begins anew with another session', () => {
    const session = bench()
    session.start()
    session.pass(70_001)
    session.follow('two')
    expect(session.names().at(-1)).toBe('done')
    expect(session.timers()).toBe(0)
  })
})
