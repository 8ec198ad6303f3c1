import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cuesOf } from './cues'
import { isBreathing } from '../log/entry/without-press'
import { omit } from '../log/entry/omit'
import { parseEntry } from '../log/entry/entry-schema'
import { groupOf } from '../log/figures/groups'
import { entryOf } from './entry-of'
import {
  DEFAULT_PLAN_OPTIONS,
  planSession,
  pressedMs,
  pressPhases,
  withoutFinding,
  withoutPress,
} from './plan'
import {
  COUNT_IN_MS,
  countInMs,
  elapsedMs,
  GAP_ENDS_MS,
  hasBegun,
  PAUSE_ENDS_MS,
  IDLE,
  reduceSession,
  START_LEAD_MS,
  type PauseReason,
  type SessionEvent,
  type SessionState,
} from './session'

const options = fc.record({
  hand: fc.constantFrom('left' as const, 'right' as const, 'both' as const),
  minutes: fc.constantFrom(3, 4, 5),
  technique: fc.constantFrom('circles' as const, 'steady' as const),
  pressSeconds: fc.constantFrom(20, 30, 40, 50),
  prepareSeconds: fc.integer({ min: 5, max: 30 }),
  firstHand: fc.constantFrom('left' as const, 'right' as const),
})
const plan = options.map((choice) => planSession(choice))
const reasons: readonly PauseReason[] = ['user', 'suspend', 'lock', 'sound-lost', 'crash']

type Bare = SessionEvent extends infer E
  ? E extends SessionEvent
    ? Omit<E, 'nowMs' | 'monoMs'>
    : never
  : never

/** What may happen to a running session, how long after the last thing (ms), and how far the wall clock strays. */
const happening = fc.record({
  event: fc.oneof(
    fc.constantFrom(...reasons).map((reason): Bare => ({ kind: 'pause', reason })),
    fc.constantFrom<Bare>({ kind: 'resume' }, { kind: 'tick' }, { kind: 'tick' }, { kind: 'stop' }),
    fc.integer({ min: 0, max: 10 }).map((rating): Bare => ({ kind: 'rate-before', rating })),
  ),
  afterMs: fc.integer({ min: 0, max: 90_000 }),
  wallStrayMs: fc.constantFrom(0, 0, 0, 3_600_000, -3_600_000, 11 * 60_000),
})

const start = (of: ReturnType<typeof planSession>): SessionState =>
  reduceSession(IDLE, { kind: 'start', id: 'session-1', origin: 'spike', plan: of, nowMs: 1e12, monoMs: 0 })

const elapsedOf = (state: SessionState, monoMs: number): number =>
  state.kind === 'active'
    ? elapsedMs(state.session, monoMs)
    : state.kind === 'ended'
      ? state.session.elapsedMs
      : 0

