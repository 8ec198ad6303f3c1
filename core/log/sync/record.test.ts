import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical } from '../files/merge'
import { arbitraryEntry } from '../testing/arbitrary-entry'
import type { Entry } from '../entry/entry'
import { FIRST_READING, isStamp, laterReading, nextReading, stampOf, wallOf, type Reading } from './clock'
import { candidateOf, fieldsOf } from './fields'
import {
  changeOf,
  firstRecord,
  joined,
  recordBeforeSharing,
  viewOf,
  withoutContent,
  type SharedRecord,
} from './record'
import { lineOf, recordOfLine } from './record-text'

const YEAR_MS = 365 * 86_400_000
const NOW = 1_790_000_000_000

/** Somebody who writes: a clock that may be wrong, and what they know of one entry. */
interface Writer {
  readonly word: string
  readonly aheadMs: number
  reading: Reading
  record: SharedRecord | null
}
const writer = (word: string, aheadMs = 0): Writer => ({
  word,
  aheadMs,
  reading: FIRST_READING,
  record: null,
})

const time = { steps: 0 }
const tick = (by: Writer): string => {
  by.reading = nextReading(by.reading, NOW + ++time.steps * 60_000 + by.aheadMs)
  return stampOf(by.reading, by.word)
}
const learn = (by: Writer, record: SharedRecord | null): void => {
  if (record === null) return
  by.record = by.record === null ? record : joined(by.record, record)
  for (const stamp of Object.keys(record.marks)) by.reading = laterReading(by.reading, stamp)
}
const entryOf = (by: Writer): Entry => {
  const entry = by.record && viewOf(by.record).entry
  if (!entry) throw new Error('no entry')
  return entry
}
const write = (by: Writer, entry: Entry | null): SharedRecord => {
  const stamp = tick(by)
  const change =
    by.record === null && entry !== null
      ? firstRecord(entry, stamp)
      : by.record && changeOf(by.record, entry, stamp, wallOf(stamp))
  if (!change) throw new Error('nothing changed')
  learn(by, change)
  return change
}
const edit = (by: Writer, changed: Partial<Entry>): SharedRecord =>
  write(by, { ...entryOf(by), ...changed, updatedAt: NOW + time.steps * 60_000 } as Entry)
const remove = (by: Writer): SharedRecord => {
  const at = NOW + time.steps * 60_000
  return write(by, { ...entryOf(by), deletedAt: at, updatedAt: at })
}
const restore = (by: Writer): SharedRecord => edit(by, { deletedAt: null })
const exchange = (a: Writer, b: Writer): void => {
  const [left, right] = [a.record, b.record]
  learn(a, right)
  learn(b, left)
}
const same = (a: SharedRecord, b: SharedRecord): void => expect(lineOf(a)).toBe(lineOf(b))

const visit: Entry = {
  kind: 'visit',
  id: 'entry-id-1',
  at: NOW,
  utcOffsetMinutes: 60,
  localDate: new Date(NOW + 3_600_000).toISOString().slice(0, 10),
  zone: 'Europe/Berlin',
  hasTime: true,
  createdAt: NOW,
  updatedAt: NOW,
  deletedAt: null,
  note: 'first',
  practitioner: 'Dr Lee',
  minutes: 30,
}
const pair = (aheadA = 0, aheadB = 0): readonly [Writer, Writer] => {
  const [a, b] = [writer('aaaa', aheadA), writer('bbbb', aheadB)]
  learn(b, write(a, visit))
  return [a, b]
}

describe('the clock', () => {
  it('never goes back and never stands still, whatever the wall clock says', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -YEAR_MS * 60, max: YEAR_MS * 300 })), (walls) => {
        let reading = FIRST_READING
        for (const wall of walls) {
          const next = nextReading(reading, wall)
          expect(next > reading).toBe(true)
          expect(next).toHaveLength(13)
          expect(isStamp(stampOf(next, 'abcd'))).toBe(true)
          reading = next
        }
      }),
    )
  })

  it('goes on when more is written in a moment than the count can hold', () => {
    const full = `${FIRST_READING.slice(0, 9)}zzzz`
    expect(nextReading(full, 0) > full).toBe(true)
  })
})

