import type { Hand } from '../points/hand'
import { distance, type Position } from '../points/position'
import { judge, type Hint } from './gate'
import { readHand, RING_RADIUS_MM } from './landmarks-to-hand'
import { smooth, type Smoothed } from './one-euro'
import type { Sighting } from './sighting'

/** The ring on the picture, px of the picture, which is not mirrored. */
export interface Ring {
  readonly place: Position
  readonly radius: number
}

/** What the screen shows: one hint, or the ring, or the ring that no longer follows. */
export type Finding =
  | { readonly kind: 'looking'; readonly hint: Hint }
  | { readonly kind: 'found'; readonly ring: Ring }
  | { readonly kind: 'frozen'; readonly ring: Ring }

/** What is remembered from picture to picture. */
export interface Steady {
  readonly finding: Finding
  /** Good pictures in a row. */
  readonly good: number
  /** Pictures in a row in which another hand lies over the point. */
  readonly coveredCount: number
  /** Another hint than the one shown, and in how many pictures in a row. */
  readonly waiting: { readonly hint: Hint; readonly count: number } | null
  /** When the hint was last changed, ms; null before the first. */
  readonly hintAtMs: number | null
  readonly lastGoodAtMs: number
  readonly x: Smoothed | null
  readonly y: Smoothed | null
  readonly pxPerMm: Smoothed | null
}

/** So many good pictures in a row show a ring. */
const GOOD_IN_A_ROW = 5
/** A ring stays this long after the last good picture, ms. */
const STAYS_MS = 1000
/** A place that is further from the one before is another hand, or an error, mm. */
const JUMP_MM = 25
/** A covered hand has not moved further than this, mm. */
const COVERED_WITHIN_MM = 15
const COVERED_IN_A_ROW = 3
/** A hint counts after so many pictures in a row, and stays this long, ms. */
const HINT_IN_A_ROW = 3
const HINT_STAYS_MS = 3000

export const notYet: Steady = {
  finding: { kind: 'looking', hint: 'show' },
  good: 0,
  coveredCount: 0,
  waiting: null,
  hintAtMs: null,
  lastGoodAtMs: -Infinity,
  x: null,
  y: null,
  pxPerMm: null,
}

/** The ring where it was last, without following any longer. Nothing changes where there is none. */
export const freeze = (steady: Steady): Steady =>
  steady.finding.kind === 'found'
    ? { ...steady, finding: { kind: 'frozen', ring: steady.finding.ring } }
    : steady

const withHint = (before: Steady, hint: Hint, atMs: number): Steady => {
  const shown = before.finding.kind === 'looking' ? before.finding.hint : null
  if (hint === shown) return { ...before, waiting: null }
  const count = before.waiting?.hint === hint ? before.waiting.count + 1 : 1
  const mayChange = shown === 'show' || before.hintAtMs === null || atMs - before.hintAtMs >= HINT_STAYS_MS
  // After a ring there is no hint yet that could stay.
  if (shown !== null && (count < HINT_IN_A_ROW || !mayChange)) return { ...before, waiting: { hint, count } }
  return { ...before, finding: { kind: 'looking', hint }, waiting: null, hintAtMs: atMs }
}

/** Whether the chosen hand still lies where the ring is, and something hides part of it. */
function isCovered(before: Steady, sighting: Sighting, chosen: Hand): boolean {
  if (before.finding.kind !== 'found') return false
  if (sighting.covered) return true
  const { landmarks, side, presence } = sighting
  if (landmarks === null || side !== chosen || presence < 0.5 || presence >= 0.9) return false
  const { place } = readHand(landmarks, side)
  const { ring } = before.finding
  return distance(place, ring.place) <= (COVERED_WITHIN_MM / RING_RADIUS_MM) * ring.radius
}

/**
 * What to show after one more picture.
 * @param atMs of any steady clock, later than that of the picture before
 */
export function nextSteady(before: Steady, sighting: Sighting, chosen: Hand, atMs: number): Steady {
  if (before.finding.kind === 'frozen') return before
  if (isCovered(before, sighting, chosen)) {
    const coveredCount = before.coveredCount + 1
    const covered = { ...before, coveredCount, lastGoodAtMs: atMs }
    return coveredCount >= COVERED_IN_A_ROW ? freeze(covered) : covered
  }
  const uncovered = { ...before, coveredCount: 0 }
  const judged = judge(sighting, chosen)
  if (!judged.ok) {
    const stays = before.finding.kind === 'found' && atMs - before.lastGoodAtMs < STAYS_MS
    const none = { ...uncovered, good: 0 }
    return stays ? none : withHint({ ...none, x: null, y: null, pxPerMm: null }, judged.hint, atMs)
  }
  const { place, pxPerMm } = judged.reading
  const last: Position | null = before.x && before.y ? [before.x.value, before.y.value] : null
  const jumps = last !== null && distance(place, last) > JUMP_MM * pxPerMm
  const from = jumps ? { ...uncovered, good: 0, x: null, y: null, pxPerMm: null } : uncovered
  const [x, y] = [smooth(from.x, place[0], atMs), smooth(from.y, place[1], atMs)]
  const size = smooth(from.pxPerMm, pxPerMm, atMs)
  const next = { ...from, good: from.good + 1, lastGoodAtMs: atMs, waiting: null, x, y, pxPerMm: size }
  if (next.good < GOOD_IN_A_ROW && (jumps || before.finding.kind !== 'found'))
    return jumps && before.finding.kind === 'found' ? withHint(next, 'still', atMs) : next
  // Never smaller than 12 mm at the size of this picture, however the smoothing lags behind.
  const radius = RING_RADIUS_MM * Math.max(size.value, pxPerMm)
  return { ...next, finding: { kind: 'found', ring: { place: [x.value, y.value], radius } } }
}
