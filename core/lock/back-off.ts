/** So many slips of the finger cost nothing. */
const FREE_TRIES = 3
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 30_000

/** Ms to wait after so many wrong passphrases in a row: nothing at first, then doubling, half a minute at most. */
export const waitAfter = (wrong: number): number =>
  wrong < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (wrong - FREE_TRIES))
