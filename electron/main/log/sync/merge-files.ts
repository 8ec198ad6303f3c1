import { removable, worthMerging } from '@core/log/sync/compaction'
import { DEVICE_FILE } from '@core/log/sync/files'
import { pathOf, type DeviceFolder, type FolderReader } from './reader'
import type { SyncFolder, TableParts, WithTables } from './sync-folder'
import type { SyncFile, SyncSelf } from './sync-tables'

/** Records in one file: as many as are written or read without anybody noticing. */
export const RECORDS_PER_FILE = 500

interface MergeParts {
  readonly folder: SyncFolder
  readonly reader: FolderReader
  readonly withTables: WithTables
  readonly look: WithTables
  /** Writes a file of these lines. @param taken done in the same transaction in which it is begun */
  readonly begin: (lines: readonly string[], taken: (parts: TableParts) => void) => Promise<void>
}

/** Merges small files of this device, and those of forgotten ones, and removes what everybody has read. */
export const fileMerger = ({ folder, reader, withTables, look, begin }: MergeParts) => {
  /** Reads files back. @returns ids of their records; null for what cannot be read whole: such a file stays */
  const readBack = async (file: SyncFile): Promise<readonly string[] | null> => {
    const read = await reader.ops(file.device, file.name)
    return read.kind === 'records' ? read.records.map(({ id }) => id) : null
  }
  /** Whether a file of ours holds the content of an entry that left the log for good. */
  const holdsPurged = async (file: SyncFile): Promise<boolean> => {
    const read = await reader.ops(file.device, file.name)
    if (read.kind === 'refused') return false
    return look(({ tables }) =>
      read.records.some(
        ({ id, fields }) => Object.keys(fields).length > 0 && tables.record(id)?.includes('"set":[]'),
      ),
    )
  }

  const filesToMerge = async (self: SyncSelf): Promise<readonly SyncFile[]> => {
    const files = look(({ tables }) => tables.files())
    const forgotten = look(({ tables }) => tables.forgotten())
    const ours = files.filter(({ device, state }) => device === self.device && state === 'ours')
    const left = files.filter(({ device, state }) => forgotten.has(device) && state === 'read')
    const found = new Set([...worthMerging(ours), ...left])
    if (self.hasPurged) {
      for (const file of ours) if (await holdsPurged(file)) found.add(file)
      withTables(({ tables }) => {
        const now = tables.self()
        if (now !== null) tables.setSelf({ ...now, hasPurged: false })
      })
    }
    return [...found]
  }
  const merge = async (self: SyncSelf): Promise<void> => {
    const ids = new Set<string>()
    const replaced: SyncFile[] = []
    for (const file of await filesToMerge(self)) {
      const found = await readBack(file)
      if (found === null) continue
      replaced.push(file)
      found.forEach((id) => ids.add(id))
    }
    const all = [...ids].sort()
    for (let from = 0; from < all.length; from += RECORDS_PER_FILE) {
      const some = all.slice(from, from + RECORDS_PER_FILE)
      const lines = look(({ tables }) => some.flatMap((id) => tables.record(id) ?? []))
      await begin(lines, () => {})
    }
    if (replaced.length > 0)
      withTables(({ tables }) =>
        replaced.forEach((file) => tables.putFile({ ...file, state: 'replaced' }, null)),
      )
  }

  /** Removes what was merged and everybody has read. */
  const removeReplaced = async (self: SyncSelf, folders: readonly DeviceFolder[]): Promise<void> => {
    const { files, forgotten } = look(({ tables }) => ({
      files: tables.files(),
      forgotten: tables.forgotten(),
    }))
    const others = folders.filter(({ id }) => id !== self.device && !forgotten.has(id))
    for (const { id, ops } of folders) {
      if (id !== self.device && !forgotten.has(id)) continue
      const replaced = files.filter(
        ({ device, name, state }) => device === id && state === 'replaced' && ops.includes(name),
      )
      const readBy = others.map(({ about }) => new Set(about?.read[id] ?? []))
      const going = removable(
        replaced.map(({ name }) => name),
        readBy,
      )
      for (const name of going) await folder.remove(pathOf(id, name))
      if (id === self.device || going.length < ops.length) continue
      // Nothing of a forgotten device is left.
      await folder.remove(pathOf(id, DEVICE_FILE)).catch(() => {})
      await folder.removeFolder(`devices/${id}`).catch(() => {})
      withTables(({ tables }) => {
        files.filter(({ device }) => device === id).forEach(({ name }) => tables.dropFile(id, name))
        tables.setForgotten(id, null)
      })
    }
  }

  return { merge, removeReplaced }
}
