import { copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { logFolders, must, reason } from './testing/log-folders'
import { plainSession } from './testing/sqlite-append-forever'
import { loadSqliteDriver, type SqliteDriver } from './sqlite-driver'

const { folder, storeAt, filledWith, clean } = logFolders()
afterEach(clean)

describe('a log that cannot be used', () => {
  /** The real driver, with something done to each connection it opens. */
  const driverWith =
    (prepare: (database: InstanceType<SqliteDriver['DatabaseSync']>) => void): (() => SqliteDriver) =>
    () => {
      const real = loadSqliteDriver()
      const DatabaseSync = function (...args: ConstructorParameters<SqliteDriver['DatabaseSync']>) {
        const database = new real.DatabaseSync(...args)
        prepare(database)
        return database
      } as unknown as SqliteDriver['DatabaseSync']
      return { ...real, DatabaseSync }
    }

  it('says so when the disk is full, and goes on when there is room again', () => {
    const path = join(folder(), 'log.db')
    filledWith([plainSession(1)], path).close()
    const held: { database?: InstanceType<SqliteDriver['DatabaseSync']> } = {}
    const store = storeAt(path, { driver: driverWith((database) => (held.database = database)) })
    must(store.open())
    held.database?.exec('PRAGMA max_page_count = 1')
    const big = { ...plainSession(2), note: 'x'.repeat(4000) }
    const many = Array.from({ length: 40 }, (_, i) => ({ ...big, id: `big-entry-${i}` }))
    expect(reason(store.importBatch({ add: many, replace: [], tests: [] }, 1))).toBe('disk-full')
    expect(must(store.count({}))).toBe(1)
    held.database?.exec('PRAGMA max_page_count = 100000')
    must(store.add(big))
    expect(must(store.count({}))).toBe(2)
  })

  it('says so when the file may not be written, and can still be read', () => {
    const path = join(folder(), 'log.db')
    filledWith([plainSession(1)], path).close()
    const held: { database?: InstanceType<SqliteDriver['DatabaseSync']> } = {}
    const store = storeAt(path, { driver: driverWith((database) => (held.database = database)) })
    must(store.open())
    held.database?.exec('PRAGMA query_only = ON')
    expect(reason(store.add(plainSession(2)))).toBe('read-only')
    expect(must(store.count({}))).toBe(1)
  })

  it('says so when another process holds it', () => {
    const path = join(folder(), 'log.db')
    const store = filledWith([plainSession(1)], path)
    const other = new (loadSqliteDriver().DatabaseSync)(path)
    other.exec('BEGIN IMMEDIATE')
    expect(reason(store.add(plainSession(2)))).toBe('locked')
    other.exec('ROLLBACK')
    other.close()
    must(store.add(plainSession(2)))
  })

  it('says so when it was closed', () => {
    const store = storeAt()
    store.close()
    expect(reason(store.count({}))).toBe('closed')
  })

  it('makes its folder when that is not there, and says so when it cannot', () => {
    const nowhere = join(folder(), 'nowhere')
    must(storeAt(join(nowhere, 'log.db')).open())
    const file = join(folder(), 'file')
    writeFileSync(file, 'a file, not a folder')
    expect(reason(storeAt(join(file, 'log.db')).open())).not.toBe('ok')
  })

  it('begins a new file, and says so, when its folder is removed while it is open', () => {
    const path = join(folder(), 'data', 'log.db')
    const store = filledWith([plainSession(1), plainSession(2)], path)
    const told: string[] = []
    store.onFailure(({ reason }) => told.push(reason))
    rmSync(join(path, '..'), { recursive: true })
    must(store.add(plainSession(3)))
    expect(told).toEqual(['removed'])
    store.close()
    expect(must(storeAt(path).all({}, 'with-deleted')).map(({ id }) => id)).toEqual([plainSession(3).id])
  })

  it('refuses to save while its folder cannot be there, and saves again when it can', () => {
    const path = join(folder(), 'data', 'log.db')
    const store = filledWith([plainSession(1)], path)
    rmSync(join(path, '..'), { recursive: true })
    writeFileSync(join(path, '..'), 'in the way')
    expect(reason(store.add(plainSession(2)))).toBe('gone')
    rmSync(join(path, '..'))
    must(store.add(plainSession(3)))
    expect(must(store.all({})).map(({ id }) => id)).toEqual([plainSession(3).id])
  })

  it('saves into another log that was put in its place while it was open, with its write-ahead log', () => {
    const path = join(folder(), 'log.db')
    const other = join(folder(), 'log.db')
    const writer = filledWith([plainSession(7)], other)
    const store = filledWith([plainSession(1)], path)
    for (const part of ['-wal', '']) {
      copyFileSync(other + part, `${path}.new`)
      renameSync(`${path}.new`, path + part)
    }
    writer.close()
    must(store.add(plainSession(8)))
    store.close()
    expect(must(storeAt(path).all({})).map(({ id }) => id)).toEqual([plainSession(7).id, plainSession(8).id])
  })

  it('notices that a save would work again without changing anything', () => {
    const path = join(folder(), 'log.db')
    const store = filledWith([plainSession(1)], path)
    const other = new (loadSqliteDriver().DatabaseSync)(path)
    other.exec('BEGIN IMMEDIATE')
    expect(reason(store.tryWrite())).toBe('locked')
    other.exec('ROLLBACK')
    other.close()
    must(store.tryWrite())
    must(store.check())
    expect(must(store.all({}))).toEqual([plainSession(1)])
  })

  it('does not load its driver before the first use', () => {
    const driver = vi.fn(loadSqliteDriver)
    const store = storeAt(join(folder(), 'log.db'), { driver })
    expect(driver).not.toHaveBeenCalled()
    must(store.count({}))
    expect(driver).toHaveBeenCalled()
  })
})
