import { DEVICE_FILE } from '@core/log/sync/files'
import type { SyncDeviceView, SyncTrouble } from '@core/log/sync/sync-view'
import { HOUR_MS } from '@core/time/units'
import { writeDeviceFile, type DeviceFile } from './device-file'
import { fileMerger, RECORDS_PER_FILE } from './merge-files'
import { makeOpsFile } from './ops-file'
import { troubleOf, troubleOfPlace } from './place'
import { folderReader, pathOf, type DeviceFolder, type RefusedFile } from './reader'
import type { ContentSeal, SyncFolder, TableParts, WithTables } from './sync-folder'
import type { SyncFile, SyncSelf } from './sync-tables'

export interface TurnParts {
  readonly folder: SyncFolder
  readonly content: ContentSeal
  readonly withTables: WithTables
  /** The same for reading only; `withTables` where it is left out. */
  readonly look?: WithTables
  /** Epoch ms. */
  readonly now: () => number
  /** What this computer is called. */
  readonly name: () => string
  readonly newDeviceId: () => string
  /** Called when this device took a new id. */
  readonly onNewDevice: (device: string) => void
  /** Lets others have a turn between two pieces of work. */
  readonly pause?: () => Promise<void>
}

export interface TurnReport {
  readonly trouble: SyncTrouble | null
  readonly devices: readonly SyncDeviceView[]
  readonly refused: readonly RefusedFile[]
  /** Ids of entries that others changed. */
  readonly changed: readonly string[]
}

const ADOPTED_AT_ONCE = 200
/** A device says that it is alive at least this often, ms. */
const SIGN_OF_LIFE_MS = 6 * HOUR_MS

const NOTHING: TurnReport = { trouble: null, devices: [], refused: [], changed: [] }

