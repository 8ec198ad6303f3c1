import type { BrokenLine, RowProblem } from '../csv'
import { cutText } from '../../../text/cut-text'

/** English words for diaries and tests; the screen has its own for `what`. */
const REASONS: Readonly<Record<RowProblem['what'], readonly [field: string, reason: string]>> = {
  date: ['date', 'is no date that is understood'],
  range: ['date', 'lies before 2000 or after 2099'],
  time: ['time', 'is no time that is understood'],
  offset: ['offset', 'is no offset that is understood'],
  whole: ['rating', 'is no whole number from 0 to 10'],
  scale: ['rating', 'does not fit the scale'],
  noRating: ['before', 'is empty'],
  cells: ['', 'has more cells than the header'],
  quote: ['', 'a quote is never closed'],
}

/** The most of a cell that stands in the reason for a refusal. */
const CELL_SHOWN = 40

/** A row that cannot be read. @param cell the cell that is not understood */
export const broken = (
  line: number,
  what: RowProblem['what'],
  cell = '',
  field = REASONS[what][0],
): BrokenLine => {
  const [, reason] = REASONS[what]
  const shown = cutText(cell.trim(), CELL_SHOWN)
  return {
    line,
    problems: [{ field, reason: shown === '' ? reason : `${reason}: “${shown}”` }],
    why: { what, cell: shown },
  }
}
