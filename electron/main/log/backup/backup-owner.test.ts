import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addDays } from '@core/time/date'
import { keptBackups } from '@core/log/files/backup-rotation'
import { ageSealing } from '../../lock/age-sealing'
import type { LockKey } from '../../lock/sealing'
import { benchClock, memoryDocuments } from '../../session/testing/session-bench'
import { memoryFolder } from '../../testing/memory-folder'
import { must, reason } from '../db/testing/log-folders'
import { plainSession } from '../db/testing/sqlite-append-forever'
import { sqliteLogStore } from '../db/sqlite-log-store'
import type { LogStore } from '../log-store'
import { backupFiles } from './backup-files'
import { createBackupPlace } from './backup-place'

const MARKER = '.linggu-backups'
const STAMP = '2026-03-02T12-00-00'
const sealing = ageSealing(12)

const here = {} as { root: string; shared: string; stores: LogStore[] }
const start = () => {
  here.root = memoryFolder('linggu-owners-')
  here.shared = join(here.root, 'shared')
  here.stores = []
  mkdirSync(here.shared)
}
const end = () => {
  here.stores.forEach((store) => store.close())
  rmSync(here.root, { recursive: true, force: true })
}
beforeEach(start)
afterEach(end)

/** One computer with a log of its own. Two of them may have the same name. */
const computer = (number: number, name: string, key: LockKey | null = null) => {
  const logPath = join(here.root, `profile-${number}`, 'log.db')
  mkdirSync(dirname(logPath))
  const usual = join(dirname(logPath), 'backups')
  const store = sqliteLogStore(logPath)
  here.stores.push(store)
  const files = backupFiles({
    store,
    logPath,
    sealing,
    owner: { id: String(number).repeat(32), computer: name },
  })
  const place = createBackupPlace({
    clock: benchClock().clock,
    documents: memoryDocuments(),
    backupFiles: files,
    backupFolder: usual,
  })
  const state = { entries: 0 }
  const listed = () => place.all().map(({ path, computer: of, day }) => ({ path, of, day }))
  return {
    files,
    place,
    usual,
    add() {
      must(store.add(plainSession(number * 1000 + state.entries++)))
    },
    choose(folder = here.shared) {
      const marked = files.adopt(folder, place.kept.folder === folder)
      place.keep({ folder, marked: marked.kind === 'ok' })
      return marked
    },
    daily: (day: string) => files.daily(place.folder(), day, STAMP, key),
    own: () => listed().filter(({ of }) => of === null),
    others: () => listed().filter(({ of }) => of !== null),
    entriesIn: (path: string) => must(files.preview(path)).entries,
    get entries() {
      return state.entries
    },
  }
}
const pair = () => [computer(1, 'desktop'), computer(2, 'laptop')] as const

it('a second computer that chooses the folder is backed up in a folder of its own there', async () => {
  const [a, b] = pair()
  for (let n = 0; n < 3; n++) a.add()
  for (let n = 0; n < 5; n++) b.add()
  a.choose()
  b.choose()
  expect(must(await a.daily('2026-03-02'))?.path).toBe(join(here.shared, 'linggu-2026-03-02.db'))
  const made = must(await b.daily('2026-03-02'))
  expect(made?.path).toBe(join(here.shared, 'laptop-222222', 'linggu-2026-03-02.db'))
  expect(b.entriesIn(made!.path)).toBe(5)
  expect(b.own().map(({ path }) => path)).toEqual([made!.path])
  expect(b.others()).toMatchObject([{ of: 'desktop' }])
  expect(a.own()).toMatchObject([{ path: join(here.shared, 'linggu-2026-03-02.db') }])
  expect(a.others()).toMatchObject([{ of: 'laptop', path: made!.path }])
})

