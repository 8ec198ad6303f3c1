import type { Entry } from '@core/log/entry/entry'
import { parseEntry } from '@core/log/entry/entry-schema'
import type { Cancel, Clock, Diary, Documents } from '../ports'
import type { LogResult, LogStore } from '../log/log-store'

const DOCUMENT = 'waiting-entries'
/** How soon they are tried again, ms. */
const AGAIN_MS = 5_000

/** Entries that the log could not take when they were made, kept in a document until it can. */
export interface WaitingEntries {
  /** Adds an entry to the log unless it is there already; keeps it here while the log does not take it. */
  add(entry: Entry): void
  /** Forgets all that wait: the log was erased. */
  clear(): void
  dispose(): void
}

interface WaitingParts {
  readonly clock: Clock
  readonly log: LogStore
  readonly documents: Documents
  readonly diary: Diary
  readonly onStored: (entry: Entry) => unknown
}

export function createWaitingEntries(parts: WaitingParts): WaitingEntries {
  const { clock, log, documents, diary } = parts
  let timer = (() => {}) as Cancel

  const read = (): readonly Entry[] => {
    const stored = documents.read(DOCUMENT) as { entries?: unknown } | undefined
    const entries = Array.isArray(stored?.entries) ? stored.entries : []
    return entries.flatMap((item) => {
      const parsed = parseEntry(item)
      return parsed.kind === 'ok' ? [parsed.value] : []
    })
  }
  const keep = (entries: readonly Entry[]) => {
    if (entries.length === 0) documents.remove(DOCUMENT)
    else documents.write(DOCUMENT, { version: 1, entries })
  }
  const addIfMissing = (entry: Entry): LogResult<void> => {
    const known = log.get(entry.id)
    if (known.kind === 'failed') return known
    return known.value === null ? log.add(entry) : { kind: 'ok', value: undefined }
  }
  const tryAll = () => {
    timer()
    const waiting = read()
    const left = waiting.filter((entry) => {
      const added = addIfMissing(entry)
      if (added.kind === 'ok') parts.onStored(entry)
      return added.kind === 'failed'
    })
    if (left.length < waiting.length) keep(left)
    timer = left.length > 0 ? clock.after(AGAIN_MS, tryAll) : () => {}
  }
  if (read().length > 0) timer = clock.after(AGAIN_MS, tryAll)

  return {
    add(entry) {
      const added = addIfMissing(entry)
      if (added.kind === 'ok') return parts.onStored(entry)
      diary.note(`An entry waits until the log can be written: ${added.error.reason}`, added.error.detail)
      keep([...read().filter(({ id }) => id !== entry.id), entry])
      timer()
      timer = clock.after(AGAIN_MS, tryAll)
    },
    clear() {
      timer()
      keep([])
    },
    dispose: () => timer(),
  }
}
