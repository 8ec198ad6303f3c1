import type { Hand } from '../points/hand'
import { cutText } from '../text/cut-text'
import type { SessionSettings } from '../settings/settings'
import {
  PREPARE_SECONDS,
  planSteps,
  stepsOfHand,
  type HandChoice,
  type HandStep,
  type SessionPlan,
  type Technique,
} from './plan'

/** A phase a routine may hold; the change of hands is put between two hands by the app. */
export const ROUTINE_PHASES = ['prepare', 'press', 'ease', 'release'] as const

export interface RoutinePhase {
  readonly kind: (typeof ROUTINE_PHASES)[number]
  readonly seconds: number
}

/** A session kept by name, its phases as data. What a routine may hold is said in docs/routine-format.md. */
export interface Routine {
  readonly id: string
  readonly name: string
  readonly hand: HandChoice
  readonly technique: Technique
  readonly breathing: boolean
  /** The phases of one hand, in order. */
  readonly phases: readonly RoutinePhase[]
}

/** Routines one person may keep: enough for any taste, few enough for a list. */
export const ROUTINES_MAX = 40
export const ROUTINE_NAME_MAX = 60
/**
 * Seconds of pressing and letting go for one hand: 3 to 5 minutes (article, S25), of which ten seconds go into
 * finding the spot.
 */
export const ROUTINE_SECONDS = { min: 170, max: 290 } as const

const MINUTE_S = 60

/** Seconds of pressing and letting go, without the preparation. */
export const workSeconds = (phases: readonly RoutinePhase[]): number =>
  phases.reduce((sum, { kind, seconds }) => sum + (kind === 'prepare' ? 0 : seconds), 0)

/** Minutes a hand as the app counts them: 3, 4 or 5. */
export const minutesOf = (phases: readonly RoutinePhase[]): 3 | 4 | 5 => {
  const minutes = Math.ceil((workSeconds(phases) + PREPARE_SECONDS.usual) / MINUTE_S)
  return minutes <= 3 ? 3 : minutes === 4 ? 4 : 5
}

/** The minute that a phase belongs to follows from its start, as in a session without a routine. */
function stepsOf(phases: readonly RoutinePhase[]): readonly HandStep[] {
  const last = minutesOf(phases)
  let seconds: number = PREPARE_SECONDS.usual
  return phases.map((phase) => {
    const minute = phase.kind === 'prepare' ? 1 : Math.min(last, Math.floor(seconds / MINUTE_S) + 1)
    if (phase.kind !== 'prepare') seconds += phase.seconds
    return { ...phase, minute }
  })
}

const routineOf = (
  choice: Pick<SessionSettings, 'routine'>,
  routines: readonly Routine[],
): Routine | undefined =>
  choice.routine === null ? undefined : routines.find(({ id }) => id === choice.routine)

/** The phases of one hand that the choice stands for: those of its routine, or those of its minutes and rhythm. */
export function phasesOfChoice(
  choice: SessionSettings,
  routines: readonly Routine[],
): readonly RoutinePhase[] {
  const routine = routineOf(choice, routines)
  if (routine) return routine.phases
  return stepsOfHand(choice).map(({ kind, seconds }) => ({ kind: kind as RoutinePhase['kind'], seconds }))
}

/** The choice as a routine with a name. */
export const routineFromChoice = (
  id: string,
  name: string,
  choice: SessionSettings,
  routines: readonly Routine[],
): Routine => ({
  id,
  name,
  hand: choice.hand,
  technique: choice.technique,
  breathing: choice.breathing,
  phases: phasesOfChoice(choice, routines),
})

/** The choice after a routine was picked; hand and style can be changed from there, the phases stay. */
export const chooseRoutine = (choice: SessionSettings, routine: Routine): SessionSettings => ({
  ...choice,
  routine: routine.id,
  hand: routine.hand,
  technique: routine.technique,
  breathing: routine.breathing,
  minutes: minutesOf(routine.phases),
})

/**
 * The plan of a choice, by its routine where it names one that is still kept.
 *
 * @param firstHand with `both`: the hand that goes first
 * @param secondMs length of one plan second in ms; 1000 but in tests
 */
export function planChoice(
  choice: Omit<SessionSettings, 'minutes'> & { readonly minutes: number },
  routines: readonly Routine[],
  firstHand: Hand,
  secondMs = 1000,
): SessionPlan {
  const routine = routineOf(choice, routines)
  const steps = routine ? stepsOf(routine.phases) : stepsOfHand(choice)
  const minutes = routine ? minutesOf(routine.phases) : choice.minutes
  return planSteps({ ...choice, minutes, firstHand }, steps, secondMs)
}

/** A name that no routine has yet: `Morning`, then `Morning 2`. */
export function freeName(wanted: string, routines: readonly Routine[]): string {
  const taken = new Set(routines.map(({ name }) => name))
  if (!taken.has(wanted)) return wanted
  for (let n = 2; ; n++) {
    const tail = ` ${n}`
    const name = cutText(wanted, ROUTINE_NAME_MAX - tail.length) + tail
    if (!taken.has(name)) return name
  }
}
