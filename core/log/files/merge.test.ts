import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../entry/entry'
import { canonical, planMerge, replacements } from './merge'
import { arbitraryEntries } from '../testing/arbitrary-entry'

/** What the store does with a plan. */
const merged = (mine: readonly Entry[], theirs: readonly Entry[]): readonly Entry[] => {
  const plan = planMerge(mine, theirs)
  const log = new Map(mine.map((entry) => [entry.id, entry]))
  for (const entry of [...plan.add, ...replacements(plan)]) log.set(entry.id, entry)
  return [...log.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Two logs with some entries in common, some of them changed. */
const twoLogs = fc
  .tuple(
    arbitraryEntries(15),
    arbitraryEntries(15),
    fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 15, maxLength: 15 }),
  )
  .map(([a, b, fate]) => {
    const shared = a.flatMap((entry, i) => {
      if (fate[i] === 0) return []
      return fate[i] === 1
        ? [entry]
        : [{ ...entry, note: 'changed elsewhere', updatedAt: entry.updatedAt + (i % 3) }]
    })
    const ids = new Set(a.map(({ id }) => id))
    return [a, [...shared, ...b.filter(({ id }) => !ids.has(id))]] as const
  })

describe('planMerge', () => {
  it('gives the same log in either order', () => {
    fc.assert(
      fc.property(twoLogs, ([a, b]) => {
        expect(merged(a, b)).toEqual(merged(b, a))
      }),
    )
  })

  it('gives the same log however three files are grouped', () => {
    fc.assert(
      fc.property(twoLogs, arbitraryEntries(8), ([a, b], c) => {
        expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)))
      }),
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(twoLogs, ([a, b]) => {
        const plan = planMerge(merged(a, b), b)
        expect(plan.add).toEqual([])
        expect(replacements(plan)).toEqual([])
      }),
    )
  })

  it('accounts for every incoming entry', () => {
    fc.assert(
      fc.property(twoLogs, ([a, b]) => {
        const plan = planMerge(a, b)
        expect(plan.add.length + plan.same + plan.conflicts.length + plan.deleted.length).toBe(b.length)
      }),
    )
  })

  it('does not bring back what was deleted here after the file was written', () => {
    const entry = fc.sample(arbitraryEntries(5), { numRuns: 1, seed: 3 })[0]![0]!
    const file = { ...entry, deletedAt: null }
    const mine = { ...file, deletedAt: file.updatedAt + 1, updatedAt: file.updatedAt + 1 }
    const plan = planMerge([mine], [file])
    expect(plan.deleted[0]?.winner).toBe('mine')
    expect(replacements(plan)).toEqual([])
    const wished = planMerge([mine], [file], undefined, { bringBack: 5 })
    expect(replacements(wished)).toEqual([{ ...file, updatedAt: mine.updatedAt }])
  })

  it('counts an entry that a file holds twice once', () => {
    const entry = fc.sample(arbitraryEntries(5), { numRuns: 1, seed: 3 })[0]![0]!
    expect(planMerge([], [entry, entry])).toMatchObject({ add: [entry], same: 1, conflicts: [] })
  })
})

describe('canonical', () => {
  it('does not depend on the order of properties', () => {
    fc.assert(
      fc.property(arbitraryEntries(3), (entries) => {
        for (const entry of entries)
          expect(canonical(Object.fromEntries(Object.entries(entry).reverse()))).toBe(canonical(entry))
      }),
    )
  })
})
