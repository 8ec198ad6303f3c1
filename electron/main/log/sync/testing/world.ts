import { canonicalLog } from '@core/log/sync/canonical-log'
import type { Entry, VisitEntry } from '@core/log/entry/entry'
import { localDateOf } from '@core/log/entry/entry'
import { ROOT_FILE } from '@core/log/sync/files'
import { sharedLog } from '../shared-log'
import { plainContent } from '../sync-folder'
import { createTurns, type TurnReport } from '../turn'
import { writeRoot } from '../place'
import { carry, memoryFolder, replica, type Replica } from './memory-folder'
import { memoryLog, type MemoryLog } from './memory-tables'

const DAY_MS = 86_400_000
const YEAR_MS = 365 * DAY_MS
const START = 1_780_000_000_000
const SHARE = 'share-of-the-world'

/** Chance that can be had again: the same seed, the same world. */
const chanceOf = (seed: number) => {
  let state = (seed * 2_654_435_769) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    below,
    one: <T>(of: readonly T[]): T => of[below(of.length)] as T,
    happens: (share: number) => next() < share,
  }
}

class Killed extends Error {}

interface Device {
  log: MemoryLog
  readonly folder: Replica
  aheadMs: number
  isOn: boolean
  turns: { run(): Promise<TurnReport> }
  /** Writes to disk until it is killed; -1: it lives. */
  killIn: number
  /** An older state of its log, as a backup. */
  backup: MemoryLog | null
  last: TurnReport | null
}

/** What happened in a world. */
export interface WorldOutcome {
  /** What is wrong; empty where all is well. */
  readonly faults: readonly string[]
  readonly refused: number
  readonly kills: number
  readonly newIds: number
  readonly entries: number
  readonly merged: number
}

/**
 * A world of three devices and a program that carries files badly.
 *
 * What must come out is worked out apart from the code: each change writes a note of its own (a token). A token may go only
 * when somebody to whose eyes it stood there wrote another note or deleted the entry. So the notes at the end are exactly
 * the tokens that nobody who saw them took away, and an entry is there exactly where it has one.
 */
