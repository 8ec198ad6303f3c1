import type { Entry } from '../entry/entry'
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
] as const

export type CsvColumn = (typeof CSV_COLUMNS)[number]
export type CsvRow = Readonly<Partial<Record<CsvColumn, string>>>

const time = (at: number): string => new Date(at).toISOString()
const maybeTime = (at: number | null): string => (at === null ? '' : time(at))
const maybe = (value: number | string | null): string => (value === null ? '' : String(value))
const yesNo = (value: boolean | null): string => (value === null ? '' : value ? 'yes' : 'no')

/** An entry as cells, before they are made safe and quoted. Unanswered is empty. */
export const rowOf = (entry: Entry): CsvRow => ({
  id: entry.id,
  kind: entry.kind,
  local_date: entry.localDate,
  local_time: entry.hasTime ? time(entry.at + entry.utcOffsetMinutes * MINUTE_MS).slice(11, 16) : '',
  utc_time: time(entry.at),
  utc_offset_minutes: String(entry.utcOffsetMinutes),
  zone: entry.zone,
  note: entry.note,
  created_utc_time: time(entry.createdAt),
  updated_utc_time: time(entry.updatedAt),
  deleted_utc_time: maybeTime(entry.deletedAt),
  has_time: entry.hasTime ? '' : 'no',
  ...ownCells(entry),
})

const ownCells = (entry: Entry): CsvRow => {
  switch (entry.kind) {
    case 'visit':
      return { practitioner: entry.practitioner, visit_minutes: maybe(entry.minutes) }
    case 'bother':
      return {
        bother_leg_pain: maybe(entry.legPain),
        bother_tingling: maybe(entry.tingling),
        bother_weakness: maybe(entry.weakness),
        bother_sitting: maybe(entry.sitting),
      }
    case 'rating':
      return painCells(entry)
    case 'session':
      return {
        ...painCells(entry),
        origin: entry.origin,
        hand: entry.hand,
        planned_minutes: String(entry.plannedMinutes),
        pressed_ms: String(entry.pressedMs),
        ending: entry.ending,
        activity: entry.activity,
        before_from_memory: entry.beforeFromMemory ? 'yes' : '',
        technique: maybe(entry.technique),
        hand_felt: maybe(entry.handFelt),
        test_id: maybe(entry.test?.testId ?? null),
        test_turn: maybe(entry.test?.turn ?? null),
        test_arm: maybe(entry.test?.arm ?? null),
      }
  }
}

const painCells = (entry: Extract<Entry, { kind: 'session' | 'rating' }>): CsvRow => ({
  before: maybe(entry.before),
  after: maybe(entry.after),
  later: maybe(entry.later?.rating ?? null),
  later_utc_time: maybeTime(entry.later?.at ?? null),
  areas: entry.areas.join(' '),
  side: maybe(entry.side),
  trigger: maybe(entry.trigger),
  position: maybe(entry.position),
  medicine: yesNo(entry.medicine),
  went_along: entry.wentAlong.join(' '),
  spike_id: maybe(entry.spikeId),
})