it('each computer has the key of its own encrypted backups beside them, and earlier keys stay', async () => {
  const [first, second, third] = await Promise.all(
    ['one long passphrase', 'two long passphrase', 'three long phrase'].map((phrase) =>
      sealing.makeKey(phrase),
    ),
  )
  const [a, b] = [computer(1, 'desktop', first), computer(2, 'laptop', second)]
  for (const one of [a, b]) {
    one.add()
    one.choose()
    must(await one.daily('2026-03-02'))
  }
  const wrapped = (key: LockKey | undefined) => Buffer.from(key!.wrapped, 'base64')
  const keyIn = (...path: string[]) => readFileSync(join(here.shared, ...path))
  expect(keyIn('linggu-key.age').equals(wrapped(first))).toBe(true)
  expect(keyIn('laptop-222222', 'linggu-key.age').equals(wrapped(second))).toBe(true)
  must(await b.files.another(b.place.folder(), STAMP, third))
  must(await b.files.another(b.place.folder(), STAMP, third))
  expect(keyIn('laptop-222222', 'linggu-key.age').equals(wrapped(second))).toBe(true)
  expect(keyIn('laptop-222222', 'linggu-key-2.age').equals(wrapped(third))).toBe(true)
  expect(readdirSync(join(here.shared, 'laptop-222222')).filter((name) => /key/.test(name))).toHaveLength(2)
})

it('a folder that an earlier version marked stays that of the computer that used it', async () => {
  const [a, b] = pair()
  a.add()
  b.add()
  writeFileSync(join(here.shared, MARKER), 'Linggu keeps backups of its log in this folder.\n')
  a.place.keep({ folder: here.shared, marked: true })
  expect(must(await a.daily('2026-03-02'))?.path).toBe(join(here.shared, 'linggu-2026-03-02.db'))
  b.choose()
  expect(dirname(must(await b.daily('2026-03-02'))!.path)).not.toBe(here.shared)
  expect(a.place.folder()).toBe(here.shared)
})

it.each([
  ['without a marker', null],
  ['marked by an earlier version', 'Linggu keeps backups here.\n'],
])(
  'backups of nobody known in a folder %s are listed, and never mixed with or thinned',
  async (_, marker) => {
    const [a, b] = pair()
    a.add()
    b.add()
    const old = Array.from({ length: 12 }, (__, n) => addDays('2026-03-02', -n))
    must(await a.files.daily(a.usual, '2026-03-02', STAMP))
    const content = readFileSync(join(a.usual, 'linggu-2026-03-02.db'))
    old.forEach((day) => writeFileSync(join(here.shared, `linggu-${day}.db`), content))
    if (marker !== null) writeFileSync(join(here.shared, MARKER), marker)
    b.choose()
    must(await b.daily('2026-03-02'))
    expect(b.own()).toHaveLength(1)
    expect(b.others().map(({ of }) => of)).toEqual(old.map(() => ''))
    expect(dirname(b.own()[0]!.path)).not.toBe(here.shared)
  },
)

it("another computer's usual folder is left to it", async () => {
  const [a, b] = pair()
  a.add()
  b.add()
  must(await a.daily('2026-03-01'))
  b.choose(a.usual)
  must(await b.daily('2026-03-02'))
  must(await a.daily('2026-03-02'))
  expect(a.own().map(({ path }) => dirname(path))).toEqual([a.usual, a.usual])
  expect(b.own().map(({ path }) => dirname(path))).toEqual([join(a.usual, 'laptop-222222')])
})

it("an empty usual folder that another computer chose first is not its owner's any more, and both are kept", async () => {
  const [a, b] = pair()
  a.add()
  b.add()
  mkdirSync(a.usual)
  b.choose(a.usual)
  must(await b.daily('2026-03-02'))
  must(await a.daily('2026-03-02'))
  expect(a.own()).toMatchObject([{ path: join(a.usual, 'desktop-111111', 'linggu-2026-03-02.db') }])
  expect(b.own()).toMatchObject([{ path: join(a.usual, 'linggu-2026-03-02.db') }])
})

