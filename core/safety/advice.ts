import type { Rating } from '../log/entry/rating'
import type { Hand } from '../points/hand'
import type { TextKey } from '../text/en/catalogue'
import { roseClearly } from './gate'
import { MINUTE_MS } from '../time/units'

/** Neutral notes beside a session. They never block (design). */

/** More sessions than this in one local day bring the note (design). */
export const SESSIONS_A_DAY = 4
/** So many sessions begun within `CLOSE_STARTS_MS` bring the note: one alone is no reason for it (design). */
export const CLOSE_STARTS = 2
export const CLOSE_STARTS_MS = 30 * 60_000
/** Pressing by one thumb in a day beyond this brings the note: four sessions of five minutes, ms (design). */
export const THUMB_DAY_MS = 20 * 60_000

/** A session, or pain rated without one. */
export interface AdviceEntry {
  /** UTC epoch ms of its start. */
  readonly startedAt: number
  readonly before: Rating | null
  readonly after: Rating | null
  /** Hands that were pressed, none where nothing was; the other hand's thumb did the work. */
  readonly pressed: readonly Hand[]
  /** Time spent in press phases, all hands together, ms. */
  readonly pressedMs: number
}

/** One neutral note with its words. */
export interface Advice {
  readonly kind: 'rising-pain' | 'higher-after' | 'often-today' | 'often-close' | 'thumb-load'
  readonly key: TextKey & `safety.note.${string}`
  /** Values of the sentence: minutes and counts as whole numbers. */
  readonly values: Readonly<Record<string, string | number>>
}

/** True when the last three first ratings, of sessions or without one, were each higher than the one before. */
export const risesOverThree = (entries: readonly AdviceEntry[]): boolean => {
  const [first, second, third] = entries
    .filter(({ before }) => before !== null)
    .toSorted((a, b) => a.startedAt - b.startedAt)
    .slice(-3)
    .map(({ before }) => before as number)
  return (
    first !== undefined && second !== undefined && third !== undefined && first < second && second < third
  )
}

const often = (entries: readonly AdviceEntry[], now: number, dayStart: number): Advice | null => {
  const earlier = entries.filter(({ startedAt, pressed }) => startedAt <= now && pressed.length > 0)
  const today = earlier.filter((session) => session.startedAt >= dayStart).length
  // The session about to start counts.
  if (today + 1 > SESSIONS_A_DAY)
    return { kind: 'often-today', key: 'safety.note.oftenDay', values: { n: today } }
  const close = earlier.filter(({ startedAt }) => now - startedAt < CLOSE_STARTS_MS)
  if (close.length >= CLOSE_STARTS) {
    const latest = Math.max(...close.map((session) => session.startedAt))
    const n = Math.floor((now - latest) / MINUTE_MS)
    return { kind: 'often-close', key: 'safety.note.oftenClose', values: { n } }
  }
  return null
}

/** Pressing done by each thumb, ms. Pressing the left hand loads the right thumb. */
export const thumbLoad = (entries: readonly AdviceEntry[]): Readonly<Record<Hand, number>> => {
  const load = { left: 0, right: 0 }
  for (const { pressed, pressedMs } of entries) {
    for (const hand of pressed) load[hand === 'left' ? 'right' : 'left'] += pressedMs / pressed.length
  }
  return load
}

/**
 * Notes to show before a session starts, most weighty first.
 * @param entries earlier sessions and ratings, in any order
 * @param now UTC epoch ms of the start
 * @param dayStart UTC epoch ms at which the local day began
 */
export const adviceBefore = (
  entries: readonly AdviceEntry[],
  now: number,
  dayStart: number,
): readonly Advice[] => {
  const notes: Advice[] = []
  if (risesOverThree(entries)) notes.push({ kind: 'rising-pain', key: 'safety.note.rising-pain', values: {} })
  const tooOften = often(entries, now, dayStart)
  if (tooOften) notes.push(tooOften)
  const today = entries.filter(({ startedAt }) => startedAt >= dayStart && startedAt <= now)
  const load = thumbLoad(today)
  for (const thumb of ['left', 'right'] as const) {
    const n = Math.round(load[thumb] / MINUTE_MS)
    if (load[thumb] >= THUMB_DAY_MS)
      notes.push({ kind: 'thumb-load', key: 'safety.note.thumbLoad', values: { thumb, n } })
  }
  return notes
}

/** Notes to show beside the two ratings of a session just ended, or of a rating without one. */
export const adviceAfter = (before: Rating | null, after: Rating | null): readonly Advice[] =>
  before !== null && after !== null && roseClearly(before, after)
    ? [{ kind: 'higher-after', key: 'safety.note.higher-after', values: { n: after - before } }]
    : []