describe('a record', () => {
  it('gives back the entry that it was made of, also through a file', () => {
    fc.assert(
      fc.property(arbitraryEntry, (entry) => {
        const record = firstRecord(entry, stampOf(nextReading(FIRST_READING, NOW), 'aaaa'))
        expect(viewOf(record).entry).toEqual(entry)
        const read = recordOfLine(lineOf(record))
        expect(read).toEqual(record)
        const fields = fieldsOf(entry)
        expect(candidateOf(entry.id, (name) => fields[name], entry.note, entry.deletedAt)).toEqual(entry)
      }),
    )
  })

  it('needs less than 1 KB for an entry without a long note', () => {
    fc.assert(
      fc.property(arbitraryEntry, (entry) => {
        const record = firstRecord(entry, stampOf(nextReading(FIRST_READING, NOW), 'abcdef'))
        const own = entry.note.length + (entry.kind === 'visit' ? entry.practitioner.length : 0)
        expect(lineOf(record).length).toBeLessThan(1024 + own * 6)
      }),
    )
  })

  it('is the same in whatever order and however often changes come, with clocks off by a year', () => {
    const arbitraryStep = fc.record({
      who: fc.nat(2),
      what: fc.constantFrom('edit', 'note', 'delete', 'restore', 'kind', 'learn', 'gone'),
      entry: arbitraryEntry,
      from: fc.nat(2),
    })
    fc.assert(
      fc.property(
        fc.array(arbitraryStep, { maxLength: 14 }),
        fc.array(fc.integer({ min: -YEAR_MS, max: YEAR_MS }), { minLength: 3, maxLength: 3 }),
        fc.infiniteStream(fc.nat()),
        (script, ahead, chance) => {
          const writers = ['aaaa', 'bbbb', 'cccc'].map((word, i) => writer(word, ahead[i]))
          const told = [write(writers[0] as Writer, visit)]
          for (const { who, what, entry, from } of script) {
            const by = writers[who] as Writer
            if (what === 'learn') learn(by, (writers[from] as Writer).record)
            const view = by.record && viewOf(by.record)
            if (!view?.entry || what === 'learn') continue
            const at = entry.at
            const other = { ...entry, id: visit.id, deletedAt: null } as Entry
            const mine = view.entry
            if (mine.deletedAt !== null && what !== 'restore') continue
            if (what === 'edit')
              told.push(
                edit(by, {
                  at,
                  localDate: other.localDate,
                  utcOffsetMinutes: other.utcOffsetMinutes,
                  zone: other.zone,
                }),
              )
            if (what === 'note' && mine.note !== `${mine.note}!`)
              told.push(edit(by, { note: `${mine.note.slice(0, 99)}!` }))
            if (what === 'kind') told.push(write(by, other))
            if (what === 'delete') told.push(remove(by))
            if (what === 'gone') told.push(write(by, null))
            if (what === 'restore' && mine.deletedAt !== null) told.push(restore(by))
          }
          const shuffled = [...told, ...told.filter((_, i) => i % 2 === 0)]
            .map((record) => ({
              record: recordOfLine(lineOf(record)) as SharedRecord,
              order: chance.next().value ?? 0,
            }))
            .sort((a, b) => a.order - b.order)
            .map(({ record }) => record)
          const half = Math.floor(shuffled.length / 2)
          const all = told.reduce(joined)
          same(shuffled.reduce(joined), all)
          // In two heaps that are joined afterwards.
          if (half > 0)
            same(joined(shuffled.slice(0, half).reduce(joined), shuffled.slice(half).reduce(joined)), all)
          same(joined(all, all), all)
          const view = viewOf(all)
          if (view.entry) expect(viewOf(recordOfLine(lineOf(all)) as SharedRecord)).toEqual(view)
        },
      ),
    )
  })
})

describe('changes that did not know each other', () => {
  it('of two fields are both taken', () => {
    const [a, b] = pair(YEAR_MS, -YEAR_MS)
    edit(a, { minutes: 45 } as Partial<Entry>)
    edit(b, { practitioner: 'Dr Chen' } as Partial<Entry>)
    exchange(a, b)
    expect(entryOf(a)).toMatchObject({ minutes: 45, practitioner: 'Dr Chen' })
    expect(canonical(entryOf(a))).toBe(canonical(entryOf(b)))
  })

  it('of two notes are both kept and shown, until somebody edits them', () => {
    const [a, b] = pair()
    edit(a, { note: 'from a' })
    edit(b, { note: 'from b' })
    exchange(a, b)
    expect(viewOf(a.record as SharedRecord).notes).toEqual(['from a', 'from b'])
    expect(entryOf(a).note).toBe('from a\n—\nfrom b')
    expect(entryOf(b).note).toBe(entryOf(a).note)
    edit(b, { note: 'from both' })
    exchange(a, b)
    expect(viewOf(a.record as SharedRecord).notes).toEqual(['from both'])
  })

  it('of the same note to the same text are one', () => {
    const [a, b] = pair()
    edit(a, { note: 'alike' })
    edit(b, { note: 'alike' })
    exchange(a, b)
    expect(entryOf(a).note).toBe('alike')
    expect(viewOf(a.record as SharedRecord).notes).toHaveLength(1)
  })
})