export const runWorld = async (seed: number): Promise<WorldOutcome> => {
  const chance = chanceOf(seed)
  const faults: string[] = []
  const counts = { refused: 0, kills: 0, newIds: 0, ids: 0, tokens: 0, word: 0, time: START, merged: 0 }
  /** Tokens that stand, by entry. */
  const alive = new Map<string, Set<string>>()
  /** Values of a field that nobody who saw them replaced, for entries that are never deleted. */
  const standing = new Map<string, Set<string>>()
  const newId = () => `dev${String(++counts.ids).padStart(10, '0')}`

  const now = (device: Device) => counts.time + device.aheadMs
  const withTables = (device: Device) => {
    const word = `w${String(++counts.word).padStart(5, '0')}`
    return <T>(work: (parts: { tables: MemoryLog; shared: ReturnType<typeof sharedLog> }) => T): T => {
      tick(device)
      const value = work({ tables: device.log, shared: sharedLog(device.log, word) })
      tick(device)
      return value
    }
  }
  /** The process dies at one of its writes. */
  const tick = (device: Device) => {
    if (device.killIn < 0) return
    if (device.killIn === 0) {
      device.killIn = -1
      counts.kills += 1
      throw new Killed()
    }
    device.killIn -= 1
  }
  const startApp = (device: Device) => {
    device.turns = createTurns({
      folder: memoryFolder(device.folder, () => tick(device)),
      content: plainContent,
      withTables: withTables(device),
      now: () => now(device),
      name: () => 'a computer',
      newDeviceId: newId,
      onNewDevice: () => (counts.newIds += 1),
    })
  }

  // The program that carries the files: what is at its hub, and what each computer has of it.
  const hub = new Map<string, Uint8Array | null>()
  const had = new Map<Device, Map<string, Uint8Array | null>>()
  const carryFor = (device: Device, isKind: boolean) => {
    const { folder } = device
    if (folder.isEmptied) return
    const mine = had.get(device) ?? new Map<string, Uint8Array | null>()
    had.set(device, mine)
    for (const path of [...folder.changed]) {
      if (!isKind && chance.happens(0.3)) continue
      folder.changed.delete(path)
      const bytes = folder.files.get(path)?.bytes ?? null
      const theirs = hub.get(path)
      if (bytes !== null && theirs && theirs !== mine.get(path) && !Buffer.from(theirs).equals(bytes)) {
        carry(folder, path.replace(/(\.\w+)$/, '.sync-conflict-20260304-101112-ABCDEFG$1'), bytes)
        carry(folder, path, theirs)
        mine.set(path, theirs)
        continue
      }
      hub.set(path, bytes)
      mine.set(path, bytes)
    }
    const order = [...hub].sort(() => chance.below(3) - 1)
    for (const [path, bytes] of order) {
      if (mine.get(path) === bytes || folder.changed.has(path)) continue
      if (!isKind && chance.happens(0.25)) continue
      const damage = isKind || bytes === null || path === ROOT_FILE ? 1 : chance.below(20) / 20
      if (bytes === null) folder.files.delete(path)
      else if (damage < 0.05) carry(folder, path, bytes.slice(0, chance.below(bytes.length)))
      else if (damage < 0.1) carry(folder, path.replace(/(\.\w+)$/, ' (conflicted copy 2026-03-04)$1'), bytes)
      else if (damage < 0.15) carry(folder, path.replace(/([^/]+)$/, '.$1.icloud'), new Uint8Array(3))
      else if (damage < 0.2) carry(folder, path, Buffer.from(bytes).fill(7, bytes.length >> 1))
      else {
        carry(folder, path, bytes)
        if (damage < 0.3) carry(folder, path, bytes)
        mine.set(path, bytes)
      }
    }
  }

  const newToken = () => `t${++counts.tokens}.`
  const tokensOf = (note: string) => note.split('\n—\n')
  const made = (device: Device, id: string): VisitEntry => {
    const at = now(device)
    return {
      kind: 'visit',
      id,
      at,
      utcOffsetMinutes: 60,
      localDate: localDateOf(at, 60),
      zone: 'Europe/Berlin',
      hasTime: true,
      createdAt: at,
      updatedAt: at,
      deletedAt: null,
      note: newToken(),
      practitioner: newToken(),
      minutes: null,
    }
  }
  const collect = (device: Device) => {
    const { killIn } = device
    device.killIn = -1
    withTables(device)(({ shared }) => shared.collect(now(device)))
    device.killIn = killIn
  }
  const write = (device: Device, entry: Entry) => {
    device.log.write(entry)
    collect(device)
  }
  const create = (device: Device, id: string) => {
    const entry = made(device, id)
    alive.set(id, new Set([entry.note]))
    standing.set(id, new Set([entry.practitioner]))
    write(device, entry)
  }
  const replaceToken = (entry: Entry, token: string | null) => {
    const tokens = alive.get(entry.id) ?? new Set()
    tokensOf(entry.note).forEach((seen) => tokens.delete(seen))
    if (token !== null) tokens.add(token)
  }
  const changedAt = (device: Device, entry: Entry) => Math.max(now(device), entry.createdAt)

  const act = (device: Device) => {
    const live = device.log.all().filter(({ deletedAt }) => deletedAt === null) as VisitEntry[]
    const gone = device.log.all().filter(({ deletedAt }) => deletedAt !== null) as VisitEntry[]
    // Of what was deleted before the sharing nothing but a time is known: the later state counts, as in an import.
    const isNew = device.log.self()?.isAdopting === true
    const what = chance.below(isNew ? 6 : 12)
    if (what < 3 || live.length === 0) return create(device, `entry-${String(++counts.ids).padStart(4, '0')}`)
    const entry = chance.one(live)
    // Entries of every third id are never deleted: of them single fields are followed, too.
    const isKept = Number(entry.id.slice(6)) % 3 === 0
    const updatedAt = changedAt(device, entry)
    if (what < 6) {
      const note = newToken()
      replaceToken(entry, note)
      write(device, { ...entry, note, updatedAt })
    } else if (what < 8 && isKept) {
      const practitioner = newToken()
      standing.get(entry.id)?.delete(entry.practitioner)
      standing.get(entry.id)?.add(practitioner)
      write(device, { ...entry, practitioner, updatedAt })
    } else if (what < 10 && !isKept) {
      replaceToken(entry, null)
      if (chance.happens(0.2)) {
        device.log.removeForGood(entry.id)
        collect(device)
      } else write(device, { ...entry, deletedAt: updatedAt, updatedAt })
    } else if (what < 11 && gone.length > 0) {
      const back = chance.one(gone)
      const note = newToken()
      replaceToken(back, note)
      write(device, { ...back, note, deletedAt: null, updatedAt: changedAt(device, back) })
    } else {
      // What the log removes for good after a while.
      gone.forEach(({ id }) => device.log.removeForGood(id))
      collect(device)
    }
  }

  const turn = async (device: Device) => {
    try {
      device.last = await device.turns.run()
      counts.refused += device.last.refused.length
    } catch (error) {
      if (!(error instanceof Killed)) throw error
      startApp(device)
    }
  }

  const devices = [0, 1, 2].map((): Device => ({
    log: memoryLog(),
    folder: replica(),
    aheadMs: chance.below(2 * YEAR_MS) - YEAR_MS,
    isOn: false,
    turns: { run: () => Promise.reject(new Error('not started')) },
    killIn: -1,
    backup: null,
    last: null,
  }))
  const [first, second, third] = devices as [Device, Device, Device]

  const join = (device: Device) => {
    device.isOn = true
    withTables(device)(({ shared }) => shared.begin(SHARE, newId()))
    startApp(device)
  }
  // Before the sharing: entries of their own, and some that were copied from the first to the others.
  for (const device of devices) {
    const own = chance.below(3)
    for (let i = 0; i < own; i++) create(device, `entry-${String(++counts.ids).padStart(4, '0')}`)
  }
  for (const entry of first.log.all() as VisitEntry[])
    for (const device of [second, third])
      if (chance.happens(0.5)) {
        device.log.write(entry)
        // Between two states from before the sharing the later one counts as a whole.
        standing.delete(entry.id)
        if (chance.happens(0.5)) {
          const note = newToken()
          replaceToken(entry, note)
          device.log.write({ ...entry, note, updatedAt: changedAt(device, entry) + 1 })
        }
      }
  await writeRoot(memoryFolder(first.folder), { share: SHARE })
  join(first)
  carryFor(first, true)
  carryFor(second, true)
  join(second)

  // A file that is lost everywhere is made good by its writer; not by one that went back to a time before it.
  const losesFiles = seed % 2 === 0
  const steps = 20 + chance.below(40)
  for (let step = 0; step < steps; step++) {
    counts.time += chance.below(DAY_MS)
    const device = chance.one(devices.filter(({ isOn }) => isOn))
    const what = chance.below(100)
    if (what < 38) act(device)
    else if (what < 62) await turn(device)
    else if (what < 84) carryFor(device, false)
    else if (what < 88) device.killIn = chance.below(12)
    else if (what < 90) device.aheadMs = chance.below(2 * YEAR_MS) - YEAR_MS
    else if (what < 92) device.folder.isEmptied = !device.folder.isEmptied
    else if (what < 93 && !losesFiles)
      device.backup = device.log.self()?.isAdopting ? null : device.log.copy()
    else if (what < 95 && device.backup) {
      // Back to a backup, once everything has been written out: what was only here is given up by whoever does that.
      await turn(device)
      const self = device.log.self()
      const isOut =
        device.last?.trouble === null &&
        device.log.countWaiting() === 0 &&
        self?.publishedUpTo === null &&
        device.log.files().every(({ state }) => state !== 'writing') &&
        device.killIn < 0
      if (isOut) {
        device.log = device.backup
        device.backup = null
        startApp(device)
      }
    } else if (what < 97 && !third.isOn) {
      carryFor(third, true)
      if (chance.happens(0.5) && third.log.all().length === 0 && !device.log.self()?.isAdopting) {
        // A copied profile: the same device id at two places.
        third.log = device.log.copy()
        third.isOn = true
        startApp(third)
      } else if (third.folder.files.has(ROOT_FILE)) join(third)
    } else if (what < 98) {
      const future = Buffer.from('linggu-ops 2 another way of writing\n')
      hub.set('devices/futuredevice/000001-0123456789abcdef.ops', future)
    } else if (losesFiles) {
      // A file is lost everywhere, also on the computer that wrote it.
      const self = device.log.self()
      const own = [...device.folder.files.keys()].filter(
        (path) => path.startsWith(`devices/${self?.device ?? ''}/`) && path.endsWith('.ops'),
      )
      const victim = chance.one(own)
      if (own.length > 1 && !device.folder.changed.has(victim))
        for (const { folder } of devices) {
          folder.files.delete(victim)
          hub.delete(victim)
          for (const mine of had.values()) mine.delete(victim)
        }
    }
  }

  // The weather clears: everything is carried whole, and everybody has turns until nothing moves.
  if (!third.isOn) {
    carryFor(third, true)
    join(third)
  }
  for (const device of devices) {
    device.folder.isEmptied = false
    device.killIn = -1
  }
  for (let round = 0; round < 7; round++)
    for (const device of devices) {
      carryFor(device, true)
      await turn(device)
      carryFor(device, true)
    }

  const logs = devices.map(({ log }) => canonicalLog(log.all()))
  if (new Set(logs).size !== 1) faults.push('the logs differ')
  const live = new Map(
    first.log.all().flatMap((entry) => (entry.deletedAt === null ? [[entry.id, entry as VisitEntry]] : [])),
  )
  for (const [id, tokens] of alive) {
    const entry = live.get(id)
    const shown = entry ? tokensOf(entry.note).sort().join() : ''
    const right = [...tokens].sort().join()
    if (shown !== right) faults.push(`${id} shows ${shown || 'nothing'} and not ${right || 'nothing'}`)
    const value = entry?.practitioner
    if (value !== undefined && Number(id.slice(6)) % 3 === 0 && standing.get(id)?.has(value) === false)
      faults.push(`${id} lost a value`)
  }
  for (const { last, log } of devices) {
    if (last?.trouble) faults.push(`a device still says ${last.trouble}`)
    if (log.countWaiting() > 0) faults.push('something still waits')
    counts.merged += log.files().filter(({ state }) => state === 'replaced').length
  }
  return {
    faults,
    refused: counts.refused,
    kills: counts.kills,
    newIds: counts.newIds,
    entries: live.size,
    merged: counts.merged,
  }
}
