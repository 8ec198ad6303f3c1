import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ratingAnswers } from '@core/log/testing/answers'
import type { Reply } from '@core/ipc/request'
import { sqliteLogStore } from '../db/sqlite-log-store'
import { failing, WRITING_CALLS } from '../../settings/documents/testing/failing-files'
import { openLogBench, type LogBench } from '../../testing/log-bench'
import { DAY_MS } from '@core/time/units'

vi.mock('node:fs', async (original) =>
  (await import('../../settings/documents/testing/failing-files')).failingFs(await original()),
)

const here = {} as { bench: LogBench; backups: string }
beforeEach(() => {
  here.bench = openLogBench()
  here.backups = join(here.bench.folder, 'backups')
})
afterEach(() => {
  failing.stop()
  here.bench.close()
})

const must = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(reply.failure.message)
  return reply.value
}
const add = (rating: number) => must(here.bench.services.entries.add(ratingAnswers(rating as 3), null)).id
const listed = () => must(here.bench.services.backups.view()).backups
/** Ids of a log file's entries. */
const idsIn = (path: string): readonly string[] => {
  const store = sqliteLogStore(path)
  const read = store.all({}, 'with-deleted')
  store.close()
  if (read.kind === 'failed') throw new Error(read.error.reason)
  return read.value.map(({ id }) => id)
}
const usePassphrase = async () => {
  here.bench.lock.key = await here.bench.sealing.makeKey('a long passphrase')
}
/** Lets the hourly look fall due and be done. */
const nextDay = async () => {
  here.bench.advance(DAY_MS)
  await here.bench.queue(() => {})
}

describe('"Back up now"', () => {
  it.each(['plain', 'sealed'] as const)(
    'pressed several times at once makes one whole %s backup',
    async (as) => {
      if (as === 'sealed') await usePassphrase()
      add(3)
      const { backups } = here.bench.services
      const replies = await Promise.all([backups.now(), backups.now(), backups.now()])
      expect(replies.every(({ ok }) => ok)).toBe(true)
      expect(listed()).toHaveLength(1)
      const { id } = listed()[0]!
      expect(must(await backups.preview(id, 'a long passphrase'))).toMatchObject({ entries: 1 })
      expect(readdirSync(here.backups).filter((name) => /partial/.test(name))).toEqual([])
    },
  )

  it('may run beside previews and restores in any order', async () => {
    await usePassphrase()
    const { backups } = here.bench.services
    add(3)
    must(await backups.now())
    const { id } = listed()[0]!
    add(4)
    const [a, b, c] = await Promise.all([
      backups.preview(id, 'a long passphrase'),
      backups.now(),
      backups.preview(id, 'a long passphrase'),
    ])
    expect([a, c].map((reply) => must(reply))).toMatchObject([{ entries: 1 }, { entries: 1 }])
    must(b)
    expect(listed()).toHaveLength(2)
    expect(existsSync(join(here.bench.folder, 'log.db.work'))).toBe(false)
  })

  it('is not satisfied by a file of today that is no backup', async () => {
    add(3)
    mkdirSync(here.backups)
    writeFileSync(join(here.backups, 'linggu-2026-03-02.db'), '')
    expect(listed()).toEqual([])
    must(await here.bench.services.backups.now())
    expect(listed()).toHaveLength(1)
    expect(statSync(join(here.backups, 'linggu-2026-03-02.db')).size).toBe(0)
  })
})

describe('a restore', () => {
  it.each(['plain', 'sealed'] as const)('loses nothing that is saved while it runs (%s)', async (as) => {
    if (as === 'sealed') await usePassphrase()
    const { backups } = here.bench.services
    add(3)
    must(await backups.now())
    const { id } = listed()[0]!
    const state = { over: false }
    const saved: string[] = []
    const restoring = backups.restore(id, 'a long passphrase').then((reply) => {
      state.over = true
      return must(reply)
    })
    while (!state.over) {
      saved.push(add(5))
      await new Promise((resolve) => setImmediate(resolve))
    }
    const kept = await restoring
    const inLog = idsIn(join(here.bench.folder, 'log.db'))
    const path = join(here.backups, kept!)
    const plain = join(here.bench.folder, 'looked-at.db')
    if (as === 'sealed') await here.bench.sealing.openFile(path, plain, 'a long passphrase')
    else copyFileSync(path, plain)
    const inKept = idsIn(plain)
    expect(saved.length).toBeGreaterThan(1)
    expect(saved.filter((entry) => !inLog.includes(entry) && !inKept.includes(entry))).toEqual([])
    expect(readdirSync(here.bench.folder).filter((name) => /aside|work/.test(name))).toEqual([])
  })

  it('takes the file that was picked, also when another of the same name was picked later', async () => {
    const { backups } = here.bench.services
    const [one, two] = ['one', 'two'].map((name) => join(here.bench.folder, name)) as [string, string]
    for (const folder of [one, two]) {
      mkdirSync(folder)
      add(3)
      here.bench.store.release()
      copyFileSync(join(here.bench.folder, 'log.db'), join(folder, 'mine.db'))
    }
    here.bench.disk.paths.push(join(one, 'mine.db'), join(two, 'mine.db'))
    const first = must(await backups.pick())
    const second = must(await backups.pick())
    expect(first!.id).not.toBe(second!.id)
    must(await backups.restore(first!.id))
    expect(idsIn(join(here.bench.folder, 'log.db'))).toHaveLength(1)
  })

  it('keeps the present state beside the log while the chosen folder is away', async () => {
    const { backups } = here.bench.services
    const stick = join(here.bench.folder, 'stick')
    mkdirSync(stick)
    add(3)
    here.bench.disk.paths.push(stick)
    must(await backups.chooseFolder())
    copyFileSync(join(stick, 'linggu-2026-03-02.db'), join(here.bench.folder, 'copy.db'))
    add(4)
    rmSync(stick, { recursive: true })
    here.bench.disk.paths.push(join(here.bench.folder, 'copy.db'))
    const picked = must(await backups.pick())
    const kept = must(await backups.restore(picked!.id))
    expect(idsIn(join(here.backups, kept!))).toHaveLength(2)
    expect(existsSync(stick)).toBe(false)
  })
})

