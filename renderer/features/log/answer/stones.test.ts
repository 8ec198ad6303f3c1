import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sessionEntry } from '@core/log/testing/answers'
import type { Rating } from '@core/log/entry/rating'
import { pairCountsOf } from '@core/log/figures/pair-count'
import { summarise } from '@core/log/figures/summary'
import { STONES_MAX, stoneCounts, stonesOf, type StoneKind } from './stones'

const rating = fc.option(fc.integer({ min: 0, max: 10 }) as fc.Arbitrary<Rating>)
const sessions = (max: number) =>
  fc
    .array(fc.record({ before: rating, after: rating, origin: fc.constantFrom('spike', 'manual') }), {
      maxLength: max,
    })
    .map((all) =>
      all.map((ratings, i) => ({
        ...sessionEntry(`entry-${String(i).padStart(4, '0')}`, Date.UTC(2026, 2, 2) - i * 3_600_000),
        ...ratings,
      })),
    )

it('every session of a group is one stone, of the kind that the summary counts it as', () => {
  fc.assert(
    fc.property(sessions(STONES_MAX), fc.constantFrom('pressed', 'spike', 'scheduled'), (entries, name) => {
      const group = summarise(pairCountsOf(entries))[name]
      const stones = stonesOf(entries, name, group)!
      const counts = stoneCounts(group)
      const all = Object.values(stones).flat()
      expect(new Set(all.map(({ id }) => id)).size).toBe(
        entries.filter(({ origin }) => name === 'pressed' || (origin === 'spike') === (name === 'spike'))
          .length,
      )
      if (counts)
        for (const [kind, of] of Object.entries(stones)) expect(of).toHaveLength(counts[kind as StoneKind])
      for (const of of Object.values(stones))
        expect(of.map(({ at }) => at)).toEqual(of.map(({ at }) => at).sort())
    }),
  )
})

it('too many sessions, or sessions that were not sent along, are not drawn', () => {
  const entries = fc.sample(
    sessions(5).filter((all) => all.length === 5),
    1,
  )[0]!
  const many = Array.from({ length: STONES_MAX + 1 }, (_, i) => ({
    ...entries[i % 5]!,
    id: `many-${1000 + i}`,
  }))
  expect(stonesOf(many, 'pressed', summarise(pairCountsOf(many)).pressed)).toBeNull()
  expect(stonesOf(entries.slice(1), 'pressed', summarise(pairCountsOf(entries)).pressed)).toBeNull()
})
