import { accessSync, constants, lstatSync, readlinkSync, rmSync, statfsSync } from 'node:fs'
import { connect } from 'node:net'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** Chromium's mark of the one instance, on Linux and macOS. */
const LOCK = 'SingletonLock'

const PARTS = [LOCK, 'SingletonSocket', 'SingletonCookie']

/** `statfs` types of folders that several computers may use at once: NFS, SMB, CIFS, AFS, Ceph, 9P, FUSE (sshfs). */
const SHARED_TYPES = [0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x5346414f, 0x00c36400, 0x01021997, 0x65735546]

const isWritable = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

const isLocked = (folder: string): boolean => {
  try {
    return lstatSync(join(folder, LOCK), { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

/**
 * Whether the lock was refused because it could not be made, not because another instance holds it: in a folder
 * that cannot be written, or on a full disk. The app then starts all the same, to say so in its window; without
 * this it would end without a word.
 */
export const cannotBeLocked = (folder: string): boolean =>
  process.platform !== 'win32' && (!isWritable(folder) || !isLocked(folder))

const isShared = (folder: string): boolean => {
  try {
    return SHARED_TYPES.includes(statfsSync(folder).type >>> 0)
  } catch {
    return false
  }
}

/** Whether a process answers at the socket of the lock. */
const isAnswered = (folder: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(join(folder, 'SingletonSocket'))
    socket.setTimeout(1_000)
    const end = (answered: boolean) => () => {
      socket.destroy()
      resolve(answered)
    }
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(true))
  })

/** A lock of another computer that uses the same folder. */
export class LockedElsewhere extends Error {
  constructor(readonly host: string) {
    super(`The folder is locked by ${host}`)
  }
}

/**
 * Removes a lock that Chromium would respect without reason: one with another host name, or one that cannot be read,
 * after the computer was renamed or the home folder moved. It is removed only where no process answers at its socket
 * and the folder is on a disk of this computer.
 * @param host the name of this computer
 * @throws LockedElsewhere where several computers may use the folder
 */
export async function removeForeignLock(folder: string, host = hostname()): Promise<void> {
  if (process.platform === 'win32' || !isLocked(folder)) return
  const lock = readLock(folder)
  if (lock?.host === host || (await isAnswered(folder))) return
  if (lock !== null && isShared(folder)) throw new LockedElsewhere(lock.host)
  try {
    for (const part of PARTS) rmSync(join(folder, part), { force: true, recursive: true })
  } catch {
    // In a folder that cannot be written the lock stays; the app says so in its window.
  }
}

/** `host-pid` is what Chromium writes; null for a lock that is no link, or says something else. */
function readLock(folder: string): { readonly host: string } | null {
  try {
    const [, host] = /^(.*)-\d+$/.exec(readlinkSync(join(folder, LOCK))) ?? []
    return host === undefined ? null : { host }
  } catch {
    return null
  }
}
