import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Entry } from '@core/log/entry/entry'
import type { LogStore } from '../log-store'
import { logRescueFiles } from './log-rescue-files'
import { loadSqliteDriver } from '../db/sqlite-driver'
import { sqliteLogStore } from '../db/sqlite-log-store'
import { damaged, type Damage } from '../db/testing/damage'
import { plainSession } from '../db/testing/sqlite-append-forever'
import { must } from '../db/testing/log-folders'

const ENTRIES = 400
const PAGE = 4096
const STAMP = '2026-10-16T12-30-05'

const here = {} as { folder: string; whole: Buffer; made: number }
const noted = (n: number): Entry => ({ ...plainSession(n), note: `note ${n} ${'x'.repeat(n % 300)}` })

beforeAll(() => {
  here.folder = mkdtempSync(join(tmpdir(), 'linggu-rescue-'))
  here.made = 0
  const path = join(here.folder, 'whole.db')
  const store = sqliteLogStore(path)
  const add = Array.from({ length: ENTRIES }, (_, n) => noted(n))
  must(store.importBatch({ add, replace: [], tests: [] }, 1))
  must(store.update({ ...plainSession(5), note: 'edited', updatedAt: plainSession(5).at + 5 }))
  must(store.remove(plainSession(6).id, plainSession(6).at + 6))
  store.close()
  here.whole = readFileSync(path)
})
afterAll(() => rmSync(here.folder, { recursive: true, force: true }))

interface Desk {
  readonly folder: string
  readonly path: string
  readonly store: LogStore
  readonly rescue: ReturnType<typeof logRescueFiles>
}

/** A folder of its own with a log of these bytes. */
const deskWith = (bytes: Buffer | null): Desk => {
  const folder = join(here.folder, `case-${++here.made}`)
  mkdirSync(folder)
  const path = join(folder, 'log.db')
  if (bytes) writeFileSync(path, bytes)
  const store = sqliteLogStore(path)
  return { folder, path, store, rescue: logRescueFiles({ store, logPath: path }) }
}
const kept = ({ folder }: Desk) => readdirSync(folder).filter((name) => name.startsWith('log.db.damaged-'))

