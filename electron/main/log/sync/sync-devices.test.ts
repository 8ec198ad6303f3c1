import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canonicalLog } from '@core/log/sync/canonical-log'
import type { Entry, VisitEntry } from '@core/log/entry/entry'
import { localDateOf } from '@core/log/entry/entry'
import { secretOf, contentOf } from '../../lock/age/content-key'
import { ageSealing } from '../../lock/age-sealing'
import { sqliteLogStore } from '../db/sqlite-log-store'
import type { LogResult, LogStore } from '../log-store'
import { nodeFolder } from './node-folder'
import { writeRoot } from './place'
import { plainContent, type ContentSeal, type SyncFolder } from './sync-folder'
import { createTurns, type TurnParts, type TurnReport } from './turn'

const NOW = 1_780_000_000_000
const SHARE = 'share-of-this-test'

const value = <T>(result: LogResult<T>): T => {
  if (result.kind === 'failed') throw new Error(`${result.error.reason}: ${result.error.detail}`)
  return result.value
}

const here = { root: '', shared: '', time: NOW, ids: 0, stores: [] as LogStore[] }
const newDeviceId = () => `device${String(++here.ids).padStart(6, '0')}`

interface Device {
  readonly path: string
  store: LogStore
  run(parts?: Partial<TurnParts>): Promise<TurnReport>
}