/** One turn with the folder: read what is new, write what waits, merge small files, say what was read. */
export const createTurns = (parts: TurnParts): { run(): Promise<TurnReport> } => {
  const { folder, content, withTables, now } = parts
  const pause = parts.pause ?? (() => Promise.resolve())
  const look = parts.look ?? withTables
  const reader = folderReader(folder, content)

  const selfNow = (): SyncSelf | null => look(({ tables }) => tables.self())
  const must = (self: SyncSelf | null): SyncSelf => {
    if (self === null) throw new Error('The log is not shared')
    return self
  }

  /** Somebody else writes as this device, or this log is an older one: the old folder becomes one of the others'. */
  const takeNewId = (self: SyncSelf): SyncSelf => {
    const device = parts.newDeviceId()
    const renewed = { ...self, device }
    withTables(({ tables }) => {
      tables.setSelf(renewed)
      for (const file of tables.files()) {
        if (file.device !== self.device) continue
        if (file.state === 'ours') tables.putFile({ ...file, state: 'read' }, null)
        if (file.state !== 'writing') continue
        const bytes = tables.bytesOf(file.device, file.name)
        tables.dropFile(file.device, file.name)
        tables.putFile({ ...file, device }, bytes)
      }
    })
    parts.onNewDevice(device)
    return renewed
  }

  const readOthers = async (
    folders: readonly DeviceFolder[],
    known: ReadonlySet<string>,
  ): Promise<{ readonly refused: readonly RefusedFile[]; readonly changed: readonly string[] }> => {
    const refused: RefusedFile[] = []
    const changed: string[] = []
    for (const { id, ops } of folders)
      for (const name of ops) {
        if (known.has(pathOf(id, name))) continue
        const read = await reader.ops(id, name)
        if (read.kind === 'refused') {
          refused.push({ device: id, name, refusal: read.refusal })
          continue
        }
        const { records, lines } = read
        withTables(({ tables, shared }) => {
          changed.push(...shared.apply(records, now(), lines))
          tables.putFile({ device: id, name, records: records.length, state: 'read' }, null)
          if (tables.forgotten().has(id)) tables.setForgotten(id, null)
        })
        await pause()
      }
    return { refused, changed }
  }

  /** Has the bytes of a file kept in the log, then in the folder, then counts it as written. */
  const finish = async ({ device, name, records }: SyncFile): Promise<void> => {
    const bytes = look(({ tables }) => tables.bytesOf(device, name))
    if (bytes !== null) await folder.write(pathOf(device, name), bytes)
    withTables(({ tables }) => tables.putFile({ device, name, records, state: 'ours' }, null))
  }

  const begin = async (lines: readonly string[], taken: (parts: TableParts) => void): Promise<void> => {
    const self = must(selfNow())
    const sequence = self.sequence + 1
    const { name, bytes } = await makeOpsFile(lines, sequence, content)
    const file: SyncFile = { device: self.device, name, records: lines.length, state: 'writing' }
    withTables((tableParts) => {
      const { tables } = tableParts
      tables.setSelf({ ...must(tables.self()), sequence })
      tables.putFile(file, bytes)
      taken(tableParts)
    })
    await finish(file)
    await pause()
  }

  /** What is known of the entries, from the first to the last, then what was changed meanwhile. */
  const writeWaiting = async (self: SyncSelf): Promise<void> => {
    for (const file of look(({ tables }) => tables.files()))
      if (file.state === 'writing' && file.device === self.device) await finish(file)
    for (;;) {
      const { publishedUpTo } = must(selfNow())
      if (publishedUpTo === null) break
      const batch = look(({ tables }) => tables.recordsAfter(publishedUpTo, RECORDS_PER_FILE))
      const last = batch.at(-1)?.id ?? null
      const done = ({ tables }: TableParts) => tables.setSelf({ ...must(tables.self()), publishedUpTo: last })
      if (last === null) withTables(done)
      else
        await begin(
          batch.map(({ line }) => line),
          done,
        )
    }
    for (;;) {
      const waiting = look(({ tables }) => tables.waiting(RECORDS_PER_FILE))
      const last = waiting.at(-1)
      if (last === undefined) break
      await begin(
        waiting.map(({ line }) => line),
        ({ tables }) => tables.dropWaiting(last.number),
      )
    }
  }

  const { merge, removeReplaced } = fileMerger({ folder, reader, withTables, look, begin })

  /** Says what was read, when that is another thing than was said last, or long ago. */
  const sayAlive = async (self: SyncSelf, folders: readonly DeviceFolder[]): Promise<void> => {
    const said = folders.find(({ id }) => id === self.device)?.about ?? null
    const files = look(({ tables }) => tables.files())
    const known = new Set(files.map(({ device, name }) => pathOf(device, name)))
    const read = Object.fromEntries(
      folders
        .filter(({ id }) => id !== self.device)
        .map(({ id, ops }) => [id, ops.filter((name) => known.has(pathOf(id, name)))]),
    )
    const about: DeviceFile = { name: parts.name(), at: now(), read }
    const isSame =
      said !== null && said.name === about.name && JSON.stringify(said.read) === JSON.stringify(read)
    if (isSame && Math.abs(now() - said.at) < SIGN_OF_LIFE_MS) return
    await folder.write(pathOf(self.device, DEVICE_FILE), writeDeviceFile(about))
  }

  /** Files of others that are not in the folder any more need not be remembered. */
  const forgetGone = (self: SyncSelf, folders: readonly DeviceFolder[]): void => {
    const there = new Set(folders.flatMap(({ id, ops }) => ops.map((name) => pathOf(id, name))))
    const gone = look(({ tables }) => tables.files()).filter(
      ({ device, name, state }) =>
        device !== self.device && state !== 'writing' && !there.has(pathOf(device, name)),
    )
    if (gone.length > 0)
      withTables(({ tables }) => gone.forEach(({ device, name }) => tables.dropFile(device, name)))
  }

  const reports = (self: SyncSelf, folders: readonly DeviceFolder[]): readonly SyncDeviceView[] => {
    const { files, forgotten, unwritten } = look(({ tables }) => ({
      files: tables.files(),
      forgotten: tables.forgotten(),
      unwritten: tables.countWaiting(),
    }))
    const ours = files.filter(({ device, state }) => device === self.device && state === 'ours')
    const begun = files.filter(({ state }) => state === 'writing')
    const count = (some: readonly SyncFile[]) => some.reduce((sum, { records }) => sum + records, 0)
    const me: SyncDeviceView = {
      id: self.device,
      isMe: true,
      name: parts.name(),
      lastSeen: now(),
      waiting: unwritten + count(begun),
      isForgotten: false,
    }
    const others = folders
      .filter(({ id }) => id !== self.device)
      .map(({ id, about }): SyncDeviceView => {
        const read = new Set(about?.read[self.device] ?? [])
        return {
          id,
          isMe: false,
          name: about?.name ?? '',
          lastSeen: about?.at ?? null,
          waiting: count(ours.filter(({ name }) => !read.has(name))),
          isForgotten: forgotten.has(id),
        }
      })
    return [me, ...others]
  }

  /** Does something with the folder. @returns why it could not be done */
  const inFolder = async (work: () => Promise<void>): Promise<SyncTrouble | null> => {
    try {
      await work()
      return null
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error
      return troubleOf(error)
    }
  }

  const run = async (): Promise<TurnReport> => {
    const before = selfNow()
    if (!before?.isOn) return NOTHING
    const place = await troubleOfPlace(folder, before.share)
    if (place !== null) return { ...NOTHING, trouble: place, devices: reports(before, []) }
    for (let after: string | null = before.isAdopting ? '' : null; after !== null; await pause()) {
      const from: string = after
      after = withTables(({ shared }) => shared.adopt(ADOPTED_AT_ONCE, from))
    }

    const folders = await reader.folders()
    let self = before
    const files = look(({ tables }) => tables.files())
    const mine = files.filter(({ device }) => device === self.device)
    const there = new Set(folders.find(({ id }) => id === self.device)?.ops ?? [])
    const written = mine.filter(({ state }) => state === 'ours')
    const isStrange = [...there].some((name) => !mine.some((file) => file.name === name))
    if (!isStrange && written.length > 0 && there.size === 0)
      return { ...NOTHING, trouble: 'emptied', devices: reports(self, folders) }
    const missing = written.filter(({ name }) => !there.has(name))
    if (missing.length > 0)
      withTables(({ tables, shared }) => {
        missing.forEach((file) => tables.putFile({ ...file, state: 'replaced' }, null))
        shared.publishAgain()
      })
    if (isStrange) self = takeNewId(self)

    const known = new Set(files.map(({ device, name }) => pathOf(device, name)))
    const others = folders.filter(({ id }) => id !== self.device)
    // What was here first goes out first: a device that joins does not tell the others their own.
    let trouble = await inFolder(() => writeWaiting(must(selfNow())))
    const { refused, changed } = await readOthers(others, known)
    trouble ??= await inFolder(async () => {
      await writeWaiting(must(selfNow()))
      await merge(must(selfNow()))
      forgetGone(self, folders)
      await sayAlive(self, folders)
      await removeReplaced(self, folders)
    })
    return {
      trouble,
      devices: reports(self, folders),
      refused: [...refused, ...folders.flatMap((one) => one.refused)],
      changed,
    }
  }

  return { run }
}
