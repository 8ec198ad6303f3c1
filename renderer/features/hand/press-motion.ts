import { BREATH_IN_MS, BREATH_MS } from '@core/session/plan'
import { BEAT_MS } from '../../ui/beat'
import type { SteppedMotion } from '../../ui/use-stepped-motion'

/** When a motion is, and whether it stands. */
export type Moment = Pick<SteppedMotion, 'onBeat' | 'at' | 'paused'>

/** Out with the breath in, back with the breath out: 0 before breathing in, 1 after it, 0 again. */
function fullness(ms: number): number {
  const inBreath = ms % BREATH_MS
  const part =
    inBreath < BREATH_IN_MS ? inBreath / BREATH_IN_MS : (BREATH_MS - inBreath) / (BREATH_MS - BREATH_IN_MS)
  return (1 - Math.cos(Math.PI * part)) / 2
}

/** Grows for 4 s and shrinks for 6 s (S57), between two sizes. */
export const swelling =
  (least: number, most: number) =>
  (ms: number): string =>
    `scale(${least + (most - least) * fullness(ms)})`

/** The pulse's edge moves 4 px a second on average. */
export const PULSE = { transformAt: swelling(0.82, 1.06), everyMs: 2 * BEAT_MS }

/** 4 drawing px, percent of what moves: `thumbFrame`. */
const CIRCLE_RADIUS = { x: (4 / 216) * 100, y: (4 / 166) * 100 }
const CIRCLE_MS = BREATH_MS / 2

/**
 * Two small circles a breath, 8 px a second, clockwise or the other way round (-1). By whole px: a picture between two of
 * them is mixed anew, which takes ten times as long as moving it.
 */
export const circling = (direction: 1 | -1) => ({
  transformAt: (ms: number): string => {
    const angle = (ms / CIRCLE_MS) * 2 * Math.PI
    const x = direction * CIRCLE_RADIUS.x * Math.cos(angle)
    const y = CIRCLE_RADIUS.y * Math.sin(angle)
    return `translate(round(${x.toFixed(3)}%, 1px), round(${y.toFixed(3)}%, 1px))`
  },
  everyMs: 2 * BEAT_MS,
})
