import type { Encoding } from '../encodings'
import type { GenericChoice } from '../generic-csv'
import type { TableWish } from '../table'
import type { DateOrder } from '../table-dates'

/** A small table of our own making, as a program or a person writes it, and what it says. */
export interface Sample {
  readonly name: string
  /** How its bytes are written; UTF-8 without a mark where absent. */
  readonly encoding?: Encoding
  /** A byte order mark stands in front. */
  readonly bom?: true
  /** The person's computer speaks Chinese. */
  readonly isChinese?: true
  readonly text: string
  /** The order in which dates are written where the person is. */
  readonly usual?: DateOrder
  /** `day time before>after note`, with `-` for a time that the file does not say; one for each entry. */
  readonly entries: readonly string[]
  /** Lines that are refused. */
  readonly refused?: readonly number[]
  /** What the person must say for these entries to come out. Absent where the guess is right. */
  readonly choice?: Partial<GenericChoice>
  readonly wish?: TableWish
  /** The guess must ask about day and month. */
  readonly asksOrder?: true
}

/** Makes tables of dates with one pain each. @param separator between the columns */
export const datesBy =
  (separator: string) =>
  (
    name: string,
    cells: readonly string[],
    entries: readonly string[],
    more: Partial<Sample> = {},
  ): Sample => ({
    name,
    text: `date${separator}pain\n${cells.map((cell) => `${cell}${separator}6`).join('\n')}\n`,
    entries: entries.map((when) => `${when} 6>`),
    ...more,
  })

/**
 * Makes tables of what cells say of the pain, one a day at 07:05.
 * @param separator between the columns
 * @param firstDay of March 2026
 */
export const valuesBy =
  (separator: string, firstDay: number) =>
  (
    name: string,
    header: string,
    cells: readonly string[],
    pain: readonly string[],
    more: Partial<Sample> = {},
  ): Sample => {
    const moment = (i: number) => `2026-03-${String(firstDay + i).padStart(2, '0')} 07:05`
    return {
      name,
      text: `date${separator}${header}\n${cells.map((cell, i) => `${moment(i)}${separator}${cell}`).join('\n')}\n`,
      entries: pain.flatMap((value, i) => (value === '' ? [] : [`${moment(i)} ${value}`])),
      ...more,
    }
  }
