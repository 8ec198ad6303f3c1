import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '@core/time/date'
import type { BackupFiles } from './backup-port'
import type { LogStore } from '../log-store'
import { backupFiles } from './backup-files'
import { ageSealing } from '../../lock/age-sealing'
import { MIGRATIONS } from '../db/migrations/migrations'
import { loadSqliteDriver } from '../db/sqlite-driver'
import { sqliteLogStore } from '../db/sqlite-log-store'
import { plainSession } from '../db/testing/sqlite-append-forever'
import { must, reason } from '../db/testing/log-folders'

const OLD_LOG = fileURLToPath(new URL('../../../../e2e/data/old-logs/log-v1.db', import.meta.url))
const STAMP = '2026-10-16T12-30-05'

const here = {} as { folder: string; logPath: string; backups: string; store: LogStore; files: BackupFiles }
beforeEach(() => {
  here.folder = mkdtempSync(join(tmpdir(), 'linggu-backup-'))
  here.logPath = join(here.folder, 'log.db')
  here.backups = join(here.folder, 'backups')
  here.store = sqliteLogStore(here.logPath)
  here.files = backupFiles({ store: here.store, logPath: here.logPath })
})
afterEach(() => {
  here.store.close()
  rmSync(here.folder, { recursive: true, force: true })
})

const names = () => readdirSync(here.backups).sort()
const add = (...numbers: readonly number[]) => numbers.forEach((n) => must(here.store.add(plainSession(n))))

describe('a daily backup', () => {
  it('is one whole file made while the log is open, once a day', async () => {
    add(1, 2, 3)
    const made = must(await here.files.daily(here.backups, '2026-10-16', STAMP))
    expect(made).toMatchObject({
      kind: 'daily',
      day: '2026-10-16',
      path: join(here.backups, 'linggu-2026-10-16.db'),
    })
    add(4)
    expect(must(await here.files.daily(here.backups, '2026-10-16', STAMP))).toBeNull()
    expect(names()).toEqual(['linggu-2026-10-16.db'])
    const copy = sqliteLogStore(join(here.backups, 'linggu-2026-10-16.db'))
    expect(must(copy.count({}))).toBe(3)
    copy.close()
  })

  it('is not made of a log that is not there yet, and makes none', async () => {
    expect(must(await here.files.daily(here.backups, '2026-10-16', STAMP))).toBeNull()
    expect(readdirSync(here.folder)).toEqual([])
  })

  it('holds every entry acknowledged before it, also while saving goes on', async () => {
    add(...Array.from({ length: 300 }, (_, n) => n))
    const running = here.files.daily(here.backups, '2026-10-16', STAMP)
    add(...Array.from({ length: 50 }, (_, n) => 300 + n))
    must(await running)
    expect(
      must(here.files.preview(join(here.backups, 'linggu-2026-10-16.db'))).entries,
    ).toBeGreaterThanOrEqual(300)
    expect(must(here.store.count({}))).toBe(350)
  })

  it('is thinned to seven days and four weeks, other files left alone', async () => {
    add(1)
    must(await here.files.daily(here.backups, '2026-10-16', STAMP))
    const made = join(here.backups, 'linggu-2026-10-16.db')
    for (let n = 1; n <= 60; n++)
      copyFileSync(made, join(here.backups, `linggu-${addDays('2026-10-16', -n)}.db`))
    writeFileSync(join(here.backups, 'my own notes.txt'), 'keep')
    must(await here.files.daily(here.backups, '2026-10-17', STAMP))
    const kept = must(here.files.list(here.backups)).map(({ day }) => day)
    expect(kept.slice(0, 7)).toEqual(Array.from({ length: 7 }, (_, n) => addDays('2026-10-17', -n)))
    expect(kept.slice(7)).toEqual(['2026-10-04', '2026-09-27', '2026-09-20', '2026-09-13'])
    expect(names()).toContain('my own notes.txt')
  })

  it('leaves nothing behind when it cannot be written', async () => {
    add(1)
    writeFileSync(here.backups, 'a file where the folder should be')
    expect(reason(await here.files.daily(here.backups, '2026-10-16', STAMP))).not.toBe('ok')
    expect(
      readdirSync(here.folder)
        .sort()
        .filter((name) => !name.startsWith('log.db')),
    ).toEqual(['backups'])
  })
})

