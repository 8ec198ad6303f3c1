import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeOf } from '../entry/change'
import type { Entry } from '../entry/entry'
import { pairCountsOf, type PairCount } from './pair-count'
import { RATINGS, type Rating } from '../entry/rating'
import { summarise, type GroupSummary } from './summary'
import { isMoving } from '../entry/without-press'
import { arbitraryRating, arbitrarySession } from '../testing/arbitrary-entry'

const pressed = (pairs: readonly (readonly [Rating | null, Rating | null])[]): GroupSummary => {
  const counts: PairCount[] = pairs.map(([before, after]) => ({
    group: 'scheduled',
    before,
    after,
    count: 1,
  }))
  return summarise(counts).pressed
}

describe('changeOf', () => {
  it.each([
    [6, 4, 'lower'],
    [6, 5, 'same'],
    [7, 5, 'same'],
    [7, 4, 'lower'],
    [10, 8, 'same'],
    [10, 7, 'lower'],
    [4, 6, 'higher'],
    [8, 10, 'same'],
    [5, 5, 'same'],
    [2, 0, 'unmarked'],
    [2, 8, 'unmarked'],
    [0, 0, 'unmarked'],
    [3, 1, 'lower'],
  ] as const)('%i to %i is %s', (before, after, change) => {
    expect(changeOf(before, after)).toBe(change)
  })

  it('needs both two points and 30 percent, both ways, for every pair', () => {
    for (const before of RATINGS)
      for (const after of RATINGS) {
        const clear = Math.abs(before - after) >= 2 && Math.abs(before - after) * 10 >= before * 3
        const way = after < before ? 'lower' : 'higher'
        expect(changeOf(before, after)).toBe(before <= 2 ? 'unmarked' : clear ? way : 'same')
      }
  })
})

/** Sorts, picks and counts with everything spelled out; written without looking at the counting version. */
const naive = (stored: readonly Entry[]): GroupSummary => {
  const entries = stored.map((e) =>
    e.kind === 'session' && (e.beforeFromMemory || e.move) ? { ...e, before: null } : e,
  )
  const breathed = (e: Entry) => e.kind === 'session' && e.activity !== 'press'
  const own = entries.flatMap((e) =>
    e.kind === 'session' && e.test?.arm !== 'rest' && !breathed(e) ? [e] : [],
  )
  const complete = own.filter((e) => e.before !== null && e.after !== null)
  const missingAfter = own.filter((e) => e.after === null).length
  const missingBefore = own.filter((e) => e.before === null && e.after !== null).length
  const counted = { pairs: complete.length, missingAfter, missingBefore }
  if (complete.length < 5) return { kind: 'too-few', ...counted }
  const middle = (xs: readonly number[]) =>
    (xs[Math.ceil(xs.length / 2) - 1]! + xs[Math.floor(xs.length / 2)]!) / 2
  const spread = (values: readonly number[]) => {
    const xs = values.toSorted((a, b) => a - b)
    const n = xs.length
    const at = (share: number) => (xs[Math.ceil(n * share) - 1]! + xs[Math.floor(n * share)]!) / 2
    return {
      median: middle(xs),
      lower: at(0.25),
      upper: at(0.75),
      min: Math.min(...xs),
      max: Math.max(...xs),
    }
  }
  const marks = { lower: 0, same: 0, higher: 0, unmarked: 0 }
  for (const e of complete) marks[changeOf(e.before!, e.after!)] += 1
  return {
    kind: 'summary',
    ...counted,
    before: spread(complete.map((e) => e.before!)),
    after: spread(complete.map((e) => e.after!)),
    change: spread(complete.map((e) => e.after! - e.before!)),
    marks,
  }
}

describe('summarise', () => {
  it('equals a naive recomputation', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(arbitrarySession, arbitraryRating), { maxLength: 60 }), (entries) => {
        expect(summarise(pairCountsOf(entries)).pressed).toEqual(naive(entries))
      }),
    )
  })

  it('keeps the groups apart and loses nobody', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(arbitrarySession, arbitraryRating), { maxLength: 60 }), (entries) => {
        const { spike, scheduled, pressed: both, 'rated-only': rated } = summarise(pairCountsOf(entries))
        expect(spike.pairs + scheduled.pairs).toBe(both.pairs)
        const all = [both, rated].reduce((n, g) => n + g.pairs + g.missingAfter + g.missingBefore, 0)
        expect(all).toBe(
          entries.filter((e) => (e.kind === 'session' ? !isMoving(e) : e.after !== null)).length,
        )
      }),
    )
  })

  it('says nothing below five pairs but counts what is missing', () => {
    expect(
      pressed([
        [6, 4],
        [6, 4],
        [6, 4],
        [6, 4],
        [5, null],
        [null, 3],
        [null, null],
      ]),
    ).toEqual({
      kind: 'too-few',
      pairs: 4,
      missingAfter: 2,
      missingBefore: 1,
    })
  })

  it('takes the middle of the changes, not the change of the middles', () => {
    const summary = pressed([
      [9, 9],
      [8, 0],
      [7, 7],
      [3, 1],
      [2, 2],
    ])
    expect(summary).toMatchObject({
      kind: 'summary',
      before: { median: 7 },
      after: { median: 2 },
      change: { median: 0 },
    })
  })
})
