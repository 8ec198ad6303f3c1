import { describe, expect, it } from 'vitest'
import { readCsv, writeCsv } from '../files/csv'
import { CSV_COLUMNS } from '../files/csv-columns'
import { readCsvText, writeCsvText } from '../files/csv-text'
import type { SessionEntry } from './entry'
import { answersOf, entryFromAnswers } from './entry-answers'
import { parseEntry } from './entry-schema'
import { readJson, writeJson } from '../files/json'
import { omit } from './omit'
import { sessionAnswers, sessionEntry } from '../testing/answers'
import { isBreathing, isWithoutPress } from './without-press'

const AT = Date.UTC(2026, 2, 2, 12)
const moment = { at: AT, utcOffsetMinutes: 0, zone: 'UTC', hasTime: true }
const add = (answers: Parameters<typeof entryFromAnswers>[0]) =>
  entryFromAnswers(answers, moment, { id: 'entry-0001', older: null, now: AT }) as SessionEntry
const edit = (older: SessionEntry, change: object) =>
  entryFromAnswers({ ...answersOf(older), ...change } as never, moment, {
    id: older.id,
    older,
    now: AT + 1,
  }) as SessionEntry

/** Entries as an earlier version wrote them: nothing says what was done. */
const before = (entry: SessionEntry) => omit(entry, ['activity', 'beforeFromMemory'])
const OLD = [
  { entry: sessionEntry('press-0001', AT), activity: 'press' },
  { entry: sessionEntry('hand-00001', AT, { technique: null }), activity: 'press' },
  { entry: sessionEntry('early-0001', AT, { pressedMs: 0 }), activity: 'press' },
  { entry: sessionEntry('breath-001', AT, { technique: null, pressedMs: 0 }), activity: 'breathe' },
  {
    entry: sessionEntry('rest-00001', AT, {
      technique: null,
      pressedMs: 0,
      test: { testId: 'test-00001', turn: 1, arm: 'rest' },
    }),
    activity: 'press',
  },
] as const

describe('what was done in a session', () => {
  it.each(OLD)('is read from an entry of an earlier version: $entry.id', ({ entry, activity }) => {
    const read = parseEntry(before(entry))
    expect(read).toMatchObject({ kind: 'ok', value: { activity, beforeFromMemory: false } })
  })

  it('is read from a JSON and a CSV file of an earlier version', () => {
    const entries = OLD.map(({ entry }) => entry)
    const json = JSON.parse(writeJson({ entries, tests: [] }, AT)) as { entries: SessionEntry[] }
    const fromJson = readJson(JSON.stringify({ ...json, entries: json.entries.map(before) }))
    const { records } = readCsvText(writeCsv(entries, { bom: false }))
    const newer = ['activity', 'before_from_memory'].map((name) => CSV_COLUMNS.indexOf(name as never))
    const fromCsv = readCsv(
      writeCsvText(records.map(({ cells }) => cells.filter((_, i) => !newer.includes(i)))),
    )
    for (const read of [fromJson, fromCsv])
      expect(read.kind === 'ok' && read.value.entries.map((e) => (e as SessionEntry).activity)).toEqual(
        OLD.map(({ activity }) => activity),
      )
  })

  it('is never guessed from the minutes: 0 by hand is a press of 0 minutes', () => {
    const said = sessionAnswers(5, 3, { technique: null, pressedMs: 0 })
    for (const answers of [said, omit(said, ['activity']) as typeof said]) {
      const entry = add(answers)
      expect(isBreathing(entry)).toBe(false)
      expect(isWithoutPress(entry)).toBe(false)
    }
  })

  it('stays what it was when an entry is changed', () => {
    const breathed = sessionEntry('breath-001', AT, { activity: 'breathe', pressedMs: 0, technique: null })
    expect(edit(breathed, { note: 'calm', activity: undefined }).activity).toBe('breathe')
  })
})

describe('a rating before that is added afterwards', () => {
  const unrated = sessionEntry('press-0001', AT, { before: null })
  it('is marked as one from memory', () => {
    expect(edit(unrated, { before: 6 })).toMatchObject({ before: 6, beforeFromMemory: true })
  })
  it('stays marked when it is corrected, and the mark goes with it', () => {
    const added = edit(unrated, { before: 6 })
    expect(edit(added, { before: 7 }).beforeFromMemory).toBe(true)
    expect(edit(added, { note: 'x' }).beforeFromMemory).toBe(true)
    expect(edit(added, { before: null }).beforeFromMemory).toBe(false)
  })
  it('is no such one when it was chosen before pressing', () => {
    expect(edit(sessionEntry('press-0001', AT), { before: 3 }).beforeFromMemory).toBe(false)
    expect(add(sessionAnswers(5, 3)).beforeFromMemory).toBe(false)
  })
})
