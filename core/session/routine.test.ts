import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOVE_SETS } from '../move/sets'
import { DEFAULT_SESSION, type SessionSettings } from '../settings/settings'
import { planSession, pressPhases } from './plan'
import {
  chooseRoutine,
  freeName,
  minutesOf,
  planChoice,
  routineFromChoice,
  ROUTINE_NAME_MAX,
  workSeconds,
  type Routine,
  type RoutinePhase,
} from './routine'
import { readRoutine, writeRoutine, type RoutineContent } from './routine-file'
import { brokenRules, readRoutines } from './routine-schema'

const choices: fc.Arbitrary<SessionSettings> = fc.record({
  hand: fc.constantFrom('left', 'right', 'both'),
  minutes: fc.constantFrom(3, 4, 5),
  technique: fc.constantFrom('circles', 'steady'),
  pressSeconds: fc.constantFrom(20, 30, 40, 50),
  prepareSeconds: fc.integer({ min: 5, max: 30 }),
  breathing: fc.boolean(),
  hegu: fc.boolean(),
  laterRatingMinutes: fc.constantFrom(30, 60, null),
  routine: fc.constant(null),
  thenMove: fc.boolean(),
  moveSet: fc.constantFrom(...MOVE_SETS),
})

/** Phases that keep to every rule, not only those the settings can make. */
const validPhases: fc.Arbitrary<readonly RoutinePhase[]> = fc
  .record({
    prepare: fc.integer({ min: 5, max: 30 }),
    pairs: fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 })), {
      minLength: 2,
      maxLength: 14,
    }),
    release: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ prepare, pairs, release }): readonly RoutinePhase[] => [
    { kind: 'prepare', seconds: prepare },
    ...pairs.flatMap(([press, ease]): RoutinePhase[] => [
      { kind: 'press', seconds: press * 10 },
      { kind: 'ease', seconds: ease * 10 },
    ]),
    { kind: 'release', seconds: release * 10 },
  ])
  .filter((phases) => workSeconds(phases) >= 170 && workSeconds(phases) <= 290)

const CONTENT: RoutineContent = {
  name: 'Morning',
  hand: 'left',
  technique: 'steady',
  breathing: false,
  phases: [
    { kind: 'prepare', seconds: 5 },
    { kind: 'press', seconds: 20 },
    { kind: 'ease', seconds: 10 },
    { kind: 'press', seconds: 50 },
    { kind: 'ease', seconds: 20 },
    { kind: 'press', seconds: 50 },
    { kind: 'ease', seconds: 20 },
    { kind: 'release', seconds: 10 },
  ],
}

const MORNING: Routine = { id: 'r1', ...CONTENT }

describe('a routine made from the settings', () => {
  it('gives the very plan the settings gave, and keeps to every rule', () => {
    fc.assert(
      fc.property(choices, fc.constantFrom('left' as const, 'right' as const), (choice, firstHand) => {
        const routine = routineFromChoice('r', 'Mine', choice, [])
        expect(brokenRules(routine.phases)).toEqual([])
        expect(minutesOf(routine.phases)).toBe(choice.minutes)
        const chosen = chooseRoutine(DEFAULT_SESSION, routine)
        expect(planChoice(chosen, [routine], firstHand)).toEqual(planSession({ ...choice, firstHand }))
      }),
    )
  })

  it('keeps its own phases when it is kept again under another name', () => {
    const chosen = chooseRoutine(DEFAULT_SESSION, MORNING)
    expect(routineFromChoice('r2', 'Again', chosen, [MORNING]).phases).toEqual(MORNING.phases)
  })
})

describe('the plan of a routine', () => {
  it('has its phases without gaps, on both hands alike, in minutes that only rise', () => {
    fc.assert(
      fc.property(validPhases, (phases) => {
        const routine = { ...MORNING, hand: 'both' as const, phases }
        const plan = planChoice(chooseRoutine(DEFAULT_SESSION, routine), [routine], 'right')
        const work = plan.phases.filter(({ kind }) => kind !== 'switch')
        expect(work.map(({ kind, durationMs }) => [kind, durationMs])).toEqual(
          [...phases, ...phases].map(({ kind, seconds }) => [kind, seconds * 1000]),
        )
        const phasesOfPlan = pressPhases(plan)
        for (const [i, phase] of phasesOfPlan.entries()) {
          const next = phasesOfPlan[i + 1]
          expect(phase.startMs + phase.durationMs).toBe(next?.startMs ?? plan.totalMs)
          if (next && next.hand === phase.hand) expect(next.minute).toBeGreaterThanOrEqual(phase.minute)
          expect(phase.minute).toBeLessThanOrEqual(plan.minutes)
        }
      }),
    )
  })

  it('falls back on the settings when the routine is gone', () => {
    const choice = { ...DEFAULT_SESSION, routine: 'gone' }
    expect(planChoice(choice, [MORNING], 'left')).toEqual(planSession({ ...choice, firstHand: 'left' }))
  })
})

