import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { attempt, LogRefusal } from '../db/sqlite-failure'
import type { Owner } from '../../platform/profile-owner'
import { writeDurably } from '../../settings/documents/durable-file'

/**
 * A file that says that this folder was chosen for backups, and whose backups it keeps. Where a disk is not connected
 * there is often an empty folder in its place, and a backup that is written there is on the wrong disk. Where two
 * computers chose one folder, the second one has a folder of its own in it, with a marker of its own.
 */
export const MARKER = '.linggu-backups'

const MARKER_TEXT =
  'Linggu keeps backups of its log in this folder. Without this file it takes the folder for another one.\n'
const ID_DIGITS = 6

/** @param owner null: not known, as in folders that an earlier version marked */
const markerText = (owner: Owner | null): string =>
  owner === null ? MARKER_TEXT : `${MARKER_TEXT}Computer: ${owner.computer}\nOwner: ${owner.id}\n`

const hasMarker = (folder: string): boolean => existsSync(join(folder, MARKER))
const ownerOf = (folder: string): Owner | null => {
  const text = readFileSync(join(folder, MARKER), 'utf8')
  const id = /^Owner: ([0-9a-f]{32})\s*$/m.exec(text)?.[1]
  const computer = /^Computer: (.{1,200}?)\s*$/m.exec(text)?.[1] ?? ''
  return id === undefined ? null : { id, computer }
}
const mark = (folder: string, owner: Owner | null): void =>
  writeDurably(join(folder, MARKER), markerText(owner))

/** Folders in a folder that are marked, with their owners. */
const markedIn = (folder: string): readonly { readonly folder: string; readonly owner: Owner | null }[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory() || one.isSymbolicLink())
    .map(({ name }) => join(folder, name))
    .filter(hasMarker)
    .flatMap((path) => {
      const read = attempt(() => ownerOf(path))
      return read.kind === 'ok' ? [{ folder: path, owner: read.value }] : []
    })

const makeFolderIn = (folder: string, owner: Owner): string => {
  const name = owner.computer.replace(/[^\p{L}\p{N}_-]+/gu, '-').slice(0, 40) || 'computer'
  const path = [ID_DIGITS, owner.id.length]
    .map((digits) => join(folder, `${name}-${owner.id.slice(0, digits)}`))
    .find((one) => !existsSync(one) || !hasMarker(one))
  if (path === undefined) throw new LogRefusal('io', `${folder} has no free name`)
  mkdirSync(path, { recursive: true, mode: 0o700 })
  mark(path, owner)
  return path
}

/** The folders of one owner and of others in a folder that several computers may have chosen. */
export interface OwnedFolders {
  /**
   * Marks a folder as the chosen one. One that holds backups of an owner who is not known is left to them.
   * @param holdsBackups backups lie in it
   * @param isKnown this computer used it before
   */
  adopt(chosen: string, holdsBackups: boolean, isKnown: boolean): void
  /**
   * Where this computer's backups go: the chosen folder, or its own folder in it where that is another computer's.
   * Makes that folder, never the chosen one.
   * @throws LogRefusal `gone` where the chosen folder is missing, or another one is in its place
   */
  own(chosen: string): string
  /** Where others keep theirs; `computer` is empty where it is not known. */
  others(chosen: string): readonly { readonly folder: string; readonly computer: string }[]
}

/** @param usualFolder belongs to this computer without a marker, unless another one chose it */
export const ownedFolders = (usualFolder: string, owner: Owner): OwnedFolders => {
  const isOurs = (other: Owner | null) => other?.id === owner.id
  const ownIn = (folder: string) => markedIn(folder).find((one) => isOurs(one.owner))?.folder ?? null
  return {
    adopt(chosen, holdsBackups, isKnown) {
      // Without a folder there is nothing to mark; `writeDurably` would make one.
      readdirSync(chosen)
      const isMarked = hasMarker(chosen)
      if (isMarked && ownerOf(chosen) !== null) return
      const isTheirs = holdsBackups && !isKnown
      if (!isMarked) mark(chosen, isTheirs ? null : owner)
      if (isTheirs && ownIn(chosen) === null) makeFolderIn(chosen, owner)
    },
    own(chosen) {
      const isUsual = chosen === usualFolder
      if (!hasMarker(chosen) && isUsual) return chosen
      if (!statSync(chosen, { throwIfNoEntry: false })?.isDirectory())
        throw new LogRefusal('gone', `${chosen} is no folder`)
      if (!hasMarker(chosen)) throw new LogRefusal('gone', `${chosen} has no ${MARKER}`)
      const found = ownerOf(chosen)
      if (isOurs(found)) return chosen
      const own = ownIn(chosen)
      if (own !== null) return own
      if (found !== null) return makeFolderIn(chosen, owner)
      if (!isUsual) mark(chosen, owner)
      return chosen
    },
    others(chosen) {
      if (!existsSync(chosen)) return []
      const own = ownIn(chosen)
      const top = hasMarker(chosen) ? ownerOf(chosen) : owner
      const isTopTheirs = !isOurs(top) && (top !== null || own !== null)
      return [
        ...(isTopTheirs ? [{ folder: chosen, computer: top?.computer ?? '' }] : []),
        ...markedIn(chosen)
          .filter((one) => !isOurs(one.owner))
          .map((one) => ({ folder: one.folder, computer: one.owner?.computer ?? '' })),
      ]
    },
  }
}
