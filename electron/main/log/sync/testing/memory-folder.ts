import type { SyncFolder } from '../sync-folder'

/** One computer's copy of the shared folder, in memory. */
export interface Replica {
  readonly files: Map<string, { readonly bytes: Uint8Array; readonly version: number }>
  /** Paths that this computer changed and that were not carried away yet. */
  readonly changed: Set<string>
  /** The disk is away: the folder is there and empty. */
  isEmptied: boolean
}

export const replica = (): Replica => ({ files: new Map(), changed: new Set(), isEmptied: false })

const error = (code: string): NodeJS.ErrnoException => Object.assign(new Error(code), { code })
const state = { version: 0 }
/** Puts a file there, as the carrying program does. */
export const carry = (to: Replica, path: string, bytes: Uint8Array): void =>
  void to.files.set(path, { bytes, version: ++state.version })

/** @param onWrite told before each change of the disk; throws where the process dies */
export const memoryFolder = (of: Replica, onWrite: () => void = () => {}): SyncFolder => ({
  list(path) {
    if (of.isEmptied) return path === '' ? Promise.resolve([]) : Promise.reject(error('ENOENT'))
    const start = path === '' ? '' : `${path}/`
    const names = [...of.files.keys()].flatMap((file) =>
      file.startsWith(start) ? (file.slice(start.length).split('/')[0] ?? []) : [],
    )
    return names.length > 0 || path === ''
      ? Promise.resolve([...new Set(names)])
      : Promise.reject(error('ENOENT'))
  },
  read(path) {
    const found = of.isEmptied ? undefined : of.files.get(path)
    return found ? Promise.resolve(found.bytes) : Promise.reject(error('ENOENT'))
  },
  look(path) {
    const found = of.isEmptied ? undefined : of.files.get(path)
    return found
      ? Promise.resolve({ bytes: found.bytes.length, version: String(found.version) })
      : Promise.reject(error('ENOENT'))
  },
  write(path, bytes) {
    if (of.isEmptied) throw new Error('Something was written into an emptied folder')
    onWrite()
    carry(of, path, bytes)
    of.changed.add(path)
    onWrite()
    return Promise.resolve()
  },
  remove(path) {
    if (of.isEmptied) throw new Error('Something was removed from an emptied folder')
    onWrite()
    of.files.delete(path)
    of.changed.add(path)
    onWrite()
    return Promise.resolve()
  },
  removeFolder: () => Promise.resolve(),
})