describe('the rules of phases', () => {
  const withPhase = (at: number, phase: RoutinePhase) =>
    MORNING.phases.map((old, i) => (i === at ? phase : old))
  it.each([
    ['prepare-first', [...MORNING.phases.slice(1)]],
    ['prepare-first', withPhase(3, { kind: 'prepare', seconds: 10 })],
    ['prepare-length', withPhase(0, { kind: 'prepare', seconds: 4 })],
    ['press-length', withPhase(3, { kind: 'press', seconds: 60 })],
    ['press-length', withPhase(3, { kind: 'press', seconds: 15 })],
    ['ease-length', withPhase(2, { kind: 'ease', seconds: 50 })],
    ['release-last', MORNING.phases.slice(0, -1)],
    ['release-length', withPhase(7, { kind: 'release', seconds: 40 })],
    ['alternate', withPhase(2, { kind: 'press', seconds: 10 })],
    ['alternate', withPhase(1, { kind: 'ease', seconds: 20 })],
    ['total', [...MORNING.phases.slice(0, 3), { kind: 'release' as const, seconds: 10 }]],
  ] as const)('name a broken %s', (rule, phases) =>
    expect(brokenRules(phases).map((broken) => broken.rule)).toContain(rule),
  )
})

describe('a routine file', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(validPhases, fc.string({ minLength: 1, maxLength: ROUTINE_NAME_MAX }), (phases, name) => {
        fc.pre(name.trim() !== '')
        const content = { ...CONTENT, phases, name: name.trim() }
        expect(readRoutine(writeRoutine(content))).toEqual({ kind: 'ok', value: content })
      }),
    )
  })

  const text = writeRoutine(MORNING)
  const problems = (changed: string) => {
    const read = readRoutine(changed)
    return read.kind === 'refused' ? read.problems : []
  }
  it('is refused with the line and the field that is wrong', () => {
    expect(problems(text.replace('"seconds": 50', '"seconds": 55'))).toEqual([
      { kind: 'field', line: 21, field: 'phases[4]', expected: { kind: 'phase', rule: 'press-length' } },
    ])
    expect(problems(text.replace('"steady"', '"hard"'))).toEqual([
      { kind: 'field', line: 6, field: 'technique', expected: { kind: 'oneOf', values: 'circles, steady' } },
    ])
    expect(problems(text.replace('"breathing": false', '"breathing": "no"'))).toEqual([
      { kind: 'field', line: 7, field: 'breathing', expected: { kind: 'type', wanted: 'yesNo' } },
    ])
    expect(problems(text.replace('"name": "Morning",', ''))).toEqual([
      { kind: 'field', line: 1, field: 'name', expected: { kind: 'missing' } },
    ])
    expect(problems(text.replace('"hand"', '"volume": 3, "hand"'))).toEqual([
      { kind: 'field', line: 5, field: 'volume', expected: { kind: 'unknown' } },
    ])
  })

  it('is refused when it is not one, is newer, or is cut off', () => {
    expect(problems('[]')).toEqual([{ kind: 'notOurs' }])
    expect(problems('{"format": "linggu-log", "version": 1}')).toEqual([{ kind: 'notOurs' }])
    expect(problems(text.replace('"version": 1', '"version": 2'))).toEqual([{ kind: 'newer' }])
    expect(problems(text.slice(0, 60))).toEqual([{ kind: 'notJson', line: 4, column: 11 }])
  })
})

describe('stored routines', () => {
  it('are read one by one', () =>
    expect(readRoutines([MORNING, { id: 'x' }, 7])).toEqual({ value: [MORNING], unreadable: 2 }))
  it('get a free name', () => {
    expect(freeName('Evening', [MORNING])).toBe('Evening')
    expect(freeName('Morning', [MORNING, { ...MORNING, name: 'Morning 2' }])).toBe('Morning 3')
    const long = 'x'.repeat(ROUTINE_NAME_MAX)
    expect(freeName(long, [{ ...MORNING, name: long }])).toHaveLength(ROUTINE_NAME_MAX)
  })
})
