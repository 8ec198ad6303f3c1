import type { DayRange, EntryFilter, PageCursor } from '@core/log/entry/log-views'
import { searchText } from '@core/log/entry/search-text'
import { WITHOUT_PRESS } from './sqlite-review-keys'
import type { Cell } from './sqlite-rows'

/** A condition and what to bind to its question marks. */
export interface Where {
  readonly sql: string
  readonly cells: readonly Cell[]
}

const ALIVE = 'deleted_at IS NULL'

const all = (parts: readonly (Where | null)[]): Where => {
  const present = parts.filter((part) => part !== null)
  return { sql: present.map(({ sql }) => sql).join(' AND '), cells: present.flatMap(({ cells }) => cells) }
}

const anyOf = (column: string, values: readonly string[] | undefined): Where | null =>
  values === undefined ? null : { sql: `${column} IN (${values.map(() => '?').join()})`, cells: values }

const days = ({ from, to }: DayRange): readonly (Where | null)[] => [
  from === undefined ? null : { sql: 'local_date >= ?', cells: [from] },
  to === undefined ? null : { sql: 'local_date <= ?', cells: [to] },
]

/** Entries of a stretch of days that are in the log. */
export const inRange = (range: DayRange): Where => all([{ sql: ALIVE, cells: [] }, ...days(range)])

/** Whether a column of words, separated by spaces, holds one of these. */
const holdsWord = (column: string, words: readonly string[] | undefined): Where | null =>
  words === undefined
    ? null
    : {
        sql:
          words.length === 0
            ? 'FALSE'
            : `(${words.map(() => `instr(' ' || ${column} || ' ', ?) > 0`).join(' OR ')})`,
        cells: words.map((word) => ` ${word} `),
      }

/**
 * Entries that match a filter. Text is searched in the `search` column row by row and not with a full-text index,
 * because a page is found after a few rows, and a word index does not know where Chinese words end.
 */
export const matching = (filter: EntryFilter): Where =>
  all([
    { sql: ALIVE, cells: [] },
    ...days(filter),
    anyOf('kind', filter.kinds),
    anyOf('hand', filter.hands),
    // The hand of a session in which nobody pressed says nothing.
    filter.hands === undefined ? null : { sql: `pair < ${WITHOUT_PRESS}`, cells: [] },
    holdsWord('areas', filter.areas),
    filter.text === undefined || filter.text === ''
      ? null
      : {
          sql: 'instr(search, ?) > 0',
          cells: [searchText(filter.text)],
        },
  ])

/** The part of a list that comes after a page, newest first. */
export const matchingAfter = (filter: EntryFilter, after: PageCursor | null): Where =>
  all([
    matching(filter),
    after === null
      ? null
      : { sql: '(local_date, at, id) < (?, ?, ?)', cells: [after.localDate, after.at, after.id] },
  ])
