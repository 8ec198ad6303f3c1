import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { botherTotal, cleanText } from './entry'
import { parseEntry } from './entry-schema'
import {
  arbitraryBother,
  arbitraryEntry,
  arbitraryRating,
  arbitrarySession,
} from '../testing/arbitrary-entry'

const problemsOf = (value: unknown): readonly string[] => {
  const parsed = parseEntry(value)
  return parsed.kind === 'ok' ? [] : parsed.error.map(({ field }) => field)
}

describe('parseEntry', () => {
  it('takes every valid entry as it is', () => {
    fc.assert(
      fc.property(arbitraryEntry, (entry) => {
        expect(parseEntry(entry)).toEqual({ kind: 'ok', value: entry })
      }),
    )
  })

  const session = fc.sample(arbitrarySession, { numRuns: 1, seed: 1 })[0]!

  it.each([
    ['before', { ...session, before: 11 }],
    ['before', { ...session, before: 4.5 }],
    ['after', { ...session, after: '4' }],
    ['localDate', { ...session, localDate: '1999-01-01' }],
    ['updatedAt', { ...session, updatedAt: session.createdAt - 1 }],
    ['areas', { ...session, areas: ['foot', 'thigh'] }],
    ['areas', { ...session, areas: ['foot', 'foot'] }],
    ['note', { ...session, note: 'x'.repeat(4001) }],
    ['note', { ...session, note: 'nul\0' }],
    ['note', { ...session, note: 'half a pair \ud800' }],
    ['id', { ...session, id: '../etc' }],
    ['plannedMinutes', { ...session, plannedMinutes: 0 }],
    ['', { ...session, surprise: 1 }],
    ['kind', { ...session, kind: 'miracle' }],
    ['', null],
    ['', 'text'],
  ])('names the field that is wrong: %s', (field, value) => {
    expect(problemsOf(value)).toContain(field)
  })

  it('wants a rating in a rating', () => {
    const rating = fc.sample(arbitraryRating, { numRuns: 1, seed: 1 })[0]!
    expect(problemsOf({ ...rating, before: null })).toContain('before')
  })
})

describe('cleanText', () => {
  it('makes any text storable', () => {
    const session = fc.sample(arbitrarySession, { numRuns: 1, seed: 2 })[0]!
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff)), (units) => {
        const note = cleanText(String.fromCharCode(...units))
        expect(problemsOf({ ...session, note })).toEqual([])
      }),
    )
  })
})

describe('botherTotal', () => {
  it('is the sum of four answers, or nothing', () => {
    fc.assert(
      fc.property(arbitraryBother, (entry) => {
        const answers = [entry.legPain, entry.tingling, entry.weakness, entry.sitting]
        const sum = answers.includes(null) ? null : answers.reduce<number>((a, b) => a + (b ?? 0), 0)
        expect(botherTotal(entry)).toBe(sum)
      }),
    )
  })
})
