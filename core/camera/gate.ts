import type { Hand } from '../points/hand'
import type { Position } from '../points/position'
import { readHand, showsBack, type HandReading } from './landmarks-to-hand'
import type { PictureSize, Sighting } from './sighting'

/** Why no ring is drawn, as the one thing to change. */
export type Hint = 'show' | 'light' | 'other' | 'turn' | 'wrist' | 'closer' | 'flat' | 'thumb' | 'still'

export type Judgement =
  { readonly ok: true; readonly reading: HandReading } | { readonly ok: false; readonly hint: Hint }

/** The model must be this sure. Below, it clings to what is no hand. */
const PRESENCE_AT_LEAST = 0.9
/** The palm may differ this much from the drawing's, mm. Flat hands differ by 5.3 at most, turned ones by more. */
const MISFIT_AT_MOST_MM = 6
/** Breadth by length of a palm that lies flat. */
const RATIO = { least: 0.55, most: 0.85 }
/** Px for a mm on the hand, in a picture 480 px high: a smaller hand is too far away, or somebody else's. */
const PX_PER_MM_AT_LEAST = 0.9
/** The wrist lies at least this far inside the picture, mm; nearer the edge the model guesses it. */
const WRIST_INSIDE_MM = 8
/** With the thumb closer than this there is no V to feel, degrees. */
const THUMB_AT_LEAST_DEGREES = 10
/** Below this mean brightness it is too dark to find a hand. */
const LIGHT_AT_LEAST = 0.12
/** The palm: wrist and knuckles. */
const PALM = [0, 5, 9, 13, 17] as const

const isInside = ([x, y]: Position, { width, height }: PictureSize, margin: number): boolean =>
  x >= margin && y >= margin && x <= width - 1 - margin && y <= height - 1 - margin

const refused = (hint: Hint): Judgement => ({ ok: false, hint })

/** Whether a picture is good enough for a ring; otherwise what to change, the most important first. */
export function judge(sighting: Sighting, chosen: Hand): Judgement {
  const { landmarks, side, presence, light, size } = sighting
  const noHand = refused(light < LIGHT_AT_LEAST ? 'light' : 'show')
  if (landmarks === null || side === null || presence < 0.5) return noHand
  const reading = readHand(landmarks, side)
  if (!Number.isFinite(reading.pxPerMm) || reading.pxPerMm <= 0) return noHand
  const leastPxPerMm = (PX_PER_MM_AT_LEAST * Math.min(size.width, size.height)) / 480
  if (reading.pxPerMm < leastPxPerMm) return refused('closer')
  if (side !== chosen) return refused('other')
  if (!showsBack(landmarks, side)) return refused('turn')
  const wristIn = isInside(landmarks[0]!, size, WRIST_INSIDE_MM * reading.pxPerMm)
  if (!wristIn || PALM.some((i) => !isInside(landmarks[i]!, size, 0))) return refused('wrist')
  const { misfitMm, palmRatio, thumbDegrees } = reading
  if (misfitMm > MISFIT_AT_MOST_MM || palmRatio < RATIO.least || palmRatio > RATIO.most)
    return refused('flat')
  if (thumbDegrees < THUMB_AT_LEAST_DEGREES) return refused('thumb')
  if (presence < PRESENCE_AT_LEAST) return refused(light < LIGHT_AT_LEAST ? 'light' : 'still')
  return { ok: true, reading }
}
