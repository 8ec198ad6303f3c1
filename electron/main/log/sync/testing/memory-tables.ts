import type { Entry } from '@core/log/entry/entry'
import type { Look, SyncFile, SyncSelf, SyncTables, Waiting } from '../sync-tables'

/** A log in memory, with what its sharing needs. */
export interface MemoryLog extends SyncTables {
  /** A write by the person, as the log's own tables note it. */
  write(entry: Entry): void
  removeForGood(id: string): void
  all(): readonly Entry[]
  /** All of it, to go back to. */
  copy(): MemoryLog
}

interface State {
  self: SyncSelf | null
  readonly entries: Map<string, Entry>
  readonly records: Map<string, { readonly line: string; readonly look: Look | null }>
  readonly edited: Set<string>
  readonly touched: Set<string>
  readonly files: Map<string, { readonly file: SyncFile; readonly bytes: Uint8Array | null }>
  readonly forgotten: Map<string, number>
  waiting: Waiting[]
  number: number
}

const emptyState = (): State => ({
  self: null,
  entries: new Map(),
  records: new Map(),
  edited: new Set(),
  touched: new Set(),
  files: new Map(),
  forgotten: new Map(),
  waiting: [],
  number: 0,
})

export const memoryLog = (state: State = emptyState()): MemoryLog => {
  const touch = (id: string): void => {
    if (state.self?.isOn) state.touched.add(id)
  }
  const key = (device: string, name: string) => `${device}/${name}`
  return {
    write(entry) {
      if (state.entries.has(entry.id)) state.edited.add(entry.id)
      state.entries.set(entry.id, entry)
      touch(entry.id)
    },
    removeForGood(id) {
      state.entries.delete(id)
      touch(id)
    },
    all: () => [...state.entries.values()],
    copy: () =>
      memoryLog({
        ...state,
        entries: new Map(state.entries),
        records: new Map(state.records),
        edited: new Set(state.edited),
        touched: new Set(state.touched),
        files: new Map(state.files),
        forgotten: new Map(state.forgotten),
        waiting: [...state.waiting],
      }),
    self: () => state.self,
    setSelf: (self) => void (state.self = self),
    touched: () => [...state.touched],
    clearTouched: () => state.touched.clear(),
    touchAll: () => [...state.entries.keys(), ...state.records.keys()].forEach((id) => state.touched.add(id)),
    entry: (id) => state.entries.get(id) ?? null,
    hasHistory: (id) => state.edited.has(id),
    addEntry: (entry) => void state.entries.set(entry.id, entry),
    writeEntry: (entry) => void state.entries.set(entry.id, entry),
    mendEntry: (entry) => void state.entries.set(entry.id, entry),
    idsWithoutRecord: (after, limit) =>
      [...state.entries.keys()]
        .filter((id) => id > after && !state.records.has(id))
        .sort()
        .slice(0, limit),
    record: (id) => state.records.get(id)?.line ?? null,
    putRecord: (id, line, look) => void state.records.set(id, { line, look }),
    recordsAfter: (after, limit) =>
      [...state.records]
        .filter(([id]) => id > after)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .slice(0, limit)
        .map(([id, { line }]) => ({ id, line })),
    looks: () => [...state.records].flatMap(([id, { look }]) => (look === null ? [] : [{ id, look }])),
    addWaiting: (line) => void state.waiting.push({ number: ++state.number, line }),
    waiting: (limit) => state.waiting.slice(0, limit),
    countWaiting: () => state.waiting.length,
    dropWaiting: (upTo) => void (state.waiting = state.waiting.filter(({ number }) => number > upTo)),
    files: () => [...state.files.values()].map(({ file }) => file),
    putFile: (file, bytes) => void state.files.set(key(file.device, file.name), { file, bytes }),
    dropFile: (device, name) => void state.files.delete(key(device, name)),
    bytesOf: (device, name) => state.files.get(key(device, name))?.bytes ?? null,
    forgotten: () => state.forgotten,
    setForgotten: (device, at) =>
      void (at === null ? state.forgotten.delete(device) : state.forgotten.set(device, at)),
    clear: () => Object.assign(state, emptyState(), { entries: state.entries }),
  }
}
