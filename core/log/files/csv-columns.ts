import type { Entry } from '../entry/entry'
import { ANSWER_CELLS, type AnswerCell } from '../entry/entry-cells'
import { MINUTE_MS } from '../../time/units'

/**
 * The columns of the log's CSV, in their order. Fixed: later versions only add at the end.
 * Documented in docs/log-format.md.
 */
export const CSV_COLUMNS = [
  'id',
  'kind',
  'local_date',
  'local_time',
  'utc_time',
  'utc_offset_minutes',
  'zone',
  'before',
  'after',
  'later',
  'later_utc_time',
  'origin',
  'hand',
  'planned_minutes',
  'pressed_ms',
  'ending',
  'technique',
  'hand_felt',
  'areas',
  'side',
  'trigger',
  'position',
  'medicine',
  'went_along',
  'spike_id',
  'test_id',
  'test_turn',
  'test_arm',
  'practitioner',
  'visit_minutes',
  'bother_leg_pain',
  'bother_tingling',
  'bother_weakness',
  'bother_sitting',
  'note',
  'created_utc_time',
  'updated_utc_time',
  'deleted_utc_time',
  'activity',
  'before_from_memory',
  'has_time',
  'move_set',
  'moved_ms',
  'move_cut_short',
  'move_went',
  'move_hurt',
] as const

export type CsvColumn = (typeof CSV_COLUMNS)[number]
export type CsvRow = Readonly<Partial<Record<CsvColumn, string>>>

const isColumn = (name: string): name is CsvColumn => (CSV_COLUMNS as readonly string[]).includes(name)
const ANSWERS = Object.entries(ANSWER_CELLS).flatMap(([name, of]) =>
  isColumn(name) ? [[name, of] as const] : [],
)

const time = (at: number): string => new Date(at).toISOString()
const maybeTime = (at: AnswerCell): string => (typeof at === 'number' ? time(at) : '')
const text = (cell: AnswerCell): string => {
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  return cell === null ? '' : String(cell)
}

/** An entry as cells, before they are made safe and quoted. Unanswered is empty. */
export const rowOf = (entry: Entry): CsvRow => ({
  ...Object.fromEntries(ANSWERS.map(([name, of]) => [name, text(of(entry))])),
  id: entry.id,
  kind: entry.kind,
  local_date: entry.localDate,
  local_time: entry.hasTime ? time(entry.at + entry.utcOffsetMinutes * MINUTE_MS).slice(11, 16) : '',
  utc_time: time(entry.at),
  utc_offset_minutes: String(entry.utcOffsetMinutes),
  zone: entry.zone,
  note: entry.note,
  later_utc_time: maybeTime(ANSWER_CELLS.later_at(entry)),
  before_from_memory: ANSWER_CELLS.before_from_memory(entry) === true ? 'yes' : '',
  created_utc_time: time(entry.createdAt),
  updated_utc_time: time(entry.updatedAt),
  deleted_utc_time: maybeTime(entry.deletedAt),
  has_time: entry.hasTime ? '' : 'no',
})
