import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backupFiles } from './backup/backup-files'
import { logRescueFiles } from './backup/log-rescue-files'
import { loadSqliteDriver } from './db/sqlite-driver'
import { sqliteLogStore } from './db/sqlite-log-store'
import { plainSession } from './db/testing/sqlite-append-forever'
import type { LogResult, LogStore } from './log-store'
import { createBackupPlace } from './backup/backup-place'
import { createLogQueue } from './log-queue'
import { createLogGuard } from './log-guard'
import { benchClock, memoryDocuments } from '../session/testing/session-bench'

const here = {} as { folder: string; logPath: string; backups: string; open: LogStore[] }
beforeEach(() => {
  here.folder = mkdtempSync(join(tmpdir(), 'linggu-guard-'))
  here.logPath = join(here.folder, 'log.db')
  here.backups = join(here.folder, 'backups')
  here.open = []
})
afterEach(() => {
  here.open.forEach((store) => store.close())
  rmSync(here.folder, { recursive: true, force: true })
})
const must = <T>(result: LogResult<T>): T => {
  if (result.kind === 'failed') throw new Error(`${result.error.reason}: ${result.error.detail}`)
  return result.value
}

/** The app's start on what lies in the folder. */
const start = (documents = memoryDocuments()) => {
  const { clock, controls } = benchClock()
  const store = sqliteLogStore(here.logPath)
  here.open.push(store)
  const passing: (string | null)[] = []
  const files = backupFiles({ store, logPath: here.logPath })
  const queue = createLogQueue()
  const place = createBackupPlace({ clock, documents, backupFiles: files, backupFolder: here.backups })
  const guard = createLogGuard({
    clock,
    documents,
    queue,
    place,
    diary: { note: () => {} },
    log: store,
    backupFiles: files,
    logRescue: logRescueFiles({ store, logPath: here.logPath }),
    sentence: ({ reason }) => reason,
    onLogChanged: () => passing.push('changed'),
    onPassing: (failure) => passing.push(failure?.reason ?? null),
  })
  const ids = () => must(store.all({}, 'with-deleted')).map(({ id }) => id)
  /** Lets what falls due now be done. */
  const lookNow = async () => {
    controls.advance(0)
    await queue(() => {})
  }
  return { guard, files, store, controls, passing, documents, ids, lookNow }
}
const idsOf = (...numbers: readonly number[]) => numbers.map((n) => plainSession(n).id)

/** A log with 1 to 3 in a backup, then 3 edited, 2 deleted and 4 added. */
const leaveLog = async () => {
  const { store, files } = start()
  for (const n of [1, 2, 3]) must(store.add(plainSession(n)))
  must(await files.daily(here.backups, '2026-03-01', '2026-03-01T08-00-00'))
  must(store.update({ ...plainSession(3), note: 'edited', updatedAt: plainSession(3).at + 5 }))
  must(store.remove(plainSession(2).id, plainSession(2).at + 9))
  must(store.add(plainSession(4)))
  store.close()
}

