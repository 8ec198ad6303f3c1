import type { Hand } from '../points/hand'
import type { Position } from '../points/position'

/** Size of a picture, px. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** What one picture showed. Numbers only: no part of the picture is in it. */
export interface Sighting {
  readonly size: PictureSize
  /** The 21 places of the hand, px of the picture, which is not mirrored; null where there was no hand. */
  readonly landmarks: readonly Position[] | null
  /** Which hand it is, by the model's own word. */
  readonly side: Hand | null
  /** How sure the model is that this is a hand, 0 to 1. */
  readonly presence: number
  /** Mean brightness of the picture, 0 to 1. */
  readonly light: number
  /** Another hand lies over the point. */
  readonly covered: boolean
  /** How long this picture took, ms. */
  readonly ms: number
}