describe('a deletion', () => {
  it('beats what it has seen, however wrong the clocks are', () => {
    const [a, b] = pair(YEAR_MS, -YEAR_MS)
    edit(a, { note: 'second' })
    exchange(a, b)
    remove(b)
    exchange(a, b)
    expect(viewOf(a.record as SharedRecord)).toMatchObject({ isDeleted: true, isAsked: false })
  })

  it('leaves an edit that it had not seen, and asks, until somebody answers', () => {
    for (const answer of ['keep', 'delete'] as const) {
      const [a, b] = pair(-YEAR_MS, YEAR_MS)
      edit(a, { minutes: 50 } as Partial<Entry>)
      remove(b)
      exchange(a, b)
      expect(viewOf(b.record as SharedRecord)).toMatchObject({ isDeleted: false, isAsked: true })
      expect(entryOf(b)).toMatchObject({ minutes: 50, deletedAt: null })
      if (answer === 'keep') edit(b, { note: 'kept' })
      else remove(b)
      exchange(a, b)
      expect(viewOf(a.record as SharedRecord)).toMatchObject({
        isDeleted: answer === 'delete',
        isAsked: false,
      })
    }
  })

  it('has seen what those had seen whose changes it saw, though their files came later', () => {
    const [a, b] = [writer('aaaa'), writer('bbbb')]
    const made = write(a, visit)
    const edited = edit(a, { note: 'second' })
    const copy = recordBeforeSharing(visit, 'cccc')
    learn(b, copy)
    learn(b, edited)
    remove(b)
    learn(b, made)
    expect(viewOf(b.record as SharedRecord)).toMatchObject({ isDeleted: true, isAsked: false })
  })

  it('of both sides at once is one', () => {
    const [a, b] = pair()
    remove(a)
    remove(b)
    exchange(a, b)
    expect(viewOf(a.record as SharedRecord)).toMatchObject({ isDeleted: true, isAsked: false })
  })

  it('brings all of it back when it is undone, to those who dropped its content, too', () => {
    const [a, b] = pair()
    remove(a)
    exchange(a, b)
    b.record = withoutContent(b.record as SharedRecord)
    expect(lineOf(b.record)).not.toContain('first')
    learn(b, restore(a))
    expect(entryOf(b)).toEqual(entryOf(a))
    expect(entryOf(b).note).toBe('first')
  })
})

describe('entries from before the sharing', () => {
  const older: Entry = { ...visit, updatedAt: NOW + 1000, note: 'older' }
  const later: Entry = { ...visit, updatedAt: NOW + 2000, minutes: 60 } as Entry

  it('that were copied are one, and the later change of a field stays', () => {
    const both = joined(recordBeforeSharing(visit, 'aaaa'), recordBeforeSharing(later, 'bbbb'))
    expect(viewOf(both)).toMatchObject({ isAsked: false, notes: ['first'] })
    expect(viewOf(both).entry).toMatchObject({ minutes: 60, updatedAt: NOW + 2000 })
  })

  it('keep both notes where both were edited, and one where only one was', () => {
    const mine = recordBeforeSharing(older, 'aaaa')
    expect(viewOf(joined(mine, recordBeforeSharing(visit, 'bbbb'))).notes).toEqual(['older'])
    const other = recordBeforeSharing({ ...later, note: 'other' }, 'bbbb')
    expect(viewOf(joined(mine, other)).notes).toEqual(['older', 'other'])
  })

  it('stay deleted where an old copy comes along, and are asked about where the copy is later', () => {
    const deleted = { ...visit, deletedAt: NOW + 1500, updatedAt: NOW + 1500 }
    const gone = recordBeforeSharing(deleted, 'aaaa')
    expect(viewOf(joined(gone, recordBeforeSharing(older, 'bbbb'))).isDeleted).toBe(true)
    const [a, b] = pair()
    remove(a)
    exchange(a, b)
    learn(b, recordBeforeSharing(visit, 'cccc'))
    expect(viewOf(b.record as SharedRecord).isDeleted).toBe(true)
    const edited = { ...visit, updatedAt: NOW + YEAR_MS, minutes: 5 } as Entry
    learn(b, recordBeforeSharing(edited, 'dddd'))
    expect(viewOf(b.record as SharedRecord)).toMatchObject({ isDeleted: false, isAsked: true })
  })
})

describe('a line of a file', () => {
  it('that is no record is refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(recordOfLine(text)).toBeNull()
      }),
    )
    const line = lineOf(firstRecord(visit, stampOf(nextReading(FIRST_READING, NOW), 'aaaa')))
    expect(recordOfLine(line)).not.toBeNull()
    expect(recordOfLine(line.slice(0, -1))).toBeNull()
    expect(recordOfLine(line.replaceAll('aaaa', 'a?aa'))).toBeNull()
  })
})