describe('a restore', () => {
  it('puts the backup in place and keeps the present state', async () => {
    add(1, 2)
    must(await here.files.daily(here.backups, '2026-10-15', STAMP))
    add(3)
    const backup = join(here.backups, 'linggu-2026-10-15.db')
    expect(must(here.files.preview(backup))).toEqual({
      version: MIGRATIONS.length,
      entries: 2,
      sessions: 2,
      ratings: 0,
      visits: 0,
      firstDay: '2026-01-01',
      lastDay: '2026-01-01',
    })
    const kept = must(await here.files.restore(backup, here.backups, STAMP))
    expect(kept).toMatchObject({ kind: 'before-restore', day: '2026-10-16' })
    expect(must(here.store.count({}))).toBe(2)
    add(4)
    expect(must(here.files.preview(kept!.path)).entries).toBe(3)
    must(await here.files.restore(kept!.path, here.backups, '2026-10-16T12-31-00'))
    expect(must(here.store.get(plainSession(3).id))).not.toBeNull()
    expect(readdirSync(here.folder).filter((name) => /restoring|preview|partial/.test(name))).toEqual([])
  })

  it('migrates an old backup and leaves the backup itself as it was', async () => {
    add(1)
    const before = readFileSync(OLD_LOG)
    expect(must(here.files.preview(OLD_LOG))).toMatchObject({ version: 1, entries: 59 })
    must(await here.files.restore(OLD_LOG, here.backups, STAMP))
    expect(must(here.store.count({}))).toBe(59)
    expect(readFileSync(OLD_LOG).equals(before)).toBe(true)
  })

  const foreign = (path: string) => {
    const database = new (loadSqliteDriver().DatabaseSync)(path)
    database.exec('CREATE TABLE bookmarks (url TEXT)')
    database.close()
  }
  const newer = (path: string) => {
    copyFileSync(OLD_LOG, path)
    const database = new (loadSqliteDriver().DatabaseSync)(path)
    database.exec('PRAGMA user_version = 99')
    database.close()
  }
  const torn = (path: string) => {
    const bytes = readFileSync(OLD_LOG)
    bytes.fill(0xa5, bytes.length / 2)
    writeFileSync(path, bytes)
  }
  it.each([
    ['no database', (path: string) => writeFileSync(path, 'hello'), 'damaged'],
    ['a torn file', torn, 'damaged'],
    ['an empty file', (path: string) => writeFileSync(path, ''), 'damaged'],
    ["somebody else's database", foreign, 'foreign'],
    ['a newer file', newer, 'newer-version'],
    ['no file', () => undefined, 'not-found'],
  ] as const)('refuses %s with nothing touched', async (_, make, expected) => {
    add(1, 2)
    const bad = join(here.folder, 'chosen.db')
    make(bad)
    const state = () => ({
      bad: existsSync(bad) ? readFileSync(bad).toString('base64') : null,
      files: readdirSync(here.folder).sort(),
    })
    const before = state()
    expect(reason(here.files.preview(bad))).toBe(expected)
    expect(reason(await here.files.restore(bad, here.backups, STAMP))).toBe(expected)
    expect(state()).toEqual(before)
    expect(must(here.store.count({}))).toBe(2)
  })

  it('replaces a damaged log and keeps the damaged file aside', async () => {
    add(1)
    must(await here.files.daily(here.backups, '2026-10-15', STAMP))
    here.store.close()
    writeFileSync(here.logPath, 'not a log any more')
    here.store = sqliteLogStore(here.logPath)
    here.files = backupFiles({ store: here.store, logPath: here.logPath })
    expect(
      must(await here.files.restore(join(here.backups, 'linggu-2026-10-15.db'), here.backups, STAMP)),
    ).toBeNull()
    expect(must(here.store.count({}))).toBe(1)
    expect(readFileSync(`${here.logPath}.aside-${STAMP}`, 'utf8')).toBe('not a log any more')
  })
})

describe('moveAside', () => {
  it('makes room for a new log without losing the old file', () => {
    writeFileSync(here.logPath, 'not a log')
    expect(reason(here.store.open())).toBe('damaged')
    const aside = must(here.files.moveAside(STAMP))
    expect(readFileSync(aside, 'utf8')).toBe('not a log')
    add(1)
    expect(must(here.store.count({}))).toBe(1)
  })
})