it("a folder of its own that cannot be made is said, and nothing is written among the other's backups", async () => {
  const [a, b] = pair()
  a.add()
  b.add()
  a.choose()
  b.choose()
  must(await a.daily('2026-03-02'))
  writeFileSync(join(here.shared, 'laptop-222222'), 'a file in the place of the folder')
  writeFileSync(join(here.shared, `laptop-${'2'.repeat(32)}`), 'another one')
  const before = readdirSync(here.shared).sort()
  expect(reason(await b.daily('2026-03-02'))).not.toBe('ok')
  expect(readdirSync(here.shared).sort()).toEqual(before)
})

it('nothing is made in a folder that is gone, or empty in its place', async () => {
  const [a, b] = pair()
  for (const one of [a, b]) {
    one.add()
    one.choose()
    must(await one.daily('2026-03-02'))
  }
  renameSync(here.shared, `${here.shared}.away`)
  expect(reason(await b.daily('2026-03-03'))).toBe('gone')
  mkdirSync(here.shared)
  expect(reason(await b.daily('2026-03-03'))).toBe('gone')
  expect(readdirSync(here.shared)).toEqual([])
  rmSync(here.shared, { recursive: true })
  renameSync(`${here.shared}.away`, here.shared)
  expect(reason(await b.daily('2026-03-03'))).toBe('ok')
})

it("a marker that the carrying program replaced by another computer's moves the next backups, not the old ones", async () => {
  const [a, b] = pair()
  for (const one of [a, b]) one.add()
  a.choose()
  must(await a.daily('2026-03-02'))
  const elsewhere = join(here.root, 'elsewhere')
  mkdirSync(elsewhere)
  b.choose(elsewhere)
  must(await b.daily('2026-03-02'))
  writeFileSync(join(here.shared, MARKER), readFileSync(join(elsewhere, MARKER)))
  expect(must(await a.daily('2026-03-03'))?.path).toBe(
    join(here.shared, 'desktop-111111', 'linggu-2026-03-03.db'),
  )
  expect(a.others()).toMatchObject([{ of: 'laptop', day: '2026-03-02' }])
})

type Step = readonly ['add' | 'daily', number] | readonly ['day', number]
const steps = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.tuple(fc.constant('add' as const), fc.nat(2)) },
    { weight: 6, arbitrary: fc.tuple(fc.constant('daily' as const), fc.nat(2)) },
    { weight: 4, arbitrary: fc.tuple(fc.constant('day' as const), fc.integer({ min: 1, max: 9 })) },
  ),
  { minLength: 30, maxLength: 60 },
)

it('three computers of two names in one folder each keep what they would keep alone', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), async (all: Step[], order) => {
      end()
      start()
      const computers = ['laptop', 'laptop', 'desktop'].map((name, n) => computer(n + 1, name))
      order.forEach((n) => computers[n]!.choose())
      const made: Map<string, number>[] = computers.map(() => new Map())
      let day = '2026-03-02'
      for (const [what, n] of all) {
        if (what === 'day') day = addDays(day, n)
        else if (what === 'add') computers[n]!.add()
        else {
          must(await computers[n]!.daily(day))
          if (computers[n]!.entries > 0 && !made[n]!.has(day)) made[n]!.set(day, computers[n]!.entries)
        }
      }
      computers.forEach((one, n) => {
        const found = one.own().map((backup) => [backup.day, one.entriesIn(backup.path)] as const)
        const kept = keptBackups([...made[n]!.keys()])
        expect(new Map(found)).toEqual(new Map([...made[n]!].filter(([of]) => kept.has(of))))
        const theirs = computers.filter((other) => other !== one).flatMap((other) => other.own())
        const names = (backups: readonly { readonly path: string }[]) =>
          backups.map(({ path }) => `${basename(dirname(path))}/${basename(path)}`).sort()
        expect(names(one.others())).toEqual(names(theirs))
      })
    }),
    { numRuns: 6, seed: 6 },
  )
})
