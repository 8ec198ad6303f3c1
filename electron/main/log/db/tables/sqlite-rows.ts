import { ANSWER_CELLS, type AnswerCell } from '@core/log/entry/entry-cells'
import type { Entry } from '@core/log/entry/entry'
import { searchText } from '@core/log/entry/search-text'
import { reviewKeysOf } from './sqlite-review-keys'

/** The columns of `entries` and what an entry has in each, in the order in which they are written. */
const CELLS = {
  id: ({ id }: Entry) => id,
  kind: ({ kind }: Entry) => kind,
  at: ({ at }: Entry) => at,
  utc_offset_minutes: ({ utcOffsetMinutes }: Entry) => utcOffsetMinutes,
  local_date: ({ localDate }: Entry) => localDate,
  has_time: ({ hasTime }: Entry) => hasTime,
  zone: ({ zone }: Entry) => zone,
  created_at: ({ createdAt }: Entry) => createdAt,
  updated_at: ({ updatedAt }: Entry) => updatedAt,
  deleted_at: ({ deletedAt }: Entry) => deletedAt,
  note: ({ note }: Entry) => note,
  search: (entry: Entry) => searchText(`${entry.note}\n${entry.kind === 'visit' ? entry.practitioner : ''}`),
  ...ANSWER_CELLS,
} as const satisfies Readonly<Record<string, (entry: Entry) => AnswerCell>>
const KEYS = ['week', 'pair', 'spike'] as const

type Column = keyof typeof CELLS | (typeof KEYS)[number]
export type Cell = string | number | null
export type Row = Readonly<Record<Column, Cell>>

/** Columns of `entries`, in the order in which they are written. */
export const ENTRY_COLUMNS = [...Object.keys(CELLS), ...KEYS] as readonly Column[]
const CELL_OF = Object.values(CELLS) as readonly ((entry: Entry) => AnswerCell)[]

/** An entry as cells in the order of `ENTRY_COLUMNS`. */
export const cellsOf = (entry: Entry): Cell[] => {
  const keys = reviewKeysOf(entry)
  const cells = CELL_OF.map((of) => {
    const cell = of(entry)
    return typeof cell === 'boolean' ? Number(cell) : cell
  })
  for (const key of KEYS) cells.push(keys[key])
  return cells
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

const moveOf = (row: Row): object | null =>
  row.move_set === null
    ? null
    : {
        set: row.move_set,
        movedMs: row.moved_ms,
        cutShort: words(row.move_cut_short),
        went: row.move_went,
        hurt: words(row.move_hurt),
      }

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
        move: moveOf(row),
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
