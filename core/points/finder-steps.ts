import type { HandTextKey } from './points'

export type FinderStepId = 'open' | 'web' | 'slide' | 'hollow' | 'press'

export interface FinderStep {
  readonly id: FinderStepId
  readonly textKey: HandTextKey
}

/** How to find Linggu by bones and hollow, never by a ruler: cun are unreliable on hands (S13). Steps after S2, S3, S54. */
export const finderSteps: readonly FinderStep[] = [
  { id: 'open', textKey: 'hand.step.open' },
  { id: 'web', textKey: 'hand.step.web' },
  { id: 'slide', textKey: 'hand.step.slide' },
  { id: 'hollow', textKey: 'hand.step.hollow' },
  { id: 'press', textKey: 'hand.step.press' },
]
