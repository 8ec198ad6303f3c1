import { localDateOf, NO_CONTEXT, type Entry, type EntryKind } from '../entry/entry'

/** What a field may hold; as JSON keeps it. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value }

/** Fields by name. `note` and `deletedAt` are no fields: they are joined by rules of their own (`record.ts`). */
export type Fields = Readonly<Record<string, Value>>

/** What each kind has beside the common fields, with the value that means "no answer" where there is one. */
const OWN: Readonly<Record<EntryKind, Readonly<Record<string, Value | undefined>>>> = {
  session: {
    origin: undefined,
    activity: undefined,
    hand: undefined,
    plannedMinutes: undefined,
    pressedMs: undefined,
    ending: undefined,
    technique: null,
    after: null,
    later: null,
    handFelt: null,
    test: null,
    move: null,
    ...NO_CONTEXT,
    spikeId: null,
  },
  rating: {
    before: undefined,
    after: null,
    later: null,
    ...NO_CONTEXT,
    spikeId: null,
  },
  visit: { practitioner: '', minutes: null },
  bother: { legPain: null, tingling: null, weakness: null, sitting: null },
}

/** Rating before and whether it is from memory belong together. */
const SESSION_BEFORE = 's.before'
const NO_RATING: Value = [null, false]

/** A field of one kind has that kind's letter in its name, so that a change of kind mixes nothing. */
const nameOf = (kind: EntryKind, key: string): string => `${kind[0] ?? ''}.${key}`

/** Keys of an entry with the names of their fields, by kind. */
const NAMES = Object.fromEntries(
  Object.entries(OWN).map(([kind, own]) => [
    kind,
    Object.keys(own).map((key) => [key, nameOf(kind as EntryKind, key)] as const),
  ]),
) as unknown as Readonly<Record<EntryKind, readonly (readonly [key: string, name: string])[]>>

/** The values that a kind's fields have while nothing is answered. */
const UNANSWERED = Object.fromEntries(
  Object.entries(OWN).map(([kind, own]) => {
    const values = Object.entries(own).flatMap(([key, value]) =>
      value === undefined ? [] : [[nameOf(kind as EntryKind, key), value] as const],
    )
    return [kind, new Map(kind === 'session' ? [[SESSION_BEFORE, NO_RATING] as const, ...values] : values)]
  }),
) as unknown as Readonly<Record<EntryKind, ReadonlyMap<string, Value>>>

/** An entry as fields: those that make sense only together are one. */
export const fieldsOf = (entry: Entry): Fields => {
  const values = entry as unknown as Readonly<Record<string, Value>>
  const fields: Record<string, Value> = {
    kind: entry.kind,
    when: [entry.at, entry.utcOffsetMinutes, entry.zone, entry.hasTime],
    created: entry.createdAt,
    updated: entry.updatedAt,
  }
  for (const [key, name] of NAMES[entry.kind]) fields[name] = values[key] ?? null
  if (entry.kind === 'session') fields[SESSION_BEFORE] = [entry.before, entry.beforeFromMemory]
  return fields
}

const NONE: ReadonlyMap<string, Value> = new Map()
const isKind = (value: Value | undefined): value is EntryKind =>
  typeof value === 'string' && Object.hasOwn(OWN, value)

export const sameValue = (a: Value | undefined, b: Value | undefined): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))

/** The same without what `unansweredOf` says; only where the kind is among the fields. */
export const withoutUnanswered = (fields: Fields): Fields => {
  const { kind } = fields
  if (!isKind(kind)) return fields
  const empty = UNANSWERED[kind]
  const left: Record<string, Value> = {}
  for (const [name, value] of Object.entries(fields))
    if (!empty.has(name) || !sameValue(value, empty.get(name))) left[name] = value
  return left
}

/** The values that `withoutUnanswered` leaves out, by name. @param kind the value of the field `kind` */
export const unansweredOf = (kind: Value | undefined): ReadonlyMap<string, Value> =>
  isKind(kind) ? UNANSWERED[kind] : NONE

/**
 * Fields as an entry, not checked yet; null while the record has not all of it.
 * @param valueOf the value of a field
 * @param note as it is shown
 * @param deletedAt epoch ms
 */
export const candidateOf = (
  id: string,
  valueOf: (name: string) => Value | undefined,
  note: string,
  deletedAt: number | null,
): Readonly<Record<string, unknown>> | null => {
  const [kind, when, created, updated] = ['kind', 'when', 'created', 'updated'].map(valueOf)
  if (!isKind(kind) || !Array.isArray(when) || typeof created !== 'number' || typeof updated !== 'number')
    return null
  const [at, utcOffsetMinutes, zone, hasTime] = when as readonly Value[]
  if (typeof at !== 'number' || typeof utcOffsetMinutes !== 'number' || !Number.isFinite(at)) return null
  const own: Record<string, unknown> = {}
  for (const [key, name] of NAMES[kind]) own[key] = valueOf(name)
  const rated = valueOf(SESSION_BEFORE)
  if (kind === 'session' && Array.isArray(rated)) {
    const [before, beforeFromMemory] = rated as readonly Value[]
    Object.assign(own, { before, beforeFromMemory })
  }
  const moment = at + utcOffsetMinutes * 60_000
  return {
    kind,
    id,
    at,
    utcOffsetMinutes,
    localDate: Math.abs(moment) < 8e15 ? localDateOf(at, utcOffsetMinutes) : '',
    zone,
    hasTime,
    createdAt: created,
    updatedAt: Math.max(updated, created),
    deletedAt,
    note,
    ...own,
  }
}
