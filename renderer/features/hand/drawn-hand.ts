import type { FinderStepId } from '@core/points/finder-steps'
import type { Hand, View } from './hand-side'
import type { Technique } from '@core/session/plan'

/** What is on the drawing besides skin and Linggu's dot. */
export interface Shown {
  readonly bones: boolean
  readonly carpals: boolean
  readonly ring: boolean
  readonly hegu: boolean
  readonly dabai: boolean
  readonly artery: boolean
  readonly wrongSpots: boolean
  readonly thumb: boolean
  readonly labels: boolean
}

/** The quiet drawing of the ready screen. */
export const shownByDefault: Shown = {
  bones: true,
  carpals: true,
  ring: true,
  hegu: false,
  dabai: false,
  artery: false,
  wrongSpots: false,
  thumb: false,
  labels: true,
}

/** The drawing as facts, for the picture and for its words. */
export interface DrawnHand {
  readonly hand: Hand
  readonly view: View
  /** 0 skin to 1 bone. */
  readonly layer: number
  readonly show: Shown
  /** Only while it is shown: how the thumb moves. */
  readonly technique: Technique | undefined
  readonly step: FinderStepId | undefined
}
