import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { keptBackups } from '@core/log/files/backup-rotation'
import { DAY_MS } from '@core/time/units'
import type { BackupFile } from './backup-port'
import { writeDurably } from '../../settings/documents/durable-file'
import { attempt } from '../db/sqlite-failure'
import { APPLICATION_ID } from '../db/sqlite-open'

const NAME =
  /^linggu-(?:(before-restore|before-import)-)?(\d{4}-\d{2}-\d{2})(?:T(\d{2}-\d{2}-\d{2})(?:-(\d+))?)?\.db(\.age)?$/
/** A file that is being written has another name until it is whole. */
const UNFINISHED = /^linggu-.+\.partial$/
/** States kept before restores, and as many before imports; more would fill a synced folder. */
const KEPT_BEFORE = 5
/** An unfinished file of this age is left from a process that ended, ms. */
const LEFT_BEHIND_MS = DAY_MS

/** The key of encrypted backups beside them, for the `age` tool on a computer without this app. */
const KEY_NAME = 'linggu-key.age'

const HEADER_BYTES = 100

/** The first bytes of a file, which say what it is. */
export const startOf = (path: string): Buffer => {
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(HEADER_BYTES)
    return start.subarray(0, readSync(file, start, 0, start.length, 0))
  } finally {
    closeSync(file)
  }
}

/** Whether a file can be a whole log of ours by its first bytes and its length; quick, for lists. */
const looksWhole = (start: Buffer, bytes: number): boolean => {
  if (start.length < HEADER_BYTES || start.toString('latin1', 0, 16) !== 'SQLite format 3\0') return false
  if (start.readUInt32BE(68) !== APPLICATION_ID) return false
  const page = start.readUInt16BE(16) === 1 ? 65_536 : start.readUInt16BE(16)
  // The number of pages is valid only while these two numbers are equal.
  const counted = start.readUInt32BE(24) === start.readUInt32BE(92)
  return counted ? start.readUInt32BE(28) * page === bytes : bytes % page === 0
}

/** What the name of a backup says; null when it is the name of something else. */
const readName = (name: string) => {
  const [matched, before, day, time = '', number, sealed] = NAME.exec(name) ?? []
  if (matched === undefined || day === undefined) return null
  const kind: BackupFile['kind'] =
    before === 'before-restore' || before === 'before-import' ? before : 'daily'
  return { kind, day, time, number: number === undefined ? 1 : Number(number), sealed: sealed !== undefined }
}

/**
 * A name, without its ending, that no backup of the folder has: the second of one second ends in `-2`, and so on.
 * It looks into the folder, so that an app that was killed and started again in the same second goes on counting. A
 * number is not used again while a higher one is there, because the oldest of a second has the lowest.
 * @param stamp local time, `YYYY-MM-DDTHH-MM-SS`
 */
export const freeName = (folder: string, kind: BackupFile['kind'], stamp: string): string => {
  const taken = (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) => {
    const said = readName(name)
    return said?.kind === kind && `${said.day}T${said.time}` === stamp ? said.number : []
  })
  const next = Math.max(0, ...taken) + 1
  return `linggu-${kind === 'daily' ? '' : `${kind}-`}${stamp}${next === 1 ? '' : `-${next}`}`
}

/** Describes a file of the folder; null when it is no backup, cannot be a whole one, or cannot be read. */
export const described = (
  folder: string,
  name: string,
  isSealed: (start: Uint8Array) => boolean,
): BackupFile | null => {
  const said = readName(name)
  if (said === null) return null
  const path = join(folder, name)
  const read = attempt(() => ({ bytes: statSync(path).size, start: startOf(path) }))
  if (read.kind === 'failed') return null
  const { bytes, start } = read.value
  const { kind, day, sealed } = said
  if (sealed ? !isSealed(start) : !looksWhole(start, bytes)) return null
  return { path, kind, day, bytes, sealed }
}

/** Names of a folder, newest backup first: by day, time and number. */
export const newestFirst = (names: readonly string[]): readonly string[] => {
  const keyed = names.map((name) => {
    const said = readName(name)
    return { name, at: said === null ? '' : said.day + said.time, number: said?.number ?? 0 }
  })
  const order = (a: string, b: string) => (a === b ? 0 : a < b ? 1 : -1)
  return keyed
    .sort((a, b) => order(a.at, b.at) || b.number - a.number || order(a.name, b.name))
    .map(({ name }) => name)
}

/** Keeps a key beside the backups. Those of earlier passphrases stay, because older backups need them. */
export const keepKey = (folder: string, wrapped: Buffer): void => {
  for (let n = 1; ; n++) {
    const path = join(folder, n === 1 ? KEY_NAME : KEY_NAME.replace('.age', `-${n}.age`))
    if (!existsSync(path)) return writeDurably(path, wrapped)
    if (readFileSync(path).equals(wrapped)) return
  }
}

/**
 * Removes backups that are too old to be kept, and what was never finished.
 * @param files newest first
 * @param justMade stays whatever its name says: after the clock was set back it looks older than the others
 */
export const thin = (
  folder: string,
  files: readonly BackupFile[],
  nowMs: number,
  justMade: string | null,
): void => {
  const of = (kind: BackupFile['kind']) => files.filter((file) => file.kind === kind)
  const kept = keptBackups(of('daily').map(({ day }) => day))
  const old = [
    ...of('daily').filter(({ day }) => !kept.has(day)),
    ...of('before-restore').slice(KEPT_BEFORE),
    ...of('before-import').slice(KEPT_BEFORE),
  ]
  for (const { path } of old) if (path !== justMade) rmSync(path)
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (UNFINISHED.test(name) && nowMs - statSync(path).mtimeMs > LEFT_BEHIND_MS) rmSync(path)
  }
}
