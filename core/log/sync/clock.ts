import { AT_END, keepableMoment } from '../entry/entry'

/**
 * Hybrid logical clock. A reading follows the wall clock, but is never behind a reading that was made or seen before, so
 * that a change is always later than what it had seen, however wrong the wall clock is.
 */

/** Wall time (9 base-36 digits of epoch ms) and a count (4 digits) among readings of one wall time. Sorts as text. */
export type Reading = string

/** A reading and the word of its writer: names one change of an entry everywhere. Sorts as text. */
export type Stamp = string

const WALL_DIGITS = 9
const COUNT_DIGITS = 4
const READING_LENGTH = WALL_DIGITS + COUNT_DIGITS
const COUNT_END = 36 ** COUNT_DIGITS
/** Stands before the writer's word where an entry is older than the sharing: its wall time is that of its last change. */
const BEFORE_SHARING = '~'

const readingOf = (wall: number, count: number): Reading =>
  wall.toString(36).padStart(WALL_DIGITS, '0') + count.toString(36).padStart(COUNT_DIGITS, '0')

export const FIRST_READING: Reading = readingOf(0, 0)
const LAST_WALL = readingOf(AT_END, 0).slice(0, WALL_DIGITS)

/** Epoch ms of a reading or a stamp. */
export const wallOf = (reading: Reading | Stamp): number => parseInt(reading.slice(0, WALL_DIGITS), 36)

/**
 * The reading after `last`.
 * @param now wall time, epoch ms; any value, as clocks say 1970 or 2150
 */
export const nextReading = (last: Reading, now: number): Reading => {
  const wall = keepableMoment(now)
  if (wall > wallOf(last)) return readingOf(wall, 0)
  const count = parseInt(last.slice(WALL_DIGITS), 36) + 1
  return count < COUNT_END ? readingOf(wallOf(last), count) : readingOf(wallOf(last) + 1, 0)
}

/** The later of two readings; takes stamps, too. */
export const laterReading = (a: Reading, b: Reading | Stamp): Reading => {
  const reading = b.slice(0, READING_LENGTH)
  return reading > a ? reading : a
}

/** @param writer a random word, 4 to 12 characters of `a-z 0-9` */
export const stampOf = (reading: Reading, writer: string): Stamp => reading + writer

/** The stamp of an entry that was last changed before the sharing. @param updatedAt epoch ms */
export const stampBeforeSharing = (updatedAt: number, writer: string): Stamp =>
  readingOf(keepableMoment(updatedAt), 0) + BEFORE_SHARING + writer

export const isBeforeSharing = (stamp: Stamp): boolean => stamp[READING_LENGTH] === BEFORE_SHARING

const STAMP = /^[0-9a-z]{13}~?[0-9a-z]{4,12}$/
/** Whether a text is a stamp of a time that entries can have. */
export const isStamp = (text: string): boolean => STAMP.test(text) && text.slice(0, WALL_DIGITS) < LAST_WALL
