import type { Arm, SessionEntry } from '../entry/entry'
import type { OwnTest } from './experiment-plan'
import { countedBefore } from '../figures/pair-count'
import { addTo, spreadOf, type Spread } from '../figures/quantile'
import { randomisationTest } from './randomisation-test'

/** Ratings of one arm. */
export interface ArmResult {
  /** Turns that were opened and recorded. */
  readonly turns: number
  /** Turns with both ratings: the ones that count. */
  readonly pairs: number
  readonly before: Spread | null
  readonly after: Spread | null
  /** After minus before, negative is lower. */
  readonly change: Spread | null
  /** Mean change; only the base of the difference, never shown alone. `null` without pairs. */
  readonly meanChange: number | null
}

/**
 * What can be said, in a word the catalogue has sentences for:
 * `too-few`: fewer than 3 complete turns in an arm, nothing is computed;
 * `cannot-tell`: the interval holds "no difference";
 * `press-lower` or `rest-lower`: it does not.
 */
export type Verdict = 'too-few' | 'cannot-tell' | 'press-lower' | 'rest-lower'

export interface ExperimentResult {
  readonly press: ArmResult
  readonly rest: ArmResult
  readonly planned: number
  /** Whether it was ended before the last planned spike. */
  readonly stoppedEarly: boolean
  /** Opened turns without both ratings, recorded or not; left out, and said so. */
  readonly incomplete: number
  readonly verdict: Verdict
  /** Change when pressing minus change when resting, in points; negative: lower when pressing. */
  readonly difference: number | null
  /** 95 % interval of the difference; `null` when there is too little to rule out anything. */
  readonly interval: { readonly lower: number; readonly upper: number } | null
  /** Two-sided p of the exact test. */
  readonly p: number | null
}

/** Below this many complete turns in an arm the test is not computed. */
export const ARM_MIN_PAIRS = 3
const LEVEL = 0.95

const changes = (entries: readonly SessionEntry[]): number[] =>
  entries.flatMap((entry) => {
    const [before, after] = [countedBefore(entry), entry.after]
    return before === null || after === null ? [] : [after - before]
  })

const tallied = (values: readonly number[]): Spread | null => {
  const tally = new Map<number, number>()
  for (const value of values) addTo(tally, value)
  return spreadOf(tally)
}

const isRated = (entry: SessionEntry): boolean => countedBefore(entry) !== null && entry.after !== null

/**
 * One session of each turn: the first with both ratings, else the first. A turn has several where a session was
 * stopped or cut off and started again, each time as it was drawn.
 */
const oneOfEachTurn = (test: OwnTest, entries: readonly SessionEntry[]): readonly SessionEntry[] => {
  const turns = new Map<number, SessionEntry>()
  for (const entry of entries) {
    if (entry.test?.testId !== test.id || entry.deletedAt !== null) continue
    const known = turns.get(entry.test.turn)
    const earlier = known !== undefined && isRated(entry) === isRated(known) && entry.at < known.at
    if (known === undefined || earlier || (isRated(entry) && !isRated(known)))
      turns.set(entry.test.turn, entry)
  }
  return [...turns.values()]
}

const armResult = (entries: readonly SessionEntry[]): ArmResult => {
  const complete = entries.filter(isRated)
  const moved = changes(entries)
  return {
    turns: entries.length,
    pairs: complete.length,
    before: tallied(complete.map(({ before }) => before as number)),
    after: tallied(complete.map(({ after }) => after as number)),
    change: tallied(moved),
    meanChange: moved.length === 0 ? null : moved.reduce((a, b) => a + b, 0) / moved.length,
  }
}

/**
 * Works out an own test once it is over (all turns opened, or stopped). Given the numbers pressed and
 * rested, every order was equally likely in the draw, also among the first turns of a stopped test: that
 * makes the exact test valid for both.
 * @param entries sessions, of this test or not; of each turn the first one with both ratings counts
 */
export const experimentResult = (test: OwnTest, entries: readonly SessionEntry[]): ExperimentResult => {
  const own = oneOfEachTurn(test, entries)
  const of = (arm: Arm) => own.filter((entry) => entry.test?.arm === arm)
  const [pressed, rested] = [of('press'), of('rest')]
  const press = armResult(pressed)
  const rest = armResult(rested)
  const common = {
    press,
    rest,
    planned: test.turns,
    stoppedEarly: test.stoppedAt !== null,
    incomplete: Math.max(0, test.opened - press.pairs - rest.pairs),
  }
  if (press.pairs < ARM_MIN_PAIRS || rest.pairs < ARM_MIN_PAIRS)
    return { ...common, verdict: 'too-few', difference: null, interval: null, p: null }
  const { difference, interval, p } = randomisationTest(changes(pressed), changes(rested), LEVEL)
  return { ...common, verdict: verdictOf(interval), difference, interval, p }
}

const verdictOf = (interval: ExperimentResult['interval']): Verdict => {
  if (interval === null) return 'cannot-tell'
  if (interval.upper < 0) return 'press-lower'
  if (interval.lower > 0) return 'rest-lower'
  return 'cannot-tell'
}

/** Whether an own test is over: only then may its result be shown. */
export const isOver = (test: OwnTest): boolean => test.stoppedAt !== null || test.opened >= test.turns
