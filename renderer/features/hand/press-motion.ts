import { BREATH_IN_MS, BREATH_MS } from '@core/session/plan'
import type { SteppedMotion } from '../../ui/use-stepped-motion'

/** When a motion is, and whether it stands. */
export type Moment = Pick<SteppedMotion, 'at' | 'paused'>

/** Out with the breath in, back with the breath out. */
const BREATH_EASE = 'cubic-bezier(0.45, 0.05, 0.35, 1)'

/** Grows for 4 s and shrinks for 6 s (S57), between two sizes. */
export const swelling = (least: number, most: number): Keyframe[] => [
  { transform: `scale(${least})`, easing: BREATH_EASE },
  { transform: `scale(${most})`, offset: BREATH_IN_MS / BREATH_MS, easing: BREATH_EASE },
  { transform: `scale(${least})` },
]

/** The pulse's edge moves 3 px a second on average. */
export const PULSE = { keyframes: swelling(0.82, 1.06), durationMs: BREATH_MS, perSecond: 10 } as const

/** Two small circles a breath, about 5 drawing px a second. */
export const CIRCLE = {
  keyframes: [
    { transform: 'translate(4px, 0)' },
    { transform: 'translate(0, 4px)' },
    { transform: 'translate(-4px, 0)' },
    { transform: 'translate(0, -4px)' },
    { transform: 'translate(4px, 0)' },
  ],
  durationMs: BREATH_MS / 2,
  perSecond: 10,
} satisfies Omit<SteppedMotion, keyof Moment>
