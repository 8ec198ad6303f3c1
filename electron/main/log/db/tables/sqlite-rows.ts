import type { Entry, RatedEntry } from '@core/log/entry/entry'
import { searchText } from '@core/log/entry/search-text'
import { reviewKeysOf } from './sqlite-review-keys'

/** Columns of `entries`, in the order in which they are written. */
export const ENTRY_COLUMNS = [
  'id',
  'kind',
  'at',
  'utc_offset_minutes',
  'local_date',
  'zone',
  'created_at',
  'updated_at',
  'deleted_at',
  'note',
  'before',
  'after',
  'later',
  'later_at',
  'areas',
  'side',
  'trigger',
  'position',
  'medicine',
  'went_along',
  'spike_id',
  'origin',
  'hand',
  'planned_minutes',
  'pressed_ms',
  'ending',
  'technique',
  'hand_felt',
  'test_id',
  'test_turn',
  'test_arm',
  'practitioner',
  'visit_minutes',
  'bother_leg_pain',
  'bother_tingling',
  'bother_weakness',
  'bother_sitting',
  'week',
  'pair',
  'spike',
  'activity',
  'before_from_memory',
  'search',
  'has_time',
] as const

type Column = (typeof ENTRY_COLUMNS)[number]
export type Cell = string | number | null
export type Row = Readonly<Record<Column, Cell>>

const yesNo = (value: boolean | null): Cell => (value === null ? null : value ? 1 : 0)

const painCells = (entry: RatedEntry): Partial<Row> => ({
  before: entry.before,
  after: entry.after,
  later: entry.later?.rating ?? null,
  later_at: entry.later?.at ?? null,
  areas: entry.areas.join(' '),
  side: entry.side,
  trigger: entry.trigger,
  position: entry.position,
  medicine: yesNo(entry.medicine),
  went_along: entry.wentAlong.join(' '),
  spike_id: entry.spikeId,
})

const ownCells = (entry: Entry): Partial<Row> => {
  switch (entry.kind) {
    case 'session':
      return {
        ...painCells(entry),
        origin: entry.origin,
        activity: entry.activity,
        before_from_memory: entry.beforeFromMemory ? 1 : 0,
        hand: entry.hand,
        planned_minutes: entry.plannedMinutes,
        pressed_ms: entry.pressedMs,
        ending: entry.ending,
        technique: entry.technique,
        hand_felt: entry.handFelt,
        test_id: entry.test?.testId ?? null,
        test_turn: entry.test?.turn ?? null,
        test_arm: entry.test?.arm ?? null,
      }
    case 'rating':
      return painCells(entry)
    case 'visit':
      return { practitioner: entry.practitioner, visit_minutes: entry.minutes }
    case 'bother':
      return {
        bother_leg_pain: entry.legPain,
        bother_tingling: entry.tingling,
        bother_weakness: entry.weakness,
        bother_sitting: entry.sitting,
      }
  }
}

/** An entry as cells in the order of `ENTRY_COLUMNS`. */
export const cellsOf = (entry: Entry): Cell[] => {
  const row: Partial<Row> = {
    id: entry.id,
    kind: entry.kind,
    at: entry.at,
    utc_offset_minutes: entry.utcOffsetMinutes,
    local_date: entry.localDate,
    zone: entry.zone,
    created_at: entry.createdAt,
    updated_at: entry.updatedAt,
    deleted_at: entry.deletedAt,
    note: entry.note,
    ...ownCells(entry),
    ...reviewKeysOf(entry),
    has_time: entry.hasTime ? 1 : 0,
    search: searchText(`${entry.note}\n${entry.kind === 'visit' ? entry.practitioner : ''}`),
  }
  return ENTRY_COLUMNS.map((column) => row[column] ?? null)
}

const words = (cell: Cell): readonly string[] =>
  typeof cell === 'string' && cell !== '' ? cell.split(' ') : []

const pain = (row: Row) => ({
  before: row.before,
  after: row.after,
  later: row.later === null ? null : { rating: row.later, at: row.later_at },
  areas: words(row.areas),
  side: row.side,
  trigger: row.trigger,
  position: row.position,
  medicine: row.medicine === null ? null : row.medicine === 1,
  wentAlong: words(row.went_along),
  spikeId: row.spike_id,
})

const own = (row: Row): object => {
  switch (row.kind) {
    case 'visit':
      return { practitioner: row.practitioner, minutes: row.visit_minutes }
    case 'bother':
      return {
        legPain: row.bother_leg_pain,
        tingling: row.bother_tingling,
        weakness: row.bother_weakness,
        sitting: row.bother_sitting,
      }
    case 'rating':
      return pain(row)
    case null:
    default:
      return {
        ...pain(row),
        origin: row.origin,
        activity: row.activity,
        beforeFromMemory: row.before_from_memory === 1,
        hand: row.hand,
        plannedMinutes: row.planned_minutes,
        pressedMs: row.pressed_ms,
        ending: row.ending,
        technique: row.technique,
        handFelt: row.hand_felt,
        test: row.test_id === null ? null : { testId: row.test_id, turn: row.test_turn, arm: row.test_arm },
      }
  }
}

/**
 * A row as an entry. Rows were checked when they were written and by the table's own rules; checking each
 * again would make long exports ten times slower.
 */
export const entryOfRow = (row: unknown): Entry => {
  const cells = row as Row
  return {
    kind: cells.kind,
    id: cells.id,
    at: cells.at,
    utcOffsetMinutes: cells.utc_offset_minutes,
    localDate: cells.local_date,
    hasTime: cells.has_time === 1,
    zone: cells.zone,
    createdAt: cells.created_at,
    updatedAt: cells.updated_at,
    deletedAt: cells.deleted_at,
    note: cells.note,
    ...own(cells),
  } as Entry
}
