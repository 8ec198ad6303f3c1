import { SIDES, TRIGGERS, type Side, type Trigger } from '../../entry/entry'
import { columnOf, type Table } from './table'
import { isNothing } from './table-values'

/** Columns (from 0) whose every word is understood; null where there is none. */
export interface DetailColumns {
  readonly side: number | null
  readonly medicine: number | null
  readonly trigger: number | null
}
type Detail = keyof DetailColumns

export interface Details {
  readonly side: Side | null
  /** Whether a painkiller was taken. */
  readonly medicine: boolean | null
  readonly trigger: Trigger | null
}

const SIDE_WORDS: Readonly<Record<Side, readonly string[]>> = {
  left: ['left', 'l', 'links', 'left leg', 'left side', '左', '左侧', '左边', '左腿'],
  right: ['right', 'r', 'rechts', 'right leg', 'right side', '右', '右侧', '右边', '右腿'],
  both: ['both', 'both sides', 'both legs', 'beide', 'beidseits', '双侧', '两侧', '两边', '双腿'],
}
const TRIGGER_WORDS: Readonly<Record<Trigger, readonly string[]>> = {
  sitting: ['sitting', 'sitzen', '坐', '久坐'],
  walking: ['walking', 'gehen', '走路', '行走'],
  lifting: ['lifting', 'heben', '搬东西', '提重物'],
  coughing: ['coughing', 'husten', '咳嗽'],
  waking: ['waking', 'waking up', 'aufwachen', '醒来', '起床'],
  other: ['other', 'anderes', '其他'],
  unknown: ['unknown', 'unbekannt', '不知道'],
}
const YES = ['yes', 'y', 'ja', 'true', '1', 'x', '✓', '是', '有', '服用']
const NO = ['no', 'n', 'nein', 'false', '0', 'none', 'keine', '否', '无', '没有', '未服用']

const NAMES: Readonly<Record<Detail, RegExp>> = {
  side: /^(side|seite|which side|左右|侧|哪一?侧|部位侧)$/i,
  // Our question is about painkillers: a column for any medicine does not answer it.
  medicine: /^(pain ?killers?|pain medication|analgesics?|schmerzmittel|止痛药|镇痛药)( taken)?$/i,
  trigger: /^(triggers?|auslöser|cause|诱因|触发|原因)$/i,
}

const read = (cell: string | undefined): Details => {
  const word = (cell ?? '').normalize('NFKC').trim().toLowerCase()
  return {
    side: SIDES.find((side) => SIDE_WORDS[side].includes(word)) ?? null,
    medicine: YES.includes(word) ? true : NO.includes(word) ? false : null,
    trigger: TRIGGERS.find((trigger) => TRIGGER_WORDS[trigger].includes(word)) ?? null,
  }
}

const NO_DETAILS: Details = { side: null, medicine: null, trigger: null }

/** What a row says beside its ratings. Only words that are understood whole; other text belongs to the note. */
export const detailsOf = (cells: readonly string[], columns: DetailColumns | undefined): Details => {
  if (columns === undefined) return NO_DETAILS
  const cellOf = (detail: Detail) => {
    const column = columns?.[detail] ?? null
    return column === null ? undefined : cells[column]
  }
  return {
    side: read(cellOf('side')).side,
    medicine: read(cellOf('medicine')).medicine,
    trigger: read(cellOf('trigger')).trigger,
  }
}

/** The columns of a table that say the side, medicine or trigger in words that are all understood. */
export const guessDetails = (
  table: Table,
  isFree: (column: number) => boolean,
): DetailColumns | undefined => {
  const find = (detail: Detail): number | null => {
    const found = table.columns.findIndex((name, column) => {
      if (!isFree(column) || !NAMES[detail].test(name)) return false
      const said = columnOf(table, column).filter((cell) => !isNothing(cell))
      return said.length > 0 && said.every((cell) => read(cell)[detail] !== null)
    })
    return found < 0 ? null : found
  }
  const columns = { side: find('side'), medicine: find('medicine'), trigger: find('trigger') }
  return Object.values(columns).some((column) => column !== null) ? columns : undefined
}
