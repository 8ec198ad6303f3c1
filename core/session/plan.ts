import type { PressedHand, Technique } from '../log/entry/entry'
import type { Hand } from '../points/hand'
import type { MovePhase, MovePhaseKind, PlannedMoves } from './move-plan'

export type { Technique } from '../log/entry/entry'

/** Which hand is pressed; `both` presses one after the other. */
export type HandChoice = PressedHand
/**
 * What somebody may start: press the point, only breathe through the same minutes and sounds, or move. Breathing is for
 * people for whom pressing is off, and for whoever would rather not press.
 */
export type ChosenActivity = 'press' | 'breathe' | 'move'
/**
 * What is done in a session. Nobody chooses `rest`: it is what an own test draws instead of a press. `move` has no press
 * phases.
 */
export type Activity = ChosenActivity | 'rest'

export type PressPhaseKind = 'prepare' | 'press' | 'ease' | 'switch' | 'release'
export type PhaseKind = PressPhaseKind | MovePhaseKind

/** One stretch of a session: of pressing, or of moving. */
export type Phase = PressPhase | MovePhase

/** One stretch of pressing. Times are milliseconds of session time, from its start. */
export interface PressPhase {
  readonly kind: PressPhaseKind
  /** The hand that is pressed; while switching, the hand that comes next. */
  readonly hand: Hand
  readonly startMs: number
  readonly durationMs: number
  /** Minute of this hand, from 1; a switch belongs to minute 0 of the next hand. */
  readonly minute: number
}

/** What a plan is computed from. */
export interface PlanOptions {
  readonly hand: HandChoice
  /** Minutes a hand: 3, 4 or 5 (the article's range; 3 is its lower end and the trial dose of S25). */
  readonly minutes: number
  readonly technique: Technique
  /** Seconds of pressing in each minute: 20 to 50, in steps of one breath (10 s); the rest is letting go. */
  readonly pressSeconds: number
  /** Seconds to find the spot before the first pressing: 5 to 30. */
  readonly prepareSeconds: number
  /** With `both`: the hand that goes first. */
  readonly firstHand: Hand
}

/** A session as it will be: phases without gaps, from 0 to `totalMs`. */
export interface SessionPlan {
  readonly hand: HandChoice
  readonly minutes: number
  readonly technique: Technique
  readonly activity: Activity
  readonly phases: readonly Phase[]
  readonly totalMs: number
  /** The moves in it, alone or after the press; null where there are none. */
  readonly moves: PlannedMoves | null
}

/** Whether a phase belongs to the moves. */
export const isMovePhase = (phase: Phase): phase is MovePhase => 'side' in phase

/** The phases of pressing, or of what is done instead; none where there are only moves. */
export const pressPhases = ({ phases }: Pick<SessionPlan, 'phases'>): readonly PressPhase[] =>
  phases.filter((phase): phase is PressPhase => !isMovePhase(phase))

export const PRESS_SECONDS_CHOICES = [20, 30, 40, 50] as const
export const PREPARE_SECONDS = { min: 5, max: 30, usual: 10 } as const
/** Ten seconds: one breath, one letting go, one change of hands. */
export const BREATH_MS = 10_000
export const BREATH_IN_MS = 4_000

const MINUTE_S = 60
const RELEASE_S = 10
const SWITCH_S = 10

export const DEFAULT_PLAN_OPTIONS: PlanOptions = {
  hand: 'left',
  minutes: 3,
  technique: 'circles',
  pressSeconds: 50,
  prepareSeconds: PREPARE_SECONDS.usual,
  firstHand: 'left',
}

const other = (hand: Hand): Hand => (hand === 'left' ? 'right' : 'left')

/** One step on whichever hand; `seconds` are plan seconds. */
export type HandStep = Omit<PressPhase, 'startMs' | 'durationMs' | 'hand'> & { readonly seconds: number }
type Step = HandStep & { readonly hand: Hand }

/**
 * The steps of one hand. Finding the spot takes the first ten seconds of minute 1, so that a
 * 3-minute session lasts three minutes; a longer or shorter preparation moves the end, never the
 * pressing, because breath and rhythm fit only while pressing starts on a breath.
 */