describe('a session under any events at any times', () => {
  it('never lets elapsed time jump, run back, or pass the end', () => {
    fc.assert(
      fc.property(plan, fc.array(happening, { maxLength: 40 }), (of, happenings) => {
        let state = start(of)
        let monoMs = 0
        let wallMs = 1e12
        for (const { event, afterMs, wallStrayMs } of happenings) {
          const before = elapsedOf(state, monoMs)
          monoMs += afterMs
          wallMs += afterMs + wallStrayMs
          state = reduceSession(state, { ...event, nowMs: wallMs, monoMs } as SessionEvent)
          const after = elapsedOf(state, monoMs)
          expect(after).toBeGreaterThanOrEqual(before)
          expect(after - before).toBeLessThanOrEqual(afterMs)
          expect(after).toBeLessThanOrEqual(of.totalMs)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('stands still while paused, whoever paused it, however often', () => {
    fc.assert(
      fc.property(
        plan,
        fc.constantFrom(...reasons),
        fc.nat(100_000),
        fc.nat(500_000),
        (of, reason, at, wait) => {
          const once = reduceSession(start(of), { kind: 'pause', reason, nowMs: 1e12 + at, monoMs: at })
          fc.pre(once.kind === 'active')
          const twice = reduceSession(once, {
            kind: 'pause',
            reason: 'suspend',
            nowMs: 1e12 + at,
            monoMs: at,
          })
          expect(twice).toBe(once)
          expect(elapsedOf(twice, at + wait)).toBe(elapsedOf(once, at))
        },
      ),
    )
  })

  it('counts as pressed exactly the press phases gone through', () => {
    fc.assert(
      fc.property(plan, fc.nat(), (of, n) => {
        const at = n % (of.totalMs + 1)
        let sum = 0
        for (const phase of of.phases)
          if (phase.kind === 'press')
            sum += Math.max(0, Math.min(at, phase.startMs + phase.durationMs) - phase.startMs)
        expect(pressedMs(of, at)).toBe(sum)
        expect(pressedMs(of, at, 'left') + pressedMs(of, at, 'right')).toBe(sum)
      }),
    )
  })

  it('plays every cue once and in order, phase cues on their boundaries', () => {
    fc.assert(
      fc.property(plan, fc.boolean(), fc.boolean(), (of, minute, ten) => {
        const cues = cuesOf(of, { minute, ten })
        const times = cues.map((cue) => cue.atMs)
        expect([...times].sort((a, b) => a - b)).toEqual(times)
        expect(new Set(times).size).toBe(times.length)
        const starts = of.phases.map((phase) => phase.startMs)
        for (const { cue, atMs } of cues)
          if (cue !== 'minute' && cue !== 'ten' && cue !== 'done') expect(starts).toContain(atMs)
        expect(cues.filter((cue) => cue.cue === 'done')).toEqual([{ cue: 'done', atMs: of.totalMs }])
        expect(cues.filter((cue) => cue.cue === 'press').length).toBe(
          of.phases.filter((phase) => phase.kind === 'press').length,
        )
      }),
    )
  })
})

describe('the plan', () => {
  it('is three minutes long: 10 s to find the spot, then 40, 50 and 50 s of pressing', () => {
    const usual = planSession(DEFAULT_PLAN_OPTIONS)
    expect(
      usual.phases.map(({ kind, startMs, durationMs }) => [kind, startMs / 1000, durationMs / 1000]),
    ).toEqual([
      ['prepare', 0, 10],
      ['press', 10, 40],
      ['ease', 50, 10],
      ['press', 60, 50],
      ['ease', 110, 10],
      ['press', 120, 50],
      ['release', 170, 10],
    ])
    expect(usual.totalMs).toBe(180_000)
    expect(pressedMs(usual, usual.totalMs)).toBe(140_000)
  })

  it('plays the cues of the sound target', () => {
    const cues = cuesOf(planSession(DEFAULT_PLAN_OPTIONS), { minute: true, ten: true })
    expect(cues.map(({ cue, atMs }) => [Math.round(atMs / 100) / 10, cue])).toEqual([
      [0, 'prepare'],
      [10, 'press'],
      [50, 'ease'],
      [60, 'press'],
      [61.9, 'minute'],
      [110, 'ease'],
      [120, 'press'],
      [121.9, 'minute'],
      [160, 'ten'],
      [170, 'ease'],
      [180, 'done'],
    ])
  })

  it('has no gap and no overlap, and starts every pressing on a breath', () => {
    fc.assert(
      fc.property(options, (choice) => {
        const { phases, totalMs } = planSession(choice)
        let at = 0
        for (const phase of phases) {
          expect(phase.startMs).toBe(at)
          at += phase.durationMs
        }
        expect(at).toBe(totalMs)
        const hands = choice.hand === 'both' ? 2 : 1
        expect(totalMs).toBe(
          hands * (choice.minutes * 60_000 + (choice.prepareSeconds - 10) * 1000) + (hands - 1) * 10_000,
        )
        for (const phase of phases) if (phase.kind === 'press') expect(phase.durationMs % 10_000).toBe(0)
      }),
    )
  })

  it('of somebody who knows the spot has no finding, no gap, the same letting go and never over 50 s of pressing', () => {
    const known = fc.subarray(['left', 'right'] as const).map((hands) => new Set(hands))
    fc.assert(
      fc.property(options, known, (choice, hands) => {
        const asked = planSession(choice)
        const shorter = withoutFinding(asked, hands)
        const { totalMs } = shorter
        const phases = pressPhases(shorter)
        const rest = omit(shorter, ['phases', 'totalMs'])
        const left = pressPhases(asked).filter(({ kind, hand }) => kind !== 'prepare' || !hands.has(hand))
        expect(phases.map(({ kind, hand, minute }) => [kind, hand, minute])).toEqual(
          left.map(({ kind, hand, minute }) => [kind, hand, minute]),
        )
        let at = 0
        for (const { kind, startMs, durationMs } of phases) {
          expect(startMs).toBe(at)
          at += durationMs
          if (kind === 'press') expect(durationMs).toBeLessThanOrEqual(50_000)
        }
        expect(totalMs).toBe(at)
        expect(rest).toEqual({
          hand: asked.hand,
          minutes: asked.minutes,
          technique: asked.technique,
          activity: 'press',
          moves: null,
        })
        // The article's length stays, whatever time somebody else takes to find it.
        if (choice.hand !== 'both' && hands.has(choice.hand)) expect(totalMs).toBe(choice.minutes * 60_000)
      }),
    )
  })
})

describe('moments', () => {
  const usual = planSession(DEFAULT_PLAN_OPTIONS)
  const at = (ms: number) => ({ nowMs: 1e12 + ms, monoMs: ms })
  /** When session time is `ms`. */
  const into = (ms: number) => at(START_LEAD_MS + ms)

  it('ends by itself when its time is up, complete', () => {
    const state = reduceSession(start(usual), { kind: 'tick', ...into(usual.totalMs) })
    expect(state).toMatchObject({ kind: 'ended', session: { completed: true, elapsedMs: usual.totalMs } })
  })

  it('keeps the minutes of a session that was stopped', () => {
    const state = reduceSession(start(usual), { kind: 'stop', ...into(60_000) })
    expect(state).toMatchObject({ kind: 'ended', session: { completed: false, elapsedMs: 60_000 } })
  })

  it('counts 3-2-1 after a pause before time moves again', () => {
    const paused = reduceSession(start(usual), { kind: 'pause', reason: 'user', ...into(20_000) })
    const resumed = reduceSession(paused, { kind: 'resume', ...at(50_000) })
    if (resumed.kind !== 'active') throw new Error('not active')
    expect(countInMs(resumed.session, 51_000)).toBe(COUNT_IN_MS - 1000)
    expect(elapsedMs(resumed.session, 52_999)).toBe(20_000)
    expect(elapsedMs(resumed.session, 54_000)).toBe(21_000)
  })

  it.each([
    ['suspend', GAP_ENDS_MS],
    ['sound-lost', GAP_ENDS_MS],
    ['crash', GAP_ENDS_MS],
    ['lock', PAUSE_ENDS_MS],
    ['user', PAUSE_ENDS_MS],
  ] as const)('ends as partial after a long %s, at the moment at which it was left', (reason, standsMs) => {
    const paused = reduceSession(start(usual), { kind: 'pause', reason, ...into(30_000) })
    const soon = reduceSession(paused, {
      kind: 'tick',
      nowMs: into(30_000).nowMs + standsMs,
      monoMs: 31_000,
    })
    expect(soon).toBe(paused)
    const late = reduceSession(paused, {
      kind: 'tick',
      nowMs: into(30_001).nowMs + standsMs,
      monoMs: 31_000,
    })
    expect(late).toMatchObject({
      kind: 'ended',
      session: { completed: false, elapsedMs: 30_000, endedAtMs: into(30_000).nowMs },
    })
  })

  it.each(['suspend', 'lock'] as const)('a %s after a pause by the user does not make it last', (reason) => {
    const paused = reduceSession(start(usual), { kind: 'pause', reason: 'user', ...into(30_000) })
    const away = reduceSession(paused, { kind: 'pause', reason, ...into(60_000) })
    const back = { kind: 'tick', nowMs: into(30_001).nowMs + PAUSE_ENDS_MS, monoMs: 61_000 } as const
    expect(reduceSession(away, back).kind).toBe('ended')
  })

  it.each([
    [0, false],
    [usual.phases[0]!.durationMs, false],
    [usual.phases[0]!.durationMs + 1, true],
  ])('has begun after %i ms: %s', (elapsed, begun) => {
    expect(hasBegun({ plan: usual, elapsedMs: elapsed })).toBe(begun)
  })

  it('ignores a second start, so that two clicks are one session', () => {
    const running = start(usual)
    expect(
      reduceSession(running, { kind: 'start', id: 'other-1', origin: 'manual', plan: usual, ...at(10) }),
    ).toBe(running)
  })
})

describe('a session without a press', () => {
  it('keeps phases, cues and length, and presses nothing', () => {
    fc.assert(
      fc.property(plan, fc.nat(), fc.constantFrom('breathe', 'rest'), (of, n, instead) => {
        const breathing = withoutPress(of, instead)
        expect(breathing.phases).toEqual(of.phases)
        expect(cuesOf(breathing)).toEqual(cuesOf(of))
        expect(breathing.totalMs).toBe(of.totalMs)
        expect(pressedMs(breathing, n % (of.totalMs + 1))).toBe(0)
      }),
    )
  })

  it('is told from a press in the log, if it was breathing, even from one that was stopped while finding the spot', () => {
    fc.assert(
      fc.property(plan, fc.nat(), fc.boolean(), (of, n, breathe) => {
        const session = reduceSession(start(breathe ? withoutPress(of, 'breathe') : of), {
          kind: 'stop',
          nowMs: 1e12 + 1000,
          monoMs: n % of.totalMs,
        })
        if (session.kind !== 'ended') throw new Error('not ended')
        const entry = entryOf(session.session, {
          nowMs: 1e12 + 1000,
          zone: 'UTC',
          utcOffsetMinutes: 0,
          spikeId: null,
        })
        expect(parseEntry(entry)).toMatchObject({ kind: 'ok' })
        expect(isBreathing(entry)).toBe(breathe)
        expect(groupOf(entry)).toBe(breathe ? 'rated-only' : 'spike')
      }),
    )
  })

  it('carries its turn of an own test to the entry, whichever way it ends', () => {
    fc.assert(
      fc.property(plan, fc.nat(), fc.constantFrom('press', 'rest'), (of, n, arm) => {
        const turn = { testId: 'own-test-1', turn: 3, arm }
        const drawn = arm === 'rest' ? withoutPress(of, 'rest') : of
        const running = reduceSession(IDLE, {
          kind: 'start',
          id: 'session-1',
          origin: 'spike',
          plan: drawn,
          test: turn,
          nowMs: 1e12,
          monoMs: 0,
        })
        const ended = reduceSession(running, {
          kind: 'stop',
          nowMs: 1e12 + 1000,
          monoMs: n % (2 * of.totalMs),
        })
        if (ended.kind !== 'ended') throw new Error('not ended')
        const entry = entryOf(ended.session, {
          nowMs: 1e12 + 1000,
          zone: 'UTC',
          utcOffsetMinutes: 0,
          spikeId: 'spike-100',
        })
        expect(parseEntry(entry)).toMatchObject({ kind: 'ok', value: { test: turn } })
        expect(groupOf(entry)).toBe(arm === 'rest' ? 'rated-only' : 'spike')
        expect(isBreathing(entry)).toBe(false)
      }),
    )
  })
})
