import { NOTE_MAX, type Entry } from '../entry/entry'
import { parseEntry } from '../entry/entry-schema'
import { isBeforeSharing, stampBeforeSharing, wallOf, type Stamp } from './clock'
import { candidateOf, fieldsOf, sameValue, type Value } from './fields'

/** What is known of one change of an entry. */
export interface Mark {
  /** The changes of this entry that its writer knew. */
  readonly seen: readonly Stamp[]
  /** `updatedAt` of the entry before it (epoch ms): stands for what is known of the time before the sharing. 0: nothing. */
  readonly upTo: number
  /** The change is a deletion: when, epoch ms. */
  readonly deletedAt?: number
  /** The note that it wrote; null where the text is not kept: another note took its place, or it was deleted for good. */
  readonly note?: string | null
}

/**
 * What a device knows of an entry, or tells of it. One change is a record with one mark. Records of one entry are joined
 * in any order and any number of times with the same result.
 */
export interface SharedRecord {
  readonly id: string
  /** The latest value of each field with the stamp of its change. */
  readonly fields: Readonly<Record<string, readonly [Stamp, Value]>>
  readonly marks: Readonly<Record<Stamp, Mark>>
}

/** What a record amounts to. */
export interface RecordView {
  /** As it stands in the log, with `deletedAt` where it is deleted; null while the record does not have all of it. */
  readonly entry: Entry | null
  readonly isDeleted: boolean
  /** Notes that had not seen each other, earliest first; all of them stand in the entry's note. */
  readonly notes: readonly string[]
  /** It was deleted by somebody who had not seen a change of it: it stays, and the person is asked. */
  readonly isAsked: boolean
}

/** Between notes that are both kept. */
const BETWEEN_NOTES = '\n—\n'

const laterField = (
  name: string,
  a: readonly [Stamp, Value],
  b: readonly [Stamp, Value],
): readonly [Stamp, Value] => {
  // When an entry was changed last is the greatest of all, not the value of the last change.
  if (name === 'updated' && a[1] !== b[1]) return Number(a[1]) > Number(b[1]) ? a : b
  if (a[0] !== b[0]) return a[0] > b[0] ? a : b
  return JSON.stringify(a[1]) >= JSON.stringify(b[1]) ? a : b
}

const laterNote = (a: Mark['note'], b: Mark['note']): Mark['note'] => {
  if (typeof a !== 'string' || typeof b !== 'string') return a ?? b ?? (a === undefined ? b : a)
  return a > b ? a : b
}

const joinedMark = (a: Mark, b: Mark): Mark => {
  const deletedAt = a.deletedAt === undefined ? b.deletedAt : Math.max(a.deletedAt, b.deletedAt ?? 0)
  const note = laterNote(a.note, b.note)
  return {
    seen: a.seen === b.seen ? a.seen : [...new Set([...a.seen, ...b.seen])].sort(),
    upTo: Math.max(a.upTo, b.upTo),
    ...(deletedAt !== undefined && { deletedAt }),
    ...(note !== undefined && { note }),
  }
}

type MarkEntry = readonly [Stamp, Mark]

/** An entry from before the sharing as it was made, which holds nothing that a later state of it lacks. */
const isUntouched = ([stamp, mark]: MarkEntry): boolean => isBeforeSharing(stamp) && mark.upTo === 0

/** Whether the writer of a note knew another one. */
const replaces = ([, by]: MarkEntry, noted: MarkEntry): boolean =>
  by.seen.includes(noted[0]) || (isUntouched(noted) && wallOf(noted[0]) <= by.upTo)

/** Drops the text of notes that another one replaced. */
const withoutReplaced = (marks: Readonly<Record<Stamp, Mark>>): Readonly<Record<Stamp, Mark>> => {
  const noted = Object.entries(marks).filter(([, { note }]) => note !== undefined)
  if (noted.length < 2) return marks
  const left: Record<Stamp, Mark> = { ...marks }
  for (const one of noted)
    if (noted.some((other) => other !== one && replaces(other, one))) {
      left[one[0]] = { ...one[1], note: null }
    }
  return left
}

/** Everything that either of two records of one entry knows. */
export const joined = (a: SharedRecord, b: SharedRecord): SharedRecord => {
  const fields: Record<string, readonly [Stamp, Value]> = { ...a.fields }
  for (const [name, theirs] of Object.entries(b.fields)) {
    const mine = fields[name]
    fields[name] = mine === undefined ? theirs : laterField(name, mine, theirs)
  }
  const marks: Record<Stamp, Mark> = { ...a.marks }
  for (const [stamp, theirs] of Object.entries(b.marks)) {
    const mine = marks[stamp]
    marks[stamp] = mine === undefined ? theirs : joinedMark(mine, theirs)
  }
  return { id: a.id, fields, marks: withoutReplaced(marks) }
}

/** Whether a deletion knew a change, or is a later word about the time before the sharing. */
const beats = ([by, deletion]: MarkEntry, change: MarkEntry): boolean => {
  const [stamp] = change
  if (deletion.seen.includes(stamp)) return true
  if (isBeforeSharing(by)) return isBeforeSharing(stamp) && wallOf(stamp) <= wallOf(by)
  return isUntouched(change) && wallOf(stamp) <= deletion.upTo
}

/** Whether a change was made by somebody who knew of a deletion. */
const answers = ([by, change]: MarkEntry, [stamp]: MarkEntry): boolean =>
  change.seen.includes(stamp) ||
  (isBeforeSharing(stamp) &&
    (isBeforeSharing(by) ? wallOf(stamp) < wallOf(by) : wallOf(stamp) <= change.upTo))

