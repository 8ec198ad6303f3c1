import { describe, expect, it } from 'vitest'
import type { Rating } from '../log/entry/rating'
import { adviceAfter, adviceBefore, risesOverThree, thumbLoad, type AdviceEntry } from './advice'
import { afterStop, STOP_SIGNS, STOP_SIGNS_IN_SIGHT } from './stop-rule'

const MINUTE = 60_000
const DAY = 1_760_000_000_000
const at = (minute: number, more: Partial<AdviceEntry> = {}): AdviceEntry => ({
  startedAt: DAY + minute * MINUTE,
  before: null,
  after: null,
  pressed: ['left'],
  pressedMs: 3 * MINUTE,
  ...more,
})
const starting = (...before: (Rating | null)[]) => before.map((rating, i) => at(i * 60, { before: rating }))
const kinds = (sessions: readonly AdviceEntry[], minute: number) =>
  adviceBefore(sessions, DAY + minute * MINUTE, DAY).map(({ kind }) => kind)

describe('rising pain over three sessions', () => {
  it.each([
    [[3, 4, 5], true],
    [[9, 3, 4, 5], true],
    [[3, null, 4, 5], true],
    [[3, 4, 4], false],
    [[5, 4, 6], false],
    [[4, 5], false],
    [[3, 4, 5, 1], false],
  ] as const)('%j: %s', (ratings, rises) => {
    expect(risesOverThree(starting(...ratings))).toBe(rises)
    expect(risesOverThree(starting(...ratings).toReversed())).toBe(rises)
  })
})

describe('ratings without a press', () => {
  const rated = (minute: number, before: Rating) => at(minute, { before, pressed: [], pressedMs: 0 })
  it('take part in rising pain like sessions', () => {
    expect(risesOverThree([at(0, { before: 3 }), rated(60, 4), at(120, { before: 5 })])).toBe(true)
    expect(risesOverThree([at(0, { before: 3 }), rated(60, 2), at(120, { before: 5 })])).toBe(false)
  })
  it('are no presses: they neither count nor load a thumb', () => {
    const many = Array.from({ length: 9 }, (_, i) => rated(i, 3))
    expect(kinds(many, 10)).toEqual([])
  })
})

describe('after higher by 2', () => {
  it.each([
    [4, 6, true],
    [4, 5, false],
    [6, 4, false],
    [null, 9, false],
    [4, null, false],
  ] as const)('%s then %s', (before, after, note) => {
    expect(adviceAfter(before, after)).toEqual(
      note ? [{ kind: 'higher-after', key: 'safety.note.higher-after', values: { n: 2 } }] : [],
    )
  })
})

describe('how often (facts 3.3)', () => {
  const spaced = (count: number) => Array.from({ length: count }, (_, i) => at(i * 60))
  it('says nothing at the fourth session of a day and something at the fifth', () => {
    expect(kinds(spaced(3), 300)).toEqual([])
    expect(kinds(spaced(4), 300)).toEqual(['often-today'])
  })
  it('counts the local day only', () => {
    expect(
      kinds(
        spaced(4).map((s) => ({ ...s, startedAt: s.startedAt - 1440 * MINUTE })),
        300,
      ),
    ).toEqual([])
  })
  it('notes two starts within 30 minutes, and nothing after one alone', () => {
    expect(adviceBefore([at(0)], DAY + 1 * MINUTE, DAY)).toEqual([])
    expect(adviceBefore([at(0), at(10)], DAY + 29 * MINUTE, DAY)).toMatchObject([
      { kind: 'often-close', values: { n: 19 } },
    ])
    expect(adviceBefore([at(0), at(10)], DAY + 30 * MINUTE, DAY)).toEqual([])
  })
})

describe('load of each thumb', () => {
  it('goes to the other hand, shared when both hands are pressed', () => {
    expect(thumbLoad([at(0), at(60, { pressed: ['left', 'right'], pressedMs: 10 * MINUTE })])).toEqual({
      left: 5 * MINUTE,
      right: 8 * MINUTE,
    })
  })
  it('is noted from 20 minutes a day', () => {
    const long = (ms: number) => adviceBefore([at(0, { pressedMs: ms })], DAY + 600 * MINUTE, DAY)
    expect(long(20 * MINUTE - 1)).toEqual([])
    expect(long(20 * MINUTE)).toEqual([
      { kind: 'thumb-load', key: 'safety.note.thumbLoad', values: { thumb: 'right', n: 20 } },
    ])
  })
})

describe('the stop rule (facts 3.4)', () => {
  it('lists every sign and keeps three in sight', () => {
    expect(STOP_SIGNS).toEqual([
      'hand-pain',
      'tingling',
      'throb',
      'pale-skin',
      'bruise',
      'dizzy',
      'leg-pain-worse',
    ])
    expect(STOP_SIGNS_IN_SIGHT.every((sign) => STOP_SIGNS.includes(sign))).toBe(true)
  })
  it('leads from worse leg pain to the red flags, and from tingling to its own note', () => {
    expect(afterStop('leg-pain-worse')).toBe('red-flags')
    expect(afterStop('tingling')).toBe('numbness-lasts')
    expect(afterStop('bruise')).toBe('rest-hand')
  })
})