/** The app was killed and started again: everything that it remembered is gone. */
const startAgain = () => {
  here.store.close()
  here.store = sqliteLogStore(here.logPath)
  here.files = backupFiles({ store: here.store, logPath: here.logPath })
}

describe('copies that are made within one second', () => {
  const makers = {
    another: () => here.files.another(here.backups, STAMP),
    'before an import': () => here.files.beforeImport(here.backups, STAMP),
    'before a restore': () => here.files.restore(join(here.folder, 'chosen.db'), here.backups, STAMP),
    'a daily one, with a damaged file of its name': () => {
      mkdirSync(here.backups, { recursive: true })
      for (const name of readdirSync(here.backups)) if (name.includes('T')) rmSync(join(here.backups, name))
      writeFileSync(join(here.backups, 'linggu-2026-10-16.db'), '')
      return here.files.daily(here.backups, '2026-10-16', STAMP)
    },
  }
  it.each(Object.entries(makers))('%s: each is there, also after a kill and a restart', async (_, make) => {
    add(0)
    must(await here.store.backupTo(join(here.folder, 'chosen.db')))
    for (let n = 1; n <= 12; n++) {
      add(n)
      if (n % 3 === 0) {
        // What a kill can leave: a copy that never came to its end.
        mkdirSync(here.backups, { recursive: true })
        writeFileSync(join(here.backups, `linggu-${STAMP}.db.0${n}.partial`), 'half')
        writeFileSync(join(here.backups, `linggu-before-import-${STAMP}-${n}.db.0${n}.partial`), 'half')
        startAgain()
      }
      const inLog = must(here.store.count({}))
      const made = must(await make())
      expect(made).not.toBeNull()
      expect(must(here.files.preview(made!.path)).entries).toBe(inLog)
      const sameKind = must(here.files.list(here.backups)).filter(({ kind }) => kind === made!.kind)
      expect(sameKind[0]!.path).toBe(made!.path)
    }
  })

  it('do not take the place of a log that was moved aside in that second', () => {
    const asides = [1, 2, 3].map((n) => {
      writeFileSync(here.logPath, `not a log, ${n}`)
      const aside = must(here.files.moveAside(STAMP))
      startAgain()
      return aside
    })
    expect(asides.map((aside) => readFileSync(aside, 'utf8'))).toEqual([
      'not a log, 1',
      'not a log, 2',
      'not a log, 3',
    ])
  })

  it('are sealed under a name that no plain one has', async () => {
    add(1)
    const sealing = ageSealing(12)
    here.files = backupFiles({ store: here.store, logPath: here.logPath, sealing })
    const key = await sealing.makeKey('a long passphrase')
    must(await here.files.beforeImport(here.backups, STAMP))
    must(await here.files.beforeImport(here.backups, STAMP, key))
    must(await here.files.beforeImport(here.backups, STAMP, key))
    expect(names().filter((name) => name.startsWith('linggu-before'))).toEqual([
      `linggu-before-import-${STAMP}-2.db.age`,
      `linggu-before-import-${STAMP}-3.db.age`,
      `linggu-before-import-${STAMP}.db`,
    ])
  })
})

describe('a copy that is made after the clock was set back', () => {
  it('stays, although by its name the others are newer', async () => {
    add(1)
    for (let n = 0; n < 7; n++) must(await here.files.beforeImport(here.backups, `2036-10-16T12-30-0${n}`))
    const kept = must(await here.files.beforeImport(here.backups, STAMP))
    expect(existsSync(kept!.path)).toBe(true)
    for (let n = 0; n < 40; n++) {
      const day = addDays('2036-10-16', n)
      must(await here.files.daily(here.backups, day, `${day}T12-30-00`))
    }
    const today = must(await here.files.daily(here.backups, '2026-10-16', STAMP))
    expect(existsSync(today!.path)).toBe(true)
  })
})

describe('a folder of backups in which one thing cannot be read', () => {
  it('lists the others, and takes the backup of the day', async () => {
    add(1)
    must(await here.files.daily(here.backups, '2026-10-14', STAMP))
    mkdirSync(join(here.backups, 'linggu-2026-10-15.db'))
    symlinkSync(join(here.folder, 'nowhere'), join(here.backups, 'linggu-2026-10-13.db'))
    expect(must(here.files.list(here.backups)).map(({ day }) => day)).toEqual(['2026-10-14'])
    expect(must(await here.files.daily(here.backups, '2026-10-16', STAMP))).not.toBeNull()
  })
})