const openDevice = (name: string, content: ContentSeal = plainContent): Device => {
  const path = join(here.root, name, 'log.db')
  const device: Device = {
    path,
    store: openStore(path),
    run: (parts = {}) =>
      createTurns({
        folder: nodeFolder(here.shared),
        content,
        withTables: (work) => value(device.store.changeSharing(work)),
        look: (work) => value(device.store.lookAtSharing(work)),
        now: () => here.time,
        name: () => name,
        newDeviceId,
        onNewDevice: () => {},
        ...parts,
      }).run(),
  }
  return device
}
const openStore = (path: string): LogStore => {
  const store = sqliteLogStore(path, { nowMs: () => ++here.time })
  here.stores.push(store)
  return store
}
const join_ = (device: Device) => {
  value(device.store.changeSharing(({ shared }) => shared.begin(SHARE, newDeviceId())))
  return device
}
const visit = (id: string, note = 'a note'): VisitEntry => ({
  kind: 'visit',
  id,
  at: NOW,
  utcOffsetMinutes: 60,
  localDate: localDateOf(NOW, 60),
  zone: 'Europe/Berlin',
  hasTime: true,
  createdAt: NOW,
  updatedAt: NOW,
  deletedAt: null,
  note,
  practitioner: 'Dr Lee',
  minutes: 30,
})
const logOf = ({ store }: Device): string => canonicalLog(value(store.all({})))
const edit = ({ store }: Device, id: string, changed: Partial<VisitEntry>) => {
  const entry = value(store.get(id)) as Entry
  value(store.update({ ...entry, ...changed, updatedAt: ++here.time } as Entry))
}
const opsIn = (): readonly string[] =>
  readdirSync(here.shared, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ops'))

beforeEach(async () => {
  Object.assign(here, { root: mkdtempSync(join(tmpdir(), 'linggu-sync-')), time: NOW, ids: 0, stores: [] })
  here.shared = join(here.root, 'shared')
  mkdirSync(here.shared)
  await writeRoot(nodeFolder(here.shared), { share: SHARE })
})
afterEach(() => {
  here.stores.forEach((store) => store.close())
  rmSync(here.root, { recursive: true })
})

describe('two logs and one folder', () => {
  it('become one log, and stay one through edits, deletions, imports and their undoing', async () => {
    const [a, b] = [openDevice('a'), openDevice('b')]
    value(a.store.add(visit('entry-of-a-1')))
    value(b.store.add(visit('entry-of-b-1')))
    join_(a)
    join_(b)
    await a.run()
    await b.run()
    await a.run()
    expect(logOf(a)).toBe(logOf(b))
    expect(value(a.store.count({}))).toBe(2)

    edit(a, 'entry-of-b-1', { minutes: 45 })
    edit(b, 'entry-of-b-1', { note: 'changed' })
    value(b.store.remove('entry-of-a-1', ++here.time))
    const imported = value(
      a.store.importBatch({ add: [visit('entry-imported')], replace: [], tests: [] }, here.time, {
        file: 'x.csv',
        settings: null,
        settingsBefore: null,
      }),
    )
    for (const device of [a, b, a]) await device.run()
    expect(logOf(a)).toBe(logOf(b))
    expect(value(b.store.get('entry-of-b-1'))).toMatchObject({ minutes: 45, note: 'changed' })
    expect(value(a.store.get('entry-of-a-1'))?.deletedAt).not.toBeNull()
    expect(value(a.store.changes('entry-of-a-1'))[0]?.what).toBe('deleted')

    value(a.store.undoImport(imported ?? 0, ++here.time))
    value(a.store.restore('entry-of-a-1', ++here.time))
    for (const device of [a, b]) await device.run()
    expect(logOf(a)).toBe(logOf(b))
    expect(logOf(a)).toContain('entry-of-a-1')
    expect(logOf(a)).not.toContain('entry-imported')
  })

  it('write nothing when there is nothing new, and one small file for one new entry', async () => {
    const [a, b] = [join_(openDevice('a')), join_(openDevice('b'))]
    value(a.store.add(visit('entry-of-a-1')))
    for (const device of [a, b, a, b]) await device.run()
    const state = () =>
      readdirSync(here.root, { recursive: true })
        .map(String)
        .filter((name) => !name.endsWith('-shm'))
        .map(
          (name) =>
            `${name} ${statSync(join(here.root, name)).mtimeMs} ${statSync(join(here.root, name)).size}`,
        )
    const before = state()
    expect((await a.run()).changed).toEqual([])
    await b.run()
    expect(state()).toEqual(before)
    const files = opsIn().length
    value(a.store.add(visit('entry-of-a-2')))
    await a.run()
    expect(opsIn()).toHaveLength(files + 1)
    expect((await b.run()).changed).toEqual(['entry-of-a-2'])
    expect(opsIn()).toHaveLength(files + 1)
    for (const name of opsIn()) expect(statSync(join(here.shared, name)).size).toBeLessThan(1024)
  })

  it('say who has read what', async () => {
    const [a, b] = [join_(openDevice('a')), join_(openDevice('b'))]
    value(a.store.add(visit('entry-of-a-1')))
    value(a.store.add(visit('entry-of-a-2')))
    await b.run()
    await a.run()
    const seen = async () =>
      (await a.run()).devices.map(({ name, isMe, waiting }) => ({ name, isMe, waiting }))
    expect(await seen()).toEqual([
      { name: 'a', isMe: true, waiting: 0 },
      { name: 'b', isMe: false, waiting: 2 },
    ])
    await b.run()
    expect((await seen())[1]).toMatchObject({ waiting: 0 })
  })
})

describe('a folder that is not as it should be', () => {
  it.each([
    ['gone', () => rmSync(here.shared, { recursive: true })],
    [
      'emptied',
      () => readdirSync(here.shared).forEach((name) => rmSync(join(here.shared, name), { recursive: true })),
    ],
    ['emptied', () => rmSync(join(here.shared, 'devices'), { recursive: true })],
    [
      'other-log',
      () =>
        writeFileSync(
          join(here.shared, 'linggu-sync.json'),
          JSON.stringify({ format: 'linggu-sync', version: 1, share: 'another-share' }),
        ),
    ],
    [
      'newer',
      () =>
        writeFileSync(
          join(here.shared, 'linggu-sync.json'),
          JSON.stringify({ format: 'linggu-sync', version: 2, share: SHARE }),
        ),
    ],
  ] as const)('counts as not there: %s; nothing is written or deleted', async (trouble, spoil) => {
    const a = join_(openDevice('a'))
    value(a.store.add(visit('entry-of-a-1')))
    await a.run()
    spoil()
    value(a.store.add(visit('entry-of-a-2')))
    const before = readdirSync(here.root, { recursive: true }).map(String).sort()
    const report = await a.run()
    expect(report.trouble).toBe(trouble)
    expect(report.devices[0]).toMatchObject({ isMe: true, waiting: 1 })
    expect(readdirSync(here.root, { recursive: true }).map(String).sort()).toEqual(before)
    expect(value(a.store.count({}))).toBe(2)
  })

  it('leaves files alone that it cannot use, says why, and reads them when they are whole', async () => {
    const [a, b] = [join_(openDevice('a')), join_(openDevice('b'))]
    value(a.store.add(visit('entry-of-a-1')))
    await a.run()
    const [name = ''] = opsIn()
    const path = join(here.shared, name)
    const whole = readFileSync(path)
    const spoilt: readonly (readonly [string, Uint8Array])[] = [
      ['cut-short', whole.subarray(0, whole.length - 5)],
      ['cut-short', whole.subarray(0, 30)],
      ['damaged', Buffer.from(whole).fill(120, whole.length - 5)],
      ['placeholder', Buffer.alloc(0)],
      ['placeholder', Buffer.alloc(whole.length)],
      ['newer', Buffer.from(whole.toString().replace('linggu-ops 1', 'linggu-ops 9'))],
    ]
    for (const [refusal, bytes] of spoilt) {
      writeFileSync(path, bytes)
      expect((await b.run()).refused).toEqual([expect.objectContaining({ refusal })])
      expect(readFileSync(path).equals(bytes)).toBe(true)
      expect(value(b.store.count({}))).toBe(0)
    }
    writeFileSync(path, whole)
    writeFileSync(path.replace('.ops', ' (conflicted copy).ops'), whole)
    expect((await b.run()).refused).toEqual([expect.objectContaining({ refusal: 'conflict-copy' })])
    expect(logOf(b)).toBe(logOf(a))
  })
})

describe('a device that is not what it was', () => {
  it('takes a new id when its log is an older one, and gets everything back', async () => {
    const [a, b] = [join_(openDevice('a')), join_(openDevice('b'))]
    value(a.store.add(visit('entry-of-a-1')))
    await a.run()
    const backup = join(here.root, 'backup.db')
    value(await a.store.backupTo(backup))
    edit(a, 'entry-of-a-1', { note: 'after the backup' })
    value(a.store.add(visit('entry-of-a-2')))
    await a.run()
    await b.run()
    const whole = logOf(a)
    value(a.store.replaceWith(backup))
    edit(a, 'entry-of-a-1', { minutes: 5 })
    const before = value(a.store.lookAtSharing(({ tables }) => tables.self()))?.device
    await a.run()
    const after = value(a.store.lookAtSharing(({ tables }) => tables.self()))?.device
    expect(after).not.toBe(before)
    await b.run()
    expect(logOf(a)).toBe(logOf(b))
    expect(logOf(a).replace('"minutes":5', '"minutes":30')).toContain('after the backup')
    expect(whole.split('\n')).toHaveLength(logOf(a).split('\n').length)
  })
})

describe('a write that fails', () => {
  const CODES = ['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'ENOENT'] as const
  /** A folder whose nth change of the disk fails, before or after it was made. */
  const failing = (nth: number, code: string, after: boolean): SyncFolder => {
    const folder = nodeFolder(here.shared)
    const state = { count: 0 }
    const fail = async (work: () => Promise<void>) => {
      state.count += 1
      if (state.count !== nth) return work()
      if (after) await work()
      throw Object.assign(new Error(code), { code })
    }
    return {
      ...folder,
      write: (path, bytes) => fail(() => folder.write(path, bytes)),
      remove: (path) => fail(() => folder.remove(path)),
    }
  }
  it('loses nothing and repeats nothing, whichever it is and however it fails', async () => {
    const [a, b] = [join_(openDevice('a')), join_(openDevice('b'))]
    let entries = 0
    for (const code of CODES)
      for (const after of [false, true])
        for (let nth = 1; nth <= 3; nth++) {
          value(a.store.add(visit(`entry-of-a-${++entries}`)))
          const report = await a.run({ folder: failing(nth, code, after) })
          if (report.trouble) expect(['full', 'failed', 'read-only', 'gone']).toContain(report.trouble)
          if (entries % 5 === 0) await b.run()
        }
    for (const device of [a, b]) expect((await device.run()).trouble).toBeNull()
    expect(logOf(b)).toBe(logOf(a))
    expect(value(b.store.count({}))).toBe(entries)
    expect(readdirSync(join(here.shared, 'devices'))).toHaveLength(2)
  })
})

describe('compaction', () => {
  it('makes one file of many when everybody has read them, and takes deleted content out', async () => {
    const [a, b] = [join_(openDevice('a')), join_(openDevice('b'))]
    await b.run()
    for (let i = 0; i < 50; i++) {
      value(a.store.add(visit(`entry-of-a-${i}`, `secret ${i}`)))
      await a.run()
    }
    // Merged, but nothing goes before the other has read it.
    expect(opsIn().length).toBeGreaterThan(50)
    await b.run()
    await a.run()
    expect(opsIn().length).toBeLessThan(6)
    expect(logOf(b)).toBe(logOf(a))
    const c = join_(openDevice('c'))
    await c.run()
    expect(logOf(c)).toBe(logOf(a))

    value(a.store.remove('entry-of-a-7', ++here.time))
    for (const device of [a, b, c]) await device.run()
    value(a.store.purgeDeleted(here.time + 1))
    value(b.store.purgeDeleted(here.time + 1))
    value(c.store.purgeDeleted(here.time + 1))
    for (let round = 0; round < 3; round++) for (const device of [a, b, c]) await device.run()
    const texts = opsIn().map((name) => readFileSync(join(here.shared, name), 'utf8'))
    expect(texts.join()).toContain('secret 8')
    expect(texts.join()).not.toContain('secret 7"')
    expect(logOf(c)).not.toContain('entry-of-a-7')
    expect(logOf(c)).toBe(logOf(a))
  })

  it('removes a forgotten device when everybody has read it, and loses nothing of it', async () => {
    const [a, b] = [join_(openDevice('a')), join_(openDevice('b'))]
    value(b.store.add(visit('entry-of-b-1')))
    await b.run()
    await a.run()
    const { devices } = await a.run()
    value(a.store.changeSharing(({ tables }) => tables.setForgotten(devices[1]?.id ?? '', here.time)))
    await a.run()
    await a.run()
    expect(readdirSync(join(here.shared, 'devices'))).toHaveLength(1)
    const c = join_(openDevice('c'))
    await c.run()
    expect(logOf(c)).toContain('entry-of-b-1')
  })
})

describe('a sealed folder', () => {
  it('holds nothing in plain, opens with the passphrase, and refuses another key', async () => {
    const sealing = ageSealing(4)
    const [key, other] = [await sealing.makeKey('open sesame'), await sealing.makeKey('another one')]
    const contentFor = async (wrapped: string, passphrase: string) => {
      const secret = await secretOf(wrapped, passphrase)
      if (secret.kind === 'failed') throw new Error('wrong')
      return contentOf(secret.value)
    }
    expect((await secretOf(key.wrapped, 'not this')).kind).toBe('failed')
    const a = join_(openDevice('a', await contentFor(key.wrapped, 'open sesame')))
    const b = join_(openDevice('b', await contentFor(key.wrapped, 'open sesame')))
    const c = join_(openDevice('c', await contentFor(other.wrapped, 'another one')))
    value(a.store.add(visit('entry-of-a-1', 'nobody reads this')))
    for (const device of [a, b]) await device.run()
    expect(logOf(b)).toBe(logOf(a))
    for (const name of opsIn())
      expect(readFileSync(join(here.shared, name)).includes('nobody reads this')).toBe(false)
    expect((await c.run()).refused).toEqual([expect.objectContaining({ refusal: 'no-key' })])
    expect(logOf(c)).toBe('')
  })
})
