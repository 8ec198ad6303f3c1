import { toggleFlag, type UrgentFlag } from '@core/safety/red-flags'

/** The red-flag list while it is being answered. Nothing ticked and not `none` is not an answer yet. */
export interface FlagAnswer {
  readonly ticked: readonly UrgentFlag[]
  readonly none: boolean
}

export const UNTICKED: FlagAnswer = { ticked: [], none: false }

export const isAnswered = (answer: FlagAnswer): boolean => answer.none || answer.ticked.length > 0

/** Ticking a sign takes "None of these" back. */
export const withFlag = (answer: FlagAnswer, flag: UrgentFlag): FlagAnswer => ({
  ticked: toggleFlag(answer.ticked, flag),
  none: false,
})

/** "None of these" takes every tick back. */
export const withNone = (answer: FlagAnswer): FlagAnswer => ({ ticked: [], none: !answer.none })
