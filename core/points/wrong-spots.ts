import { hegu, type HandTextKey } from './points'
import type { Position } from './position'

export type WrongSpotId = 'hegu' | 'snuffbox' | 'bone' | 'gap'

/** A place that is pressed by mistake, and how to tell by touch. On the left hand, px. */
export interface WrongSpot {
  readonly id: WrongSpotId
  readonly position: Position
  /** In a sentence. */
  readonly nameKey: HandTextKey
  /** On the drawing, one line for each line feed. */
  readonly labelKey: HandTextKey
  /** On a button. */
  readonly shortKey: HandTextKey
  /** How it feels under the finger, and which way to move. */
  readonly feelsKey: HandTextKey
}

/**
 * Reasoned from where the neighbours lie (S11, S12, S14, S15); nobody has counted how often each is mistaken.
 * In the order of distance from the fingertips: the likeliest first.
 */
export const wrongSpots: readonly WrongSpot[] = [
  {
    id: 'hegu',
    position: hegu.position,
    nameKey: 'hand.wrong.hegu.name',
    labelKey: 'hand.wrong.hegu.label',
    shortKey: 'hand.wrong.hegu.short',
    feelsKey: 'hand.wrong.hegu.feels',
  },
  {
    id: 'gap',
    position: [184.5, 352],
    nameKey: 'hand.wrong.gap.name',
    labelKey: 'hand.wrong.gap.label',
    shortKey: 'hand.wrong.gap.short',
    feelsKey: 'hand.wrong.gap.feels',
  },
  {
    id: 'bone',
    position: [268, 391],
    nameKey: 'hand.wrong.bone.name',
    labelKey: 'hand.wrong.bone.label',
    shortKey: 'hand.wrong.bone.short',
    feelsKey: 'hand.wrong.bone.feels',
  },
  {
    id: 'snuffbox',
    position: [237, 478],
    nameKey: 'hand.wrong.snuffbox.name',
    labelKey: 'hand.wrong.snuffbox.label',
    shortKey: 'hand.wrong.snuffbox.short',
    feelsKey: 'hand.wrong.snuffbox.feels',
  },
]
