import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readJson } from '@core/log/files/json'
import { pairCountsOf } from '@core/log/figures/pair-count'
import { dayCountsOf } from '@core/log/figures/calendar'
import { isBreathing } from '@core/log/entry/without-press'
import { MIGRATIONS } from './migrations/migrations'
import { loadSqliteDriver, type Database } from './sqlite-driver'
import { sqliteLogStore } from './sqlite-log-store'
import { APPLICATION_ID, migrate, openDatabase } from './sqlite-open'
import { must } from './testing/log-folders'

const OLD_LOGS = fileURLToPath(new URL('../../../../e2e/data/old-logs/', import.meta.url))
const oldLog = (version: number) => join(OLD_LOGS, `log-v${version}.db`)

const here = {} as { folder: string; path: string }
beforeEach(() => {
  here.folder = mkdtempSync(join(tmpdir(), 'linggu-migrate-'))
  here.path = join(here.folder, 'log.db')
})
afterEach(() => rmSync(here.folder, { recursive: true, force: true }))

const pragma = (database: Database, name: string) =>
  Object.values(database.prepare(`PRAGMA ${name}`).get() as object)[0]
const shape = (database: Database) =>
  database
    .prepare(`SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name`)
    .all()
const columns = (database: Database) =>
  database.prepare(`SELECT name, type FROM pragma_table_info('entries')`).all()

describe('migrations', () => {
  it('are numbered one by one', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1))
    const database = new (loadSqliteDriver().DatabaseSync)(':memory:')
    expect(() => migrate(database, [{ version: 2, sql: '' }])).toThrow('stands at place 1')
    database.close()
  })

  it('have a kept file of every version, this one too', () => {
    expect(
      readdirSync(OLD_LOGS)
        .filter((name) => name.endsWith('.db'))
        .sort(),
    ).toEqual(MIGRATIONS.map(({ version }) => `log-v${version}.db`).sort())
  })

  it.each(MIGRATIONS.map(({ version }) => version))(
    'bring the kept file of version %i up to date, losing nothing',
    (version) => {
      copyFileSync(oldLog(version), here.path)
      const expected = readJson(readFileSync(join(OLD_LOGS, 'log-expected.json'), 'utf8'))
      if (expected.kind === 'failed') throw new Error(expected.error.kind)
      const { entries, tests } = expected.value
      const store = sqliteLogStore(here.path)
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
      expect([...must(store.all({}, 'with-deleted'))].sort(byId)).toEqual([...entries].sort(byId))
      const alive = entries.filter(({ deletedAt }) => deletedAt === null)
      const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort()
      expect(sorted(must(store.pairCounts({})))).toEqual(sorted(pairCountsOf(alive)))
      expect(must(store.dayCounts({}))).toEqual(dayCountsOf(alive))
      expect(must(store.sealedTests())).toEqual(tests)
      expect(must(store.changes(entries[1]!.id))).toMatchObject([
        { what: 'edited', before: { note: 'before it was edited' } },
      ])
      store.close()

      const old = new (loadSqliteDriver().DatabaseSync)(here.path)
      const fresh = openDatabase(loadSqliteDriver(), join(here.folder, 'fresh.db'))
      expect(pragma(old, 'user_version')).toBe(MIGRATIONS.length)
      expect(pragma(old, 'application_id')).toBe(APPLICATION_ID)
      expect(pragma(old, 'integrity_check')).toBe('ok')
      expect(shape(old)).toEqual(shape(fresh))
      expect(columns(old)).toEqual(columns(fresh))
      old.close()
      fresh.close()
    },
  )

  it('count breathing of a file of version 2 as what it is', () => {
    copyFileSync(oldLog(2), here.path)
    const old = new (loadSqliteDriver().DatabaseSync)(here.path)
    // What a migration from version 1 made of breathing: a pressed session.
    old.exec(`UPDATE entries SET technique = NULL, pressed_ms = 0
      WHERE kind = 'session' AND test_id IS NULL AND pair < 144 AND before IS NOT NULL`)
    old.close()
    const store = sqliteLogStore(here.path)
    const alive = must(store.all({}))
    expect(alive.filter(isBreathing).length).toBeGreaterThan(5)
    const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort()
    expect(sorted(must(store.pairCounts({})))).toEqual(sorted(pairCountsOf(alive)))
    expect(must(store.dayCounts({}))).toEqual(dayCountsOf(alive))
    store.close()
  })

  it('no longer count ratings before that a file of version 6 holds from memory', () => {
    copyFileSync(oldLog(6), here.path)
    const old = new (loadSqliteDriver().DatabaseSync)(here.path)
    old.exec(`UPDATE entries SET before_from_memory = 1 WHERE kind = 'session' AND before IS NOT NULL`)
    old.close()
    const store = sqliteLogStore(here.path)
    const alive = must(store.all({}))
    expect(alive.filter((e) => e.kind === 'session' && e.beforeFromMemory).length).toBeGreaterThan(5)
    const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort()
    expect(sorted(must(store.pairCounts({})))).toEqual(sorted(pairCountsOf(alive)))
    store.close()
  })

  it('leave the file as it was when a step fails half way', () => {
    copyFileSync(oldLog(1), here.path)
    const broken = [
      MIGRATIONS[0]!,
      { version: 2, sql: 'ALTER TABLE entries ADD COLUMN week INTEGER; SELECT no_such_function();' },
    ]
    expect(() => openDatabase(loadSqliteDriver(), here.path, broken)).toThrow('no_such_function')
    const database = new (loadSqliteDriver().DatabaseSync)(here.path)
    expect(pragma(database, 'user_version')).toBe(1)
    expect(columns(database)).not.toContainEqual({ name: 'week', type: 'INTEGER' })
    database.close()
    const store = sqliteLogStore(here.path)
    expect(must(store.count({}))).toBeGreaterThan(50)
    store.close()
  })
})

describe('a file that is not ours to touch', () => {
  const refusal = () => {
    const before = readFileSync(here.path)
    const store = sqliteLogStore(here.path)
    const opened = store.open()
    store.close()
    expect(readFileSync(here.path).equals(before)).toBe(true)
    expect(readdirSync(here.folder)).toEqual(['log.db'])
    return opened.kind === 'ok' ? 'ok' : opened.error.reason
  }

  it('is refused when a newer version wrote it', () => {
    copyFileSync(oldLog(MIGRATIONS.length), here.path)
    const database = new (loadSqliteDriver().DatabaseSync)(here.path)
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`)
    database.close()
    expect(refusal()).toBe('newer-version')
  })

  it("is refused when it is somebody else's database", () => {
    const database = new (loadSqliteDriver().DatabaseSync)(here.path)
    database.exec('CREATE TABLE bookmarks (url TEXT)')
    database.close()
    expect(refusal()).toBe('foreign')
  })

  it('is refused when it is no database', () => {
    writeFileSync(here.path, 'Dear diary, '.repeat(100))
    expect(refusal()).toBe('damaged')
  })

  it('is refused when it was cut off after its first bytes', () => {
    writeFileSync(here.path, readFileSync(oldLog(2)).subarray(0, 50))
    expect(refusal()).toBe('damaged')
  })

  it('is reported as damaged when pages are torn, and is not written to', () => {
    const bytes = readFileSync(oldLog(2))
    bytes.fill(0xa5, 4096)
    writeFileSync(here.path, bytes)
    const store = sqliteLogStore(here.path)
    const read = store.all({})
    store.close()
    expect(read.kind === 'ok' ? 'ok' : read.error.reason).toBe('damaged')
    expect(readFileSync(here.path).subarray(4096).equals(bytes.subarray(4096))).toBe(true)
  })
})