export function stepsOfHand(
  options: Pick<PlanOptions, 'minutes' | 'pressSeconds' | 'prepareSeconds'>,
): readonly HandStep[] {
  const steps: HandStep[] = [{ kind: 'prepare', minute: 1, seconds: options.prepareSeconds }]
  for (let minute = 1; minute <= options.minutes; minute++) {
    const found = minute === 1 ? PREPARE_SECONDS.usual : 0
    const easeSeconds = MINUTE_S - options.pressSeconds
    steps.push({ kind: 'press', minute, seconds: options.pressSeconds - found })
    if (minute < options.minutes) steps.push({ kind: 'ease', minute, seconds: easeSeconds })
    else {
      if (easeSeconds > RELEASE_S) steps.push({ kind: 'ease', minute, seconds: easeSeconds - RELEASE_S })
      steps.push({ kind: 'release', minute, seconds: RELEASE_S })
    }
  }
  return steps
}

/**
 * Computes what a session will do. Pressing follows facts kept in docs/sources.md: 3 to 5 minutes a
 * hand (article, S25), at most a minute without letting go (S51), no unrelenting pressure (S51).
 *
 * @param secondMs length of one plan second in ms; tests shorten it, the app leaves it at 1000.
 */
export const planSession = (options: PlanOptions, secondMs = 1000): SessionPlan =>
  planSteps(options, stepsOfHand(options), secondMs)

/** Lays the steps of one hand out on the chosen hand, or on both with ten seconds to change between. */
export function planSteps(
  options: Pick<PlanOptions, 'hand' | 'minutes' | 'technique' | 'firstHand'>,
  steps: readonly HandStep[],
  secondMs = 1000,
): SessionPlan {
  const on = (hand: Hand): Step[] => steps.map((step) => ({ ...step, hand }))
  const second = other(options.firstHand)
  const change: Step = { kind: 'switch', hand: second, minute: 0, seconds: SWITCH_S }
  const all = options.hand === 'both' ? [...on(options.firstHand), change, ...on(second)] : on(options.hand)

  const phases: PressPhase[] = []
  let startMs = 0
  for (const { seconds, ...step } of all) {
    const durationMs = seconds * secondMs
    phases.push({ ...step, startMs, durationMs })
    startMs += durationMs
  }
  return {
    hand: options.hand,
    minutes: options.minutes,
    technique: options.technique,
    activity: 'press',
    phases,
    totalMs: startMs,
    moves: null,
  }
}

/**
 * The plan of somebody who knows the spot on these hands: pressing begins at once and takes over the time of finding, up
 * to the longest pressing there is.
 *
 * @param secondMs length of one plan second in ms; 1000 but in tests
 */
export function withoutFinding(plan: SessionPlan, known: ReadonlySet<Hand>, secondMs = 1000): SessionPlan {
  const longestMs = Math.max(...PRESS_SECONDS_CHOICES) * secondMs
  const phases: Phase[] = []
  let startMs = 0
  plan.phases.forEach((phase, index) => {
    const isKnown = (one: Phase) => one.kind === 'prepare' && known.has(one.hand)
    if (isKnown(phase)) return
    const before = plan.phases[index - 1]
    const longer = before && isKnown(before) ? PREPARE_SECONDS.usual * secondMs : 0
    const durationMs = Math.max(phase.durationMs, Math.min(phase.durationMs + longer, longestMs))
    phases.push({ ...phase, startMs, durationMs })
    startMs += durationMs
  })
  return { ...plan, phases, totalMs: startMs }
}

/** The same plan with nobody pressing: phases, cues and length stay. */
export const withoutPress = (plan: SessionPlan, instead: Exclude<Activity, 'press'>): SessionPlan => ({
  ...plan,
  activity: instead,
})

/** Where the breath of a phase begins, session ms: with the phase, or with the first move. */
export const breathStartMs = (phase: Phase): number =>
  isMovePhase(phase) ? phase.breathFromMs : phase.startMs

/** The phase at `elapsedMs` of session time; before the start the first, after the end the last. */
export function phaseAt(plan: SessionPlan, elapsedMs: number): Phase {
  const found = plan.phases.findLast((phase) => phase.startMs <= elapsedMs)
  return found ?? plan.phases[0]!
}

/** The phase after `phase`, if there is one. */
export function phaseAfter(plan: SessionPlan, phase: Phase): Phase | undefined {
  return plan.phases[plan.phases.indexOf(phase) + 1]
}

/** Milliseconds of pressing done by `elapsedMs`: the sum of the press phases so far; 0 where nobody presses. */
export function pressedMs(plan: SessionPlan, elapsedMs: number, hand?: Hand): number {
  if (plan.activity !== 'press') return 0
  let sum = 0
  for (const phase of plan.phases) {
    if (phase.kind !== 'press' || (hand !== undefined && phase.hand !== hand)) continue
    sum += Math.min(Math.max(elapsedMs - phase.startMs, 0), phase.durationMs)
  }
  return sum
}
