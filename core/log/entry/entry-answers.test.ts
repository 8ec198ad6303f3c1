import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersOf, entryFromAnswers, wallTimeOf } from './entry-answers'
import { parseEntry } from './entry-schema'
import { ratingAnswers } from '../testing/answers'
import { arbitraryEntry } from '../testing/arbitrary-entry'

const NOW = Date.UTC(2026, 2, 2, 12)
const HERE = { at: NOW - 60_000, utcOffsetMinutes: 60, zone: 'Europe/Berlin', hasTime: true }
const rating = ratingAnswers(6)

describe('entryFromAnswers', () => {
  it('makes the same entry of the answers it was read into, but for the time of the change', () => {
    fc.assert(
      fc.property(arbitraryEntry, (entry) => {
        const { at, utcOffsetMinutes, zone, hasTime, id } = entry
        const again = entryFromAnswers(
          answersOf(entry),
          { at, utcOffsetMinutes, zone, hasTime },
          { id, older: entry, now: entry.updatedAt },
        )
        expect(again).toEqual(entry)
      }),
    )
  })

  it('makes a new rating that the schema takes', () => {
    const made = entryFromAnswers(rating, HERE, { id: 'an-entry-1', older: null, now: NOW })
    expect(parseEntry(made)).toMatchObject({
      kind: 'ok',
      value: { localDate: '2026-03-02', createdAt: NOW, updatedAt: NOW, deletedAt: null, spikeId: null },
    })
  })

  it.each([
    ['just now', NOW - 40 * 60_000, NOW],
    ['of days ago', NOW - 3 * 86_400_000, NOW - 3 * 86_400_000 + 45 * 60_000],
  ])('times a later rating of an entry %s', (_, at, expected) => {
    const made = entryFromAnswers(
      { ...rating, laterRating: 3 },
      { ...HERE, at },
      { id: 'an-entry-1', older: null, now: NOW },
    )
    expect(made).toMatchObject({ later: { rating: 3, at: expected } })
  })

  it('keeps the moment of a later rating that was there already', () => {
    const older = { ...rating, later: { rating: 4, at: NOW - 5000 } } as never
    const made = entryFromAnswers({ ...rating, laterRating: 2 }, HERE, { id: 'an-entry-1', older, now: NOW })
    expect(made).toMatchObject({ later: { rating: 2, at: NOW - 5000 } })
  })
})

it('reads the wall time where the entry was made', () => {
  expect(wallTimeOf({ at: Date.UTC(2026, 2, 1, 23, 30), utcOffsetMinutes: 60 })).toEqual({
    localDate: '2026-03-02',
    minuteOfDay: 30,
  })
})
