import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rule as ruleSchema } from '@core/reminders/rule-schema'
import type { ClockRule, Rule } from '@core/reminders/rule'
import { NEW_KINDS, newRule } from './new-rule'
import { hoursAreWhole, isWhole, problemsOf, tidyRule } from './rule-problems'

const clock: ClockRule = {
  id: 'a',
  name: 'Set times',
  enabled: true,
  sound: false,
  kind: 'clock',
  times: ['10:30'],
  weekdays: [1],
}

describe('problemsOf', () => {
  it.each(NEW_KINDS)('finds nothing wrong with a new %s, and neither does main', (kind) => {
    const rule = newRule(kind, 'id', 'Name', '2026-11-22')
    expect(problemsOf(rule)).toEqual({})
    expect(ruleSchema.safeParse(rule).success).toBe(true)
  })

  it.each<[string, Partial<ClockRule>, string]>([
    ['no time', { times: [] }, 'times'],
    ['an empty time', { times: ['10:30', ''] }, 'times'],
    ['too many times', { times: Array.from({ length: 25 }, () => '10:30') }, 'times'],
    ['no weekday', { weekdays: [] }, 'weekdays'],
  ])('names the field of %s', (_what, part, field) => {
    expect(Object.keys(problemsOf({ ...clock, ...part }))).toEqual([field])
  })

  it('takes an interval exactly when main does', () => {
    const usual = newRule('interval', 'id', 'Name', '2026-11-22')
    const minutes = fc.oneof(fc.integer({ min: -5, max: 600 }), fc.double(), fc.constant(NaN))
    fc.assert(
      fc.property(minutes, (everyMinutes) => {
        const rule = { ...usual, everyMinutes } as Rule
        expect(isWhole(rule)).toBe(ruleSchema.safeParse(rule).success)
      }),
    )
  })
})

describe('hoursAreWhole', () => {
  const week = (from: string, to: string) => ({ week: [[{ from, to }], [], [], [], [], [], []] })
  it.each([
    ['a day', '08:00', '21:00', true],
    ['across midnight', '22:00', '02:00', true],
    ['a whole day', '00:00', '00:00', true],
    ['to the end of the day', '20:00', '24:00', true],
    ['no length', '09:00', '09:00', false],
    ['no beginning', '', '21:00', false],
    ['no end', '08:00', '', false],
  ])('%s', (_what, from, to, whole) => {
    expect(hoursAreWhole(week(from, to))).toBe(whole)
  })
})

describe('tidyRule', () => {
  it('names what has no name and puts times in order, once each', () => {
    const tidy = tidyRule({ ...clock, name: '  ', times: ['17:00', '09:00', '17:00'] }, 'Set times')
    expect(tidy).toMatchObject({ name: 'Set times', times: ['09:00', '17:00'] })
  })
})