/**
 * Notes that stand beside each other, earliest first, each text once, empty ones only alone. What a deletion took away
 * shows only where a change that stays had seen it.
 */
const notesOf = (marks: readonly MarkEntry[], live: readonly MarkEntry[]): readonly string[] => {
  const isThere = (one: MarkEntry) => live.includes(one) || live.some(([, { seen }]) => seen.includes(one[0]))
  const noted = marks.filter(([, { note }]) => typeof note === 'string')
  const there = noted.filter(isThere)
  const texts = (there.length > 0 ? there : noted).map(([, { note }]) => note ?? '')
  const full = [...new Set(texts)].filter((text) => text !== '')
  return full.length > 0 ? full : texts.slice(0, 1)
}

/** Several notes as one; where they are too long together, the latest. */
const oneNote = (notes: readonly string[]): string => {
  const all = notes.join(BETWEEN_NOTES)
  return all.length <= NOTE_MAX ? all : (notes.at(-1) ?? '')
}

/** What a record amounts to; deterministic, so that devices that know the same show the same. */
export const viewOf = (record: SharedRecord): RecordView => {
  const marks = Object.entries(record.marks).sort(([a], [b]) => (a < b ? -1 : 1))
  const deletions = marks.filter(([, { deletedAt }]) => deletedAt !== undefined)
  const live = marks.filter(
    (one) => one[1].deletedAt === undefined && !deletions.some((deletion) => beats(deletion, one)),
  )
  const isDeleted = deletions.length > 0 && live.length === 0
  const isAsked =
    live.length > 0 && deletions.some((deletion) => !live.some((change) => answers(change, deletion)))
  const notes = notesOf(marks, live)
  const deletedAt = isDeleted ? (deletions.at(-1)?.[1].deletedAt ?? null) : null
  const candidate = candidateOf(record.id, (name) => record.fields[name]?.[1], oneNote(notes), deletedAt)
  const parsed = candidate === null ? null : parseEntry(candidate)
  return { entry: parsed?.kind === 'ok' ? parsed.value : null, isDeleted, notes, isAsked }
}

/** The changes that a record knows, and those that their writers knew, though the files of some may not have come yet. */
const stampsOf = ({ marks }: SharedRecord): readonly Stamp[] =>
  [...new Set(Object.entries(marks).flatMap(([stamp, { seen }]) => [stamp, ...seen]))].sort()

/** An entry that the sharing does not know yet. @param upTo of its mark; see there */
export const firstRecord = (entry: Entry, stamp: Stamp, upTo = 0): SharedRecord => ({
  id: entry.id,
  fields: Object.fromEntries(Object.entries(fieldsOf(entry)).map(([name, value]) => [name, [stamp, value]])),
  marks: {
    [stamp]: {
      seen: [],
      upTo,
      note: entry.note,
      ...(entry.deletedAt !== null && { deletedAt: entry.deletedAt }),
    },
  },
})

/**
 * @param writer the word of this start of the app
 * @param hasHistory it was changed since it was made; by a wrong clock its times may not say so
 */
export const recordBeforeSharing = (entry: Entry, writer: string, hasHistory = false): SharedRecord =>
  firstRecord(
    entry,
    stampBeforeSharing(entry.updatedAt, writer),
    hasHistory || entry.updatedAt > entry.createdAt ? entry.createdAt : 0,
  )

/**
 * What somebody changed who knew `before`, as a record of its own; null where nothing is different.
 * @param entry as it stands now; null where it was removed for good
 * @param now epoch ms, for a removal that has no time of its own
 */
export const changeOf = (
  before: SharedRecord,
  entry: Entry | null,
  stamp: Stamp,
  now: number,
): SharedRecord | null => {
  const view = viewOf(before)
  const updated = before.fields['updated']?.[1]
  const upTo = typeof updated === 'number' ? updated : 0
  const mark = { seen: stampsOf(before), upTo }
  if (entry === null) {
    if (view.isDeleted || view.entry === null) return null
    return { id: before.id, fields: {}, marks: { [stamp]: { ...mark, deletedAt: now } } }
  }
  const values = fieldsOf(entry)
  const isOtherKind = !sameValue(before.fields['kind']?.[1], entry.kind)
  const changed = Object.entries(values).filter(
    ([name, value]) => isOtherKind || !sameValue(before.fields[name]?.[1], value),
  )
  const isNoted = view.entry === null || view.entry.note !== entry.note
  const isBack = entry.deletedAt === null && view.isDeleted
  const isGone = entry.deletedAt !== null && !view.isDeleted
  if (changed.length === 0 && !isNoted && !isBack && !isGone) return null
  const fields = Object.fromEntries(changed.map(([name, value]) => [name, [stamp, value] as const]))
  const own: SharedRecord = {
    id: entry.id,
    fields,
    marks: {
      [stamp]: {
        ...mark,
        ...(isNoted && { note: entry.note }),
        ...(entry.deletedAt !== null && { deletedAt: entry.deletedAt }),
      },
    },
  }
  // Somebody may have dropped the content of a deleted entry for good: what brings it back brings all of it.
  return isBack ? joined(before, own) : own
}

/** What stays of a record when its entry left the log for good: that it was deleted, and nothing of its content. */
export const withoutContent = (record: SharedRecord): SharedRecord => ({
  id: record.id,
  fields: {},
  marks: Object.fromEntries(
    Object.entries(record.marks).map(([stamp, mark]) => [
      stamp,
      mark.note === undefined ? mark : { ...mark, note: null },
    ]),
  ),
})
