import type { Entry } from '@core/log/entry/entry'
import { canonical } from '@core/log/files/merge'
import { purgeBefore } from '@core/log/entry/retention'
import { FIRST_READING, laterReading, nextReading, stampOf, type Reading } from '@core/log/sync/clock'
import {
  changeOf,
  firstRecord,
  joined,
  recordBeforeSharing,
  viewOf,
  withoutContent,
  type RecordView,
  type SharedRecord,
} from '@core/log/sync/record'
import { lineOf, recordOfOwnLine } from '@core/log/sync/record-text'
import type { Look, SyncSelf, SyncTables } from './sync-tables'

/** The rules between a log's entries and the records of its sharing. Each call belongs in one transaction. */
export interface SharedLog {
  /** Begins to share, or goes on with the same share. */
  begin(share: string, device: string): void
  /** Stops noting changes. What is known stays, so that going on later loses nothing. */
  leave(): void
  /** Works out what was changed here since the last call. @param now epoch ms */
  collect(now: number): void
  /**
   * Takes up some entries from before the sharing, in the order of their ids.
   * @param after the last id that was taken up; '' at first
   * @returns the same for the next call; null when none is left
   */
  adopt(limit: number, after: string): string | null
  /**
   * Takes over what another device tells.
   * @param lines the records as lines, in the same order; writing them anew is most of the work with many
   * @returns ids of entries that are different now
   */
  apply(records: readonly SharedRecord[], now: number, lines?: readonly string[]): readonly string[]
  /** Has everything that is known written to the folder again. */
  publishAgain(): void
}

const lookOf = (view: RecordView): Look | null =>
  view.isAsked ? 'asked' : view.notes.length > 1 && !view.isDeleted ? 'two-notes' : null

/** @param word random, for this start of the app: names the writer in stamps */
export const sharedLog = (tables: SyncTables, word: string): SharedLog => {
  const stored = (id: string): SharedRecord | null => {
    const line = tables.record(id)
    try {
      return line === null ? null : recordOfOwnLine(line)
    } catch {
      // From a log file that somebody else made: as if nothing were known.
      return null
    }
  }
  const put = (record: SharedRecord, view = viewOf(record), line = lineOf(record)): void =>
    tables.putRecord(record.id, line, lookOf(view))
  const change = (changed: Partial<SyncSelf>): void => {
    const self = tables.self()
    if (self !== null) tables.setSelf({ ...self, ...changed })
  }
  /** From now on every reading is later than these stamps. */
  const noteStamps = (records: readonly SharedRecord[]): void => {
    const self = tables.self()
    if (self === null) return
    let { reading } = self
    for (const { marks } of records)
      for (const stamp of Object.keys(marks)) reading = laterReading(reading, stamp)
    if (reading !== self.reading) change({ reading })
  }
  const beforeSharing = (entry: Entry): SharedRecord =>
    recordBeforeSharing(entry, word, tables.hasHistory(entry.id))

  /** One entry that was written here. @returns what is to be sent */
  const collected = (id: string, reading: Reading, now: number, isAdopting: boolean): SharedRecord | null => {
    const [before, entry] = [stored(id), tables.entry(id)]
    if (before === null) {
      if (entry === null) return null
      const record = isAdopting ? beforeSharing(entry) : firstRecord(entry, stampOf(reading, word))
      noteStamps([record])
      put(record)
      return record
    }
    const made = changeOf(before, entry, stampOf(reading, word), now)
    const after = made === null ? before : joined(before, made)
    const view = viewOf(after)
    if (entry === null && view.isDeleted) {
      put(withoutContent(after))
      change({ hasPurged: true })
      return made
    }
    put(after, view)
    if (entry !== null && view.entry !== null && canonical(view.entry) !== canonical(entry))
      tables.mendEntry(view.entry)
    return made
  }

  const applied = (record: SharedRecord, now: number, ownLine: string | undefined): boolean => {
    const entry = tables.entry(record.id)
    const known = stored(record.id)
    const before = known ?? (entry === null ? null : beforeSharing(entry))
    if (known === null && before !== null) noteStamps([before])
    const after = before === null ? record : joined(before, record)
    const view = viewOf(after)
    // An entry that left this log for good, or would do so at once, does not come back as a deleted one.
    const isOver =
      view.isDeleted && entry === null && (before !== null || (view.entry?.deletedAt ?? 0) < purgeBefore(now))
    if (isOver) {
      put(withoutContent(after), { ...view, notes: [] })
      return false
    }
    put(after, view, before === null ? ownLine : undefined)
    // It was deleted somewhere, and stays: whoever dropped its content gets all that is known of it, until all know it.
    const wasDeleted = Object.values(after.marks).some(({ deletedAt }) => deletedAt !== undefined)
    if (wasDeleted && !view.isDeleted) {
      const line = lineOf(after)
      if (line !== lineOf(record) && (before === null || line !== lineOf(before))) tables.addWaiting(line)
    }
    if (view.entry === null) return false
    if (entry === null) tables.addEntry(view.entry)
    else if (canonical(entry) === canonical(view.entry)) return false
    else tables.writeEntry(view.entry, now)
    return true
  }

  return {
    begin(share, device) {
      const self = tables.self()
      if (self?.share !== share) tables.clear()
      const known = self?.share === share ? self : null
      tables.setSelf({
        share,
        device,
        reading: known?.reading ?? FIRST_READING,
        sequence: known?.sequence ?? 0,
        isOn: true,
        isAdopting: known === null,
        publishedUpTo: known === null ? '' : known.publishedUpTo,
        hasPurged: known?.hasPurged ?? false,
      })
      // What was changed while nothing was noted.
      if (known !== null && !known.isOn) tables.touchAll()
    },
    leave: () => change({ isOn: false }),
    collect(now) {
      const self = tables.self()
      if (!self?.isOn) return
      const ids = tables.touched()
      if (ids.length === 0) return
      const reading = nextReading(self.reading, now)
      change({ reading })
      for (const id of ids) {
        const record = collected(id, reading, now, self.isAdopting)
        // What is still to be published as a whole goes out with that.
        const isPublishedLater = self.publishedUpTo !== null && id > self.publishedUpTo
        if (record !== null && !isPublishedLater) tables.addWaiting(lineOf(record))
      }
      tables.clearTouched()
    },
    adopt(limit, after) {
      const ids = tables.idsWithoutRecord(after, limit)
      const records = ids.flatMap((id) => {
        const entry = tables.entry(id)
        return entry === null ? [] : beforeSharing(entry)
      })
      noteStamps(records)
      for (const record of records) put(record)
      if (ids.length < limit) change({ isAdopting: false })
      return ids.length < limit ? null : (ids.at(-1) ?? null)
    },
    apply(records, now, lines = []) {
      if (tables.self() === null) return []
      noteStamps(records)
      const changed = records.filter((record, i) => applied(record, now, lines[i])).map(({ id }) => id)
      tables.clearTouched()
      return changed
    },
    publishAgain: () => change({ publishedUpTo: '' }),
  }
}
