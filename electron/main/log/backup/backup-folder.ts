import { closeSync, existsSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { keptBackups } from '@core/log/files/backup-rotation'
import { DAY_MS } from '@core/time/units'
import type { BackupFile } from './backup-port'
import { LogRefusal } from '../db/sqlite-failure'
import { APPLICATION_ID } from '../db/sqlite-open'

const NAME =
  /^linggu-(?:(before-restore|before-import)-)?(\d{4}-\d{2}-\d{2})(?:T\d{2}-\d{2}-\d{2}(?:-\d+)?)?\.db(\.age)?$/
/** What is being written has a name of its own until it is whole. */
const UNFINISHED = /^linggu-.+\.partial$/
/** States kept before restores, and as many before imports; more would fill a synced folder. */
const KEPT_BEFORE = 5
/** An unfinished file this old is nobody's any more, ms. */
const LEFT_BEHIND_MS = DAY_MS

/**
 * A file that says that this folder was chosen for backups. Where a disk is not connected there is often an empty
 * folder in its place, and a backup that is written there is on the wrong disk.
 */
export const MARKER = '.linggu-backups'
export const MARKER_TEXT =
  'Linggu keeps backups of its log in this folder. Without this file it takes the folder for another one.\n'

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
  // The number of pages counts only while these two agree.
  const counted = start.readUInt32BE(24) === start.readUInt32BE(92)
  return counted ? start.readUInt32BE(28) * page === bytes : bytes % page === 0
}

/** Describes a file of the folder; null when it is no backup, or cannot be a whole one. */
export const described = (
  folder: string,
  name: string,
  isSealed: (start: Uint8Array) => boolean,
): BackupFile | null => {
  const [, before, day, sealed] = NAME.exec(name) ?? []
  if (day === undefined) return null
  const path = join(folder, name)
  const { size: bytes } = statSync(path)
  const start = startOf(path)
  if (sealed === undefined ? !looksWhole(start, bytes) : !isSealed(start)) return null
  const kind = before === 'before-restore' || before === 'before-import' ? before : 'daily'
  return { path, kind, day, bytes, sealed: sealed !== undefined }
}

/** Names of a folder, newest backup first. */
export const newestFirst = (names: readonly string[]): readonly string[] => {
  const key = (name: string) => (NAME.exec(name)?.[2] ?? '') + name
  return names.toSorted((a, b) => (key(a) < key(b) ? 1 : -1))
}

/**
 * Refuses a chosen folder that is not there, or that is not the one that was chosen.
 * @throws LogRefusal `gone`
 */
export const refuseOtherFolder = (folder: string): void => {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new LogRefusal('gone', `${folder} is no folder`)
  if (!existsSync(join(folder, MARKER))) throw new LogRefusal('gone', `${folder} has no ${MARKER}`)
}

/** Removes backups that are too old to be kept, and what was never finished. */
export const thin = (folder: string, files: readonly BackupFile[], nowMs: number): void => {
  const of = (kind: BackupFile['kind']) => files.filter((file) => file.kind === kind)
  const kept = keptBackups(of('daily').map(({ day }) => day))
  const old = [
    ...of('daily').filter(({ day }) => !kept.has(day)),
    ...of('before-restore').slice(KEPT_BEFORE),
    ...of('before-import').slice(KEPT_BEFORE),
  ]
  old.forEach(({ path }) => rmSync(path))
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (UNFINISHED.test(name) && nowMs - statSync(path).mtimeMs > LEFT_BEHIND_MS) rmSync(path)
  }
}
