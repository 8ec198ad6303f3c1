import type { Hand } from '../points/hand'
import { MOVING_UNANSWERED, type MovingAnswers } from './moving'

/**
 * What the first run asks, and nothing that no rule uses. Every answer can be changed later.
 * `null` means not answered.
 */

/** Pregnancy (S1, S7). `rather-not-say` shows the notice and leaves the decision to the person. */
export const PREGNANCY_ANSWERS = ['no', 'yes', 'maybe', 'trying', 'rather-not-say'] as const
export type PregnancyAnswer = (typeof PREGNANCY_ANSWERS)[number]

/** Reasons to leave one hand alone today (S51b, S64). */
export const HAND_CONDITIONS = [
  'skin',
  'swelling',
  'injury-or-operation',
  'numb',
  'line-or-device',
  'joint-flare',
] as const
export type HandCondition = (typeof HAND_CONDITIONS)[number]

/**
 * Conditions that ask for a lighter press and a word with a professional first (S51b, S65).
 * `thumb` is thumb-base arthritis or a carpal tunnel problem in either hand.
 */
export const LIGHTER_CONDITIONS = [
  'bleeding',
  'fragile-skin',
  'nerves',
  'circulation',
  'lymphoedema',
  'thumb',
] as const
export type LighterCondition = (typeof LIGHTER_CONDITIONS)[number]

/** Painful side. `both` asks the red-flag questions before each session (S40, S41). */
export const PAINFUL_SIDES = ['left', 'right', 'both'] as const
export type PainfulSide = (typeof PAINFUL_SIDES)[number]

/** `acute`: up to six weeks; `persistent`: longer (S43). Used for the review prompts. */
export const DURATIONS = ['acute', 'persistent'] as const
export type Duration = (typeof DURATIONS)[number]

export interface ScreeningAnswers {
  /** Disclaimer, pregnancy notice and red-flag notice were read and acknowledged. */
  readonly acknowledged: boolean
  readonly pregnancy: PregnancyAnswer | null
  /** A midwife or doctor said that pressing this point is fine; only asked where pregnancy closes the timer. */
  readonly pregnancyAgreed: boolean
  readonly handToday: Readonly<Record<Hand, readonly HandCondition[]>>
  readonly lighter: readonly LighterCondition[]
  readonly painfulSide: PainfulSide | null
  readonly duration: Duration | null
  /** Sees a practitioner; decides whether visit reminders are offered. */
  readonly practitioner: boolean | null
  readonly moving: MovingAnswers
}

/** Before the first run: nothing answered, nothing chosen beforehand. */
export const UNANSWERED: ScreeningAnswers = {
  acknowledged: false,
  pregnancy: null,
  pregnancyAgreed: false,
  handToday: { left: [], right: [] },
  lighter: [],
  painfulSide: null,
  duration: null,
  practitioner: null,
  moving: MOVING_UNANSWERED,
}

/** Answers after which pressing is off until a professional agreed (S1, S7, S51b). */
export const closesForPregnancy = (answer: PregnancyAnswer | null): boolean =>
  answer === 'yes' || answer === 'maybe' || answer === 'trying'

/**
 * The hand offered first: opposite to the painful side. Tung tradition, no evidence that side matters (S4, S18).
 * @returns null when the side is unknown or both
 */
export const handByTradition = (side: PainfulSide | null): Hand | null =>
  side === 'left' ? 'right' : side === 'right' ? 'left' : null

/** Adds or takes away one word of a list, in the list's own order. */
export const toggle = <T extends string>(all: readonly T[], chosen: readonly T[], word: T): readonly T[] =>
  all.filter((each) => (each === word ? !chosen.includes(word) : chosen.includes(each)))
