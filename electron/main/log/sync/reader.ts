import { DEVICES_FOLDER, DEVICE_FILE, isDeviceId, kindOfName, type Refusal } from '@core/log/sync/files'
import { readDeviceFile, type DeviceFile } from './device-file'
import { readOpsFile, type ReadOps } from './ops-file'
import { isMissing } from './place'
import type { ContentSeal, SyncFolder } from './sync-folder'

/** A file that is left alone. */
export interface RefusedFile {
  readonly device: string
  readonly name: string
  readonly refusal: Refusal
}

/** What a device's folder holds. */
export interface DeviceFolder {
  readonly id: string
  /** Names of files of records, in the order of their numbers. */
  readonly ops: readonly string[]
  readonly refused: readonly RefusedFile[]
  /** What the device says of itself; the last thing that could be read. */
  readonly about: DeviceFile | null
}

export const pathOf = (device: string, name: string): string => `${DEVICES_FOLDER}/${device}/${name}`

interface Kept<T> {
  readonly version: string
  readonly value: T
}

/** Reads the devices' folders; what has not changed since the last look is not read again. */
export interface FolderReader {
  folders(): Promise<readonly DeviceFolder[]>
  /** Reads a file of records. A refused one is read again only when it has changed. */
  ops(device: string, name: string): Promise<ReadOps>
}

export const folderReader = (folder: SyncFolder, content: ContentSeal): FolderReader => {
  const abouts = new Map<string, Kept<DeviceFile | null>>()
  const refusals = new Map<string, Kept<ReadOps>>()

  const namesIn = async (path: string): Promise<readonly string[]> => {
    try {
      return await folder.list(path)
    } catch (error) {
      if (isMissing(error)) return []
      throw error
    }
  }
  const aboutOf = async (id: string): Promise<DeviceFile | null> => {
    const kept = abouts.get(id)
    const path = pathOf(id, DEVICE_FILE)
    try {
      const { version } = await folder.look(path)
      if (kept?.version === version) return kept.value
      const value = readDeviceFile(await folder.read(path)) ?? kept?.value ?? null
      abouts.set(id, { version, value })
      return value
    } catch {
      // Being replaced just now, or evicted: what it said last holds.
      return kept?.value ?? null
    }
  }

  return {
    async folders() {
      const found: DeviceFolder[] = []
      for (const id of (await namesIn(DEVICES_FOLDER)).toSorted()) {
        if (!isDeviceId(id)) continue
        const names = (await namesIn(`${DEVICES_FOLDER}/${id}`)).toSorted()
        const refused: RefusedFile[] = []
        const ops: string[] = []
        for (const name of names) {
          const kind = kindOfName(name)
          if (kind === 'ops') ops.push(name)
          else if (kind !== 'device' && kind !== 'passing') refused.push({ device: id, name, refusal: kind })
        }
        found.push({ id, ops, refused, about: names.includes(DEVICE_FILE) ? await aboutOf(id) : null })
      }
      return found
    },
    async ops(device, name) {
      const path = pathOf(device, name)
      try {
        const { version } = await folder.look(path)
        const kept = refusals.get(path)
        if (kept?.version === version) return kept.value
        const value = await readOpsFile(name, await folder.read(path), content)
        if (value.kind === 'refused') refusals.set(path, { version, value })
        else refusals.delete(path)
        return value
      } catch (error) {
        return { kind: 'refused', refusal: isMissing(error) ? 'placeholder' : 'unreadable' }
      }
    },
  }
}