describe('a damaged log', () => {
  it('is moved aside when it is first used; the backup and what was saved become one log', async () => {
    await leaveLog()
    const bytes = readFileSync(here.logPath)
    bytes.fill(7, 20, 60)
    writeFileSync(here.logPath, bytes.subarray(0, bytes.length - 10))
    const { guard, lookNow, ids, documents, store } = start()
    store.count({})
    await lookNow()
    const view = guard.view()
    expect(view).toMatchObject({ reason: 'damaged', backup: { day: '2026-03-01', entries: 3 } })
    expect(readdirSync(here.folder)).toContain(view!.keptAs)
    const saved = ids()
    expect(must(store.count({}))).toBe(view!.saved)

    // A restart before the answer asks again.
    const { guard: again } = start(documents)
    expect(again.view()).toEqual(view)

    expect(await guard.answer('restore')).toMatchObject({ ok: true })
    expect(ids().sort()).toEqual([...new Set([...saved, ...idsOf(1, 2, 3)])].sort())
    if (saved.includes(plainSession(3).id)) expect(must(store.get(plainSession(3).id))?.note).toBe('edited')
    expect(guard.view()).toBeNull()
    expect(documents.held.has('log-trouble')).toBe(false)
  })

  it('of which nothing can be read starts empty when the backup is not wanted', async () => {
    await leaveLog()
    writeFileSync(here.logPath, 'no log')
    const { guard, lookNow, ids, store } = start()
    store.count({})
    await lookNow()
    expect(guard.view()).toMatchObject({ reason: 'damaged', saved: 0 })
    expect(await guard.answer('go-on')).toMatchObject({ ok: true })
    expect(ids()).toEqual([])
    must(store.add(plainSession(9)))
    expect(ids()).toEqual(idsOf(9))
  })

  it('that is gone is asked about only where a backup says that there was one', async () => {
    expect(start().guard.view()).toBeNull()
    await leaveLog()
    rmSync(here.logPath)
    const { guard, ids } = start()
    expect(guard.view()).toEqual({
      reason: 'missing',
      keptAs: null,
      saved: 0,
      backup: { day: '2026-03-01', entries: 3 },
    })
    await guard.answer('restore')
    expect(ids().sort()).toEqual(idsOf(1, 2, 3))
  })

  it('that is removed while the app runs goes on empty, and the backup is offered', async () => {
    await leaveLog()
    const { guard, lookNow, ids, store, passing } = start()
    expect(must(store.count({}))).toBe(3)
    for (const part of ['', '-wal', '-shm']) rmSync(here.logPath + part, { force: true })
    must(store.add(plainSession(9)))
    await lookNow()
    expect(ids()).toEqual(idsOf(9))
    expect(guard.view()).toMatchObject({ reason: 'missing', backup: { day: '2026-03-01', entries: 3 } })
    expect(passing).toEqual(['changed'])
    await guard.answer('restore')
    expect(ids().sort()).toEqual(idsOf(1, 2, 3, 9))
  })

  it('skips backups that are damaged themselves', async () => {
    await leaveLog()
    writeFileSync(join(here.backups, 'linggu-2026-03-02.db'), 'damaged too')
    writeFileSync(here.logPath, 'no log')
    const { guard, lookNow } = start()
    guard.checkAfterStart()
    await lookNow()
    expect(guard.view()?.backup).toEqual({ day: '2026-03-01', entries: 3 })
  })
})

describe('a log that is not ours to read', () => {
  it('stays where it is until the person decides, and is moved aside then', async () => {
    await leaveLog()
    const database = new (loadSqliteDriver().DatabaseSync)(here.logPath)
    database.exec('PRAGMA user_version = 99')
    database.close()
    const newer = readFileSync(here.logPath)
    const { guard, lookNow, ids, store } = start()
    store.count({})
    await lookNow()
    expect(guard.view()).toMatchObject({ reason: 'newer-version', keptAs: null })
    expect(readFileSync(here.logPath).equals(newer)).toBe(true)
    await guard.answer('go-on')
    expect(ids()).toEqual([])
    const [aside] = readdirSync(here.folder).filter((name) => name.startsWith('log.db.aside-'))
    expect(readFileSync(join(here.folder, aside!)).equals(newer)).toBe(true)
  })
})

describe('a log that cannot be written for now', () => {
  it('is said, tried again, and said to be well', () => {
    const { guard, controls, passing, store } = start()
    must(store.add(plainSession(1)))
    const other = new (loadSqliteDriver().DatabaseSync)(here.logPath)
    other.exec('BEGIN IMMEDIATE')
    expect(store.add(plainSession(2)).kind).toBe('failed')
    controls.advance(3_000)
    expect(passing).toEqual(['locked', 'locked'])
    other.exec('ROLLBACK')
    other.close()
    controls.advance(3_000)
    expect(passing).toEqual(['locked', 'locked', null, 'changed'])
    must(store.add(plainSession(2)))
    guard.dispose()
  })
})
