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