describe('a backup folder that was chosen', () => {
  const choose = async () => {
    const stick = join(here.bench.folder, 'stick')
    mkdirSync(stick)
    add(3)
    here.bench.disk.paths.push(stick)
    must(await here.bench.services.backups.chooseFolder())
    return stick
  }
  const aways: readonly (readonly [string, (stick: string) => void])[] = [
    ['is gone', () => {}],
    ['is a file', (stick) => writeFileSync(stick, '')],
    ['is the empty folder that a disk is mounted on', (stick) => mkdirSync(stick)],
    ['is a link that leads nowhere', () => {}],
  ]
  it.each(aways)('and %s is said until it is back, and nothing is built in its place', async (_, replace) => {
    const { backups } = here.bench.services
    const stick = await choose()
    expect(backups.trouble()).toBeNull()
    renameSync(stick, `${stick}.away`)
    replace(stick)
    const before = existsSync(stick) && statSync(stick).isDirectory()
    const told: (string | null)[] = []
    backups.onTrouble(() => told.push(backups.trouble()))
    await nextDay()
    await nextDay()
    const sentence = 'No backup since 2 March: the folder is not there.'
    expect(told).toEqual([sentence])
    expect(must(backups.view()).trouble).toBe(sentence)
    const reply = await backups.now()
    expect(reply).toMatchObject({ ok: false })
    expect(existsSync(stick) && statSync(stick).isDirectory()).toBe(before)
    if (before) expect(readdirSync(stick)).toEqual([])

    rmSync(stick, { recursive: true, force: true })
    renameSync(`${stick}.away`, stick)
    await nextDay()
    expect(told).toEqual([sentence, null])
    expect(listed().map(({ day }) => day)).toContain('2026-03-05')
  })

  it('in a version that did not mark folders is taken for it when it is there', async () => {
    const stick = await choose()
    rmSync(join(stick, '.linggu-backups'))
    await nextDay()
    expect(here.bench.services.backups.trouble()).toMatch(/the folder is not there/)
    here.bench.disk.paths.push(stick)
    must(await here.bench.services.backups.chooseFolder())
    expect(here.bench.services.backups.trouble()).toBeNull()
  })
})

describe('a backup of which one step fails', () => {
  const faults = WRITING_CALLS.flatMap((call) =>
    [1, 2, 3].flatMap((nth) => ['ENOSPC', 'EIO'].map((code) => ({ call, nth, code }))),
  )
  it('is there and whole when it was acknowledged, and is not listed when it was refused', async () => {
    const { backups, entries } = here.bench.services
    add(3)
    must(await backups.now())
    let met = 0
    for (const as of ['plain', 'sealed'] as const) {
      if (as === 'sealed') await usePassphrase()
      for (const fault of faults) {
        const before = new Map(listed().map(({ id }) => [id, readFileSync(join(here.backups, id))]))
        failing.set(fault)
        const reply = await backups.now()
        met += failing.stop()
        const after = listed()
        if (reply.ok) {
          const fresh = after.filter(({ id }) => !before.has(id))
          expect(fresh, JSON.stringify(fault)).toHaveLength(1)
          expect(must(await backups.preview(fresh[0]!.id, 'a long passphrase'))).toMatchObject({ entries: 1 })
          expect(backups.trouble()).toBeNull()
        } else {
          // A folder that cannot be flushed says so although the file has its name: it is whole then.
          const fresh = after.filter(({ id }) => !before.has(id))
          for (const { id } of fresh)
            expect(must(await backups.preview(id, 'a long passphrase'))).toMatchObject({ entries: 1 })
          expect(backups.trouble()).toMatch(/^No backup since 2 March: /)
          expect(backups.trouble()).not.toMatch(/log/)
        }
        for (const [id, bytes] of before)
          expect(readFileSync(join(here.backups, id)).equals(bytes), JSON.stringify(fault)).toBe(true)
        for (const { id } of after) if (!before.has(id)) rmSync(join(here.backups, id))
        expect(readdirSync(here.backups).filter((name) => /partial|next/.test(name))).toEqual([])
      }
    }
    expect(met).toBeGreaterThan(20)
    must(entries.add(ratingAnswers(3), null))
  })
})