const anyDamage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), keep: fc.nat() }),
  fc.record({
    kind: fc.constant('flip' as const),
    bits: fc.array(fc.nat({ max: 1 << 30 }), { minLength: 1, maxLength: 64 }),
  }),
  // The first page, of which every byte means something.
  fc.record({
    kind: fc.constant('flip' as const),
    bits: fc.array(fc.nat({ max: 8 * PAGE - 1 }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('fill' as const),
    from: fc.nat({ max: 1 << 30 }),
    length: fc.integer({ min: 1, max: 3 * PAGE }),
    value: fc.nat({ max: 255 }),
  }),
)

describe('a log damaged in any way', () => {
  it('never crashes the app, is never lost, and leaves a log that works', () => {
    fc.assert(
      fc.property(anyDamage, (damage) => {
        const bytes = damaged(here.whole, damage)
        const desk = deskWith(bytes)
        const { store, rescue, path } = desk
        try {
          const missing = rescue.isMissing(join(desk.folder, 'backups'))
          const found = rescue.examine()
          if (found.kind === 'unusable' && found.failure.reason === 'damaged') {
            const before = readFileSync(path)
            const { keptAs, saved } = must(rescue.rescue(STAMP))
            // What is kept is what was there; SQLite itself may have rewritten a page of it when it looked.
            const aside = readFileSync(join(desk.folder, keptAs))
            expect(aside.equals(before) || aside.equals(bytes)).toBe(true)
            expect(must(store.count({}))).toBe(saved)
            must(store.check())
          } else if (found.kind === 'unusable') {
            expect(readFileSync(path).equals(bytes)).toBe(true)
            return
          }
          expect(missing).toBe(false)
          // It works: what is there can be read, and a new entry is taken.
          must(store.all({}, 'with-deleted'))
          must(store.add(plainSession(5000)))
          expect(must(store.get(plainSession(5000).id))).toEqual(plainSession(5000))
        } finally {
          store.close()
          rmSync(desk.folder, { recursive: true, force: true })
        }
      }),
      { numRuns: Number(process.env['LINGGU_DAMAGES'] ?? 40) },
    )
  })

  it.each([
    ['nothing of it', 0],
    ['less than a header', 60],
    ['a header', 100],
    ['one page', PAGE],
    ['a quarter', 0.25],
    ['half of it', 0.5],
    ['all but the last byte', -1],
    ['all but the last page', -PAGE],
  ])('is kept and salvaged when %s is left', (_, length) => {
    const size = here.whole.length
    const keep = length < 0 ? size + length : length < 1 ? Math.floor(size * length) : length
    const desk = deskWith(here.whole.subarray(0, keep))
    const { rescue, store } = desk
    if (keep === 0) expect(rescue.isMissing(here.folder)).toBe(false)
    else {
      expect(rescue.examine()).toMatchObject({ kind: 'unusable', failure: { reason: 'damaged' } })
      const { keptAs, saved } = must(rescue.rescue(STAMP))
      expect(readFileSync(join(desk.folder, keptAs)).length).toBe(keep)
      expect(must(store.count({}))).toBe(saved)
      if (length === 0.5) expect(saved).toBeGreaterThan(ENTRIES / 8)
      if (length === -1) expect(saved).toBeGreaterThan(ENTRIES - 40)
    }
    must(store.add(plainSession(5000)))
    store.close()
  })
})

describe('what is saved', () => {
  it('is every row outside one destroyed page, with its history', () => {
    // The middle of the file: a page of entries or of an index, never the schema.
    const losses = [0.3, 0.5, 0.7].map((part) => {
      const bytes = Buffer.from(here.whole)
      const from = Math.floor((bytes.length / PAGE) * part) * PAGE
      bytes.fill(0x5a, from, from + PAGE)
      const { rescue, store } = deskWith(bytes)
      expect(rescue.examine().kind).toBe('unusable')
      const { saved } = must(rescue.rescue(STAMP))
      const all = must(store.all({}, 'with-deleted'))
      for (const entry of all)
        if (!['edited'].includes(entry.note) && entry.deletedAt === null)
          expect(entry).toEqual(noted(Number(entry.id.replace('session-', ''))))
      expect(must(store.changes(plainSession(5).id)).length).toBeLessThanOrEqual(1)
      store.close()
      return ENTRIES - 1 - saved
    })
    // A page holds a dozen entries or so.
    for (const lost of losses) expect(lost).toBeLessThan(40)
  })

  it('is everything when only the header is damaged', () => {
    const bytes = Buffer.from(here.whole)
    bytes.fill(0, 0, 16)
    const { rescue, store } = deskWith(bytes)
    expect(rescue.examine()).toMatchObject({ kind: 'unusable', failure: { reason: 'damaged' } })
    expect(must(rescue.rescue(STAMP)).saved).toBe(ENTRIES - 1)
    expect(must(store.changes(plainSession(5).id))).toMatchObject([{ what: 'edited', before: noted(5) }])
    expect(must(store.get(plainSession(6).id))?.deletedAt).not.toBeNull()
    store.close()
  })

  it('is what the write-ahead log held when the file itself is gone', () => {
    const first = deskWith(null)
    for (let n = 0; n < 20; n++) must(first.store.add(noted(n)))
    const desk = deskWith(null)
    for (const part of ['-wal']) copyFileSync(`${first.path}${part}`, `${desk.path}${part}`)
    first.store.close()
    expect(desk.rescue.isMissing(join(desk.folder, 'backups'))).toBe(true)
    must(desk.rescue.rescue(STAMP))
    expect(kept(desk)).toEqual([`log.db.damaged-${STAMP}-wal`])
    must(desk.store.add(plainSession(100)))
    desk.store.close()
  })

  it('is found again when the rescue itself was killed after moving the log aside', () => {
    const desk = deskWith(null)
    writeFileSync(`${desk.path}.damaged-${STAMP}`, here.whole.subarray(0, here.whole.length - 100))
    expect(desk.rescue.isMissing(join(desk.folder, 'backups'))).toBe(true)
    const { keptAs, saved } = must(desk.rescue.rescue('2026-10-17T00-00-00'))
    expect(keptAs).toBe(`log.db.damaged-${STAMP}`)
    expect(saved).toBeGreaterThan(ENTRIES - 40)
    desk.store.close()
  })

  it('goes beside an earlier damaged log, never over it', () => {
    const desk = deskWith(Buffer.from('no log'))
    writeFileSync(`${desk.path}.damaged-${STAMP}`, 'earlier')
    must(desk.rescue.rescue(STAMP))
    expect(kept(desk).sort()).toEqual([`log.db.damaged-${STAMP}`, `log.db.damaged-${STAMP}-2`])
    expect(readFileSync(`${desk.path}.damaged-${STAMP}`, 'utf8')).toBe('earlier')
    desk.store.close()
  })
})

describe('a log that is not damaged', () => {
  it('is left alone', () => {
    const desk = deskWith(here.whole)
    expect(desk.rescue.isMissing(join(desk.folder, 'backups'))).toBe(false)
    expect(desk.rescue.examine()).toEqual({ kind: 'none' })
    desk.store.close()
    expect(kept(desk)).toEqual([])
  })

  it.each([
    ['newer-version', 'PRAGMA user_version = 99'],
    ['foreign', 'PRAGMA application_id = 7'],
  ])('but %s is left as it is, to be asked about', (reason, sql) => {
    const desk = deskWith(here.whole)
    const database = new (loadSqliteDriver().DatabaseSync)(desk.path)
    database.exec(sql)
    database.close()
    const before = readFileSync(desk.path)
    expect(desk.rescue.examine()).toMatchObject({ kind: 'unusable', failure: { reason } })
    expect(readFileSync(desk.path).equals(before)).toBe(true)
    desk.store.close()
  })
})
