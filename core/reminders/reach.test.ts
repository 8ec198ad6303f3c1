import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALWAYS_ACTIVE, DEFAULT_ACTIVE_HOURS, DESK_HOURS, type ActiveHours } from './active-hours'
import { shorterThan, unreached, widenedFor } from './reach'
import {
  checkInRule,
  clockRule,
  Simulation,
  followUpRule,
  intervalRule,
  visitRule,
} from './testing/simulation'

const week = (from: string, to: string): ActiveHours => ({
  week: Array.from({ length: 7 }, () => [{ from, to }]),
})
const never = { week: Array.from({ length: 7 }, () => []) }
const of = (hours: ActiveHours, spikeIgnoresHours = true) => ({ hours, spikeIgnoresHours })
const usual = of(DEFAULT_ACTIVE_HOURS)

describe('where the hours keep a rule from coming', () => {
  it.each([
    ['inside', clockRule('a', '09:00'), usual, null],
    ['at the end', clockRule('a', '21:00'), usual, null],
    ['at the beginning', checkInRule('a', '08:00'), usual, null],
    ['a minute late', clockRule('a', '21:01'), usual, 'none'],
    ['some times', clockRule('a', '09:00', '22:00'), usual, 'some'],
    ['days without hours', { ...clockRule('a', '10:00'), weekdays: [6, 7] as const }, of(DESK_HOURS), 'none'],
    ['some days without hours', clockRule('a', '10:00'), of(DESK_HOURS), 'some'],
    ['a rule that ignores the hours', { ...clockRule('a', '23:00'), ignoresHours: true }, usual, null],
    ['after midnight in a night shift', clockRule('a', '03:00'), of(week('22:00', '06:00')), null],
    ['an interval that fits', intervalRule('a', 480), usual, null],
    ['an interval longer than the hours', intervalRule('a', 240), of(week('09:00', '12:00')), 'none'],
    [
      'an interval whose own hours never meet them',
      { ...intervalRule('a', 30), hours: week('22:00', '23:00') },
      usual,
      'none',
    ],
    ['a visit', visitRule('v', '2026-06-13'), usual, null],
    [
      'the day before a visit too late',
      { ...visitRule('v', '2026-06-13'), dayBeforeAt: '22:00' },
      usual,
      'some',
    ],
    [
      'a visit before the hours',
      { ...visitRule('v', '2026-06-13', '08:30'), minutesBefore: 60 },
      usual,
      'some',
    ],
    ['follow-ups at any hour', followUpRule('f'), usual, null],
    ['follow-ups in the hours only', followUpRule('f'), of(DEFAULT_ACTIVE_HOURS, false), 'some'],
    ['follow-ups in hours that never end', followUpRule('f'), of(ALWAYS_ACTIVE, false), null],
    ['no hours at all', clockRule('a', '10:00'), of(never), 'none'],
  ] as const)('%s', (_name, rule, config, reach) => {
    expect(unreached(rule, config)?.reach ?? null).toBe(reach)
  })

  it('names the times', () => {
    expect(unreached({ ...clockRule('a', '09:00', '22:00'), weekdays: [1, 2] }, usual)?.missed).toEqual([
      { weekday: 1, time: '22:00' },
      { weekday: 2, time: '22:00' },
    ])
  })
})

const time = fc
  .integer({ min: 0, max: 1439 })
  .map((n) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`)
const hours: fc.Arbitrary<ActiveHours> = fc
  .array(
    fc.array(
      fc.record({ from: time, to: time }).filter(({ from, to }) => from !== to),
      { maxLength: 2 },
    ),
    {
      minLength: 7,
      maxLength: 7,
    },
  )
  .map((all) => ({ week: all }))

describe('an interval beside a shorter one', () => {
  it.each([
    ['never comes', intervalRule('a', 60), intervalRule('b', 45), 'b'],
    ['comes with one of the same length', intervalRule('a', 15), intervalRule('b', 20), null],
    [
      'comes while that one is off',
      intervalRule('a', 60),
      { ...intervalRule('b', 45), enabled: false },
      null,
    ],
    ['comes outside its hours', intervalRule('a', 60), { ...intervalRule('b', 45), hours: DESK_HOURS }, null],
    [
      'never comes in the same hours',
      { ...intervalRule('a', 60), hours: DESK_HOURS },
      { ...intervalRule('b', 45), hours: DESK_HOURS },
      'b',
    ],
  ] as const)('%s', (_name, rule, other, by) => {
    expect(shorterThan(rule, { rules: [rule, other], hours: DEFAULT_ACTIVE_HOURS })?.id ?? null).toBe(by)
    const sim = new Simulation('2026-06-10 10:00', [rule, other], { hours: DEFAULT_ACTIVE_HOURS })
    for (let n = 0; n < 10 * 60; n++) {
      if (sim.open !== null) sim.say({ kind: 'start' })
      sim.pass(1)
    }
    expect(sim.lines('a').length === 0).toBe(by !== null)
  })
})

describe('one click', () => {
  it('widens the hours so that every time is inside, and what was inside stays so', () => {
    let widened = 0
    fc.assert(
      fc.property(
        hours,
        fc.array(time, { minLength: 1, maxLength: 3 }),
        fc.array(time, { maxLength: 3 }),
        (set, times, more) => {
          const missed = unreached(clockRule('a', ...times), of(set))?.missed ?? []
          const wide = widenedFor(set, missed)
          if (wide === null) return
          widened += 1
          expect(unreached(clockRule('a', ...times), of(wide))).toBeNull()
          const before = new Set(
            (unreached(clockRule('b', ...more), of(set))?.missed ?? []).map((one) => JSON.stringify(one)),
          )
          for (const one of unreached(clockRule('b', ...more), of(wide))?.missed ?? []) {
            expect(before).toContain(JSON.stringify(one))
          }
        },
      ),
      { numRuns: 500, endOnFailure: true },
    )
    expect(widened).toBeGreaterThan(20)
  })

  it('leaves a quiet day quiet', () => {
    expect(widenedFor(DESK_HOURS, [{ weekday: 7, time: '10:00' }])).toBeNull()
  })
})

describe('what the form says is what happens', () => {
  it('a clock rule comes in a week at exactly the times that are not missed', () => {
    fc.assert(
      fc.property(hours, time, (set, at) => {
        const rule = clockRule('a', at)
        const missed = unreached(rule, of(set))?.missed.length ?? 0
        const sim = new Simulation('2026-06-08 00:00', [rule], { hours: set, zone: 'UTC' })
        // The very first minute lies before the first look.
        if (at === '00:00') return
        for (let day = 0; day < 7; day++) {
          sim.pass(24 * 60)
          if (sim.open !== null) sim.say({ kind: 'start' })
        }
        expect(sim.shown).toHaveLength(7 - missed)
      }),
      { numRuns: 15, endOnFailure: true },
    )
  })
})
