import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { earlierSession } from '../../session/testing/session-bench'
import { backupFiles } from '../backup/backup-files'
import { loadSqliteDriver } from './sqlite-driver'
import { sqliteLogStore } from './sqlite-log-store'

const here = { folder: '', log: '', backup: '' }

beforeEach(async () => {
  here.folder = mkdtempSync(join(tmpdir(), 'linggu-shape-'))
  here.log = join(here.folder, 'log.db')
  here.backup = join(here.folder, 'from-elsewhere.db')
  const store = sqliteLogStore(here.log)
  expect(store.add(earlierSession()).kind).toBe('ok')
  expect((await store.backupTo(here.backup)).kind).toBe('ok')
  expect(store.add(earlierSession({ id: 'session-since' })).kind).toBe('ok')
  store.close()
})
afterEach(() => rmSync(here.folder, { recursive: true, force: true }))

/** What becomes of restoring a backup that somebody wrote into. */
async function restoreAfter(sql: string): Promise<string> {
  const { DatabaseSync } = loadSqliteDriver()
  const file = new DatabaseSync(here.backup, { enableForeignKeyConstraints: false })
  file.exec(sql)
  file.close()
  const before = readFileSync(here.backup)
  const store = sqliteLogStore(here.log)
  const backups = backupFiles({ store, logPath: here.log })
  const preview = backups.preview(here.backup)
  const restored = await backups.restore(here.backup, join(here.folder, 'backups'), '2026-03-02T12-00-00')
  const count = store.count({})
  store.close()
  expect(readFileSync(here.backup).equals(before)).toBe(true)
  expect(existsSync(`${here.log}.preview`) || existsSync(`${here.log}.restoring`)).toBe(false)
  if (restored.kind === 'ok') return 'restored'
  // Nothing was changed, and the preview said the same.
  expect(count).toEqual({ kind: 'ok', value: 2 })
  expect(preview).toMatchObject({ kind: 'failed', error: { reason: restored.error.reason } })
  return restored.error.reason
}

describe('a log file from elsewhere', () => {
  it('is restored while only its entries differ', async () => {
    expect(await restoreAfter("UPDATE entries SET note = '<b>=1+1</b>'")).toBe('restored')
  })

  it.each([
    ['a trigger that deletes', 'CREATE TRIGGER t AFTER INSERT ON entries BEGIN DELETE FROM entries; END'],
    ['a trigger less', 'DROP TRIGGER own_tests_stay'],
    [
      'a trigger with our name',
      'DROP TRIGGER own_tests_stay; CREATE TRIGGER own_tests_stay AFTER INSERT ON entries BEGIN DELETE FROM entries; END',
    ],
    ['a view', 'CREATE VIEW v AS SELECT * FROM entries'],
    [
      'a view in place of the table',
      'ALTER TABLE entries RENAME TO e; CREATE VIEW entries AS SELECT * FROM e',
    ],
    ['a table more', 'CREATE TABLE more (x)'],
    ['a check that never ends', 'CREATE TABLE more (x CHECK (x < 1))'],
    ['an index that computes', 'CREATE INDEX i ON entries (length(zeroblob(1000000)))'],
    ['no entries table', 'DROP TABLE entries'],
  ])('is refused with %s', async (_what, sql) => expect(await restoreAfter(sql)).toBe('foreign'))

  it.each([
    ['a note of a megabyte', 'UPDATE entries SET note = hex(zeroblob(500000))'],
    ['an unknown side', "UPDATE entries SET side = '__proto__'"],
    ['an unknown area', "UPDATE entries SET areas = 'back <img>'"],
    ['a moment beyond all calendars', 'UPDATE entries SET at = 9000000000000000'],
    ['a day that is none', "UPDATE entries SET local_date = '9999-99-99'"],
    ['a path for a zone', "UPDATE entries SET zone = '/etc/../passwd'"],
    ['markup for an id', "UPDATE entries SET id = '<script>1'"],
    [
      'an own test that is none',
      "INSERT INTO own_tests (id, started_at, turns, minutes, sealed) VALUES ('x', 1, 10, 3, 'y')",
    ],
  ])('is refused with %s', async (_what, sql) => expect(await restoreAfter(sql)).toBe('damaged'))

  it('is refused when it is no whole database', async () => {
    writeFileSync(here.backup, readFileSync(here.backup).subarray(0, 5_000))
    const store = sqliteLogStore(here.log)
    expect(backupFiles({ store, logPath: here.log }).preview(here.backup).kind).toBe('failed')
    store.close()
  })
})
