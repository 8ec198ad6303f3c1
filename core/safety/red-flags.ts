/**
 * The signs that send a person to help instead of to the timer.
 * Words are in the catalogue area `safety`; this file holds which signs there are and what they rest on.
 */

/** Signs of pressure on the nerves at the base of the spine: emergency care now (S40, S41, S42, S43). */
export const URGENT_FLAGS = [
  'both-legs',
  'leg-weakness',
  'saddle-numbness',
  'bladder',
  'bowel',
  'wiping-or-sex',
] as const
export type UrgentFlag = (typeof URGENT_FLAGS)[number]

/** Reasons to ask a doctor the same day or soon (S44, S45, S46, S80). Read, never ticked: they do not lock the timer. */
export const PROMPT_FLAGS = [
  'foot-drop',
  'fever',
  'cancer',
  'weight-loss',
  'immunity',
  'fall',
  'night-pain',
  'first-at-age',
  'sudden-spine-pain',
  'calf',
] as const
export type PromptFlag = (typeof PROMPT_FLAGS)[number]

/** Reasons to see a family doctor (S40). */
export const SEE_DOCTOR = ['not-better', 'getting-worse', 'stops-activities'] as const
export type SeeDoctorReason = (typeof SEE_DOCTOR)[number]

export type FlagUrgency = 'emergency' | 'same-day' | 'doctor'
export type Flag = UrgentFlag | PromptFlag | SeeDoctorReason

export interface FlagRule {
  readonly id: Flag
  readonly urgency: FlagUrgency
  readonly sources: readonly [string, ...string[]]
}

const REFERRAL_PAGES = ['S44', 'S45'] as const

/** Every sign with its urgency and sources, most urgent first. */
export const FLAG_RULES: readonly FlagRule[] = [
  { id: 'both-legs', urgency: 'emergency', sources: ['S40', 'S41'] },
  { id: 'leg-weakness', urgency: 'emergency', sources: ['S40', 'S41'] },
  { id: 'saddle-numbness', urgency: 'emergency', sources: ['S40', 'S41'] },
  { id: 'bladder', urgency: 'emergency', sources: ['S40', 'S41'] },
  { id: 'bowel', urgency: 'emergency', sources: ['S40', 'S41'] },
  { id: 'wiping-or-sex', urgency: 'emergency', sources: ['S42', 'S43'] },
  { id: 'foot-drop', urgency: 'same-day', sources: REFERRAL_PAGES },
  { id: 'fever', urgency: 'same-day', sources: REFERRAL_PAGES },
  { id: 'cancer', urgency: 'same-day', sources: REFERRAL_PAGES },
  { id: 'weight-loss', urgency: 'same-day', sources: REFERRAL_PAGES },
  { id: 'immunity', urgency: 'same-day', sources: REFERRAL_PAGES },
  { id: 'fall', urgency: 'same-day', sources: REFERRAL_PAGES },
  { id: 'night-pain', urgency: 'same-day', sources: REFERRAL_PAGES },
  { id: 'first-at-age', urgency: 'same-day', sources: REFERRAL_PAGES },
  { id: 'sudden-spine-pain', urgency: 'same-day', sources: ['S46'] },
  { id: 'calf', urgency: 'same-day', sources: ['S80'] },
  { id: 'not-better', urgency: 'doctor', sources: ['S40'] },
  { id: 'getting-worse', urgency: 'doctor', sources: ['S40'] },
  { id: 'stops-activities', urgency: 'doctor', sources: ['S40'] },
]

/** One answered red-flag screen. An empty `ticked` means the person chose "None of these". */
export interface RedFlagCheck {
  /** UTC epoch ms. */
  readonly at: number
  /** In the order of `URGENT_FLAGS`, each at most once. */
  readonly ticked: readonly UrgentFlag[]
}

/** Ticks or unticks one sign; keeps the list's order. */
export const toggleFlag = (ticked: readonly UrgentFlag[], flag: UrgentFlag): readonly UrgentFlag[] =>
  URGENT_FLAGS.filter((each) => (each === flag ? !ticked.includes(flag) : ticked.includes(each)))
