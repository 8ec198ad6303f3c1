import { z } from 'zod'
import { PREPARE_SECONDS } from './plan'
import {
  ROUTINE_NAME_MAX,
  ROUTINE_PHASES,
  ROUTINE_SECONDS,
  ROUTINES_MAX,
  workSeconds,
  type Routine,
  type RoutinePhase,
} from './routine'
import { parseSafely } from '../files/parse-safely'

/** What the phases of a routine must keep to; the words are in the catalogue under `settings.file.phase`. */
export const PHASE_RULES = [
  'prepare-first',
  'prepare-length',
  'press-length',
  'ease-length',
  'release-last',
  'release-length',
  'alternate',
  'total',
] as const
export type PhaseRule = (typeof PHASE_RULES)[number]

/** One breath (10 s) is the step of all but the preparation, or the breathing guide would drift. */
const BREATH_S = 10
/** At most 50 s without letting go, and never less than 10 s of rest (S51). */
const LENGTHS = { press: [10, 50], ease: [10, 40], release: [10, 30] } as const

const fits = ({ kind, seconds }: RoutinePhase): boolean => {
  if (kind === 'prepare') return seconds >= PREPARE_SECONDS.min && seconds <= PREPARE_SECONDS.max
  const [min, max] = LENGTHS[kind]
  return seconds % BREATH_S === 0 && seconds >= min && seconds <= max
}

/** The first rule each phase breaks, with its place; -1 for the whole. Empty when all is well. */
export function brokenRules(
  phases: readonly RoutinePhase[],
): readonly { readonly at: number; readonly rule: PhaseRule }[] {
  const broken: { at: number; rule: PhaseRule }[] = []
  for (const [at, phase] of phases.entries()) {
    const before = phases[at - 1]?.kind
    if ((phase.kind === 'prepare') !== (at === 0)) broken.push({ at, rule: 'prepare-first' })
    else if ((phase.kind === 'release') !== (at === phases.length - 1))
      broken.push({ at, rule: 'release-last' })
    else if (phase.kind === before || (before === 'prepare' && phase.kind !== 'press'))
      broken.push({ at, rule: 'alternate' })
    else if (!fits(phase)) broken.push({ at, rule: `${phase.kind}-length` })
  }
  const seconds = workSeconds(phases)
  if (broken.length === 0 && (seconds < ROUTINE_SECONDS.min || seconds > ROUTINE_SECONDS.max))
    broken.push({ at: -1, rule: 'total' })
  return broken
}

export const routineId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
export const routineName = z.string().trim().min(1).max(ROUTINE_NAME_MAX)

const phases = z
  .array(z.strictObject({ kind: z.enum(ROUTINE_PHASES), seconds: z.int() }))
  .min(3)
  .max(64)
  .superRefine((given, context) => {
    for (const { at, rule } of brokenRules(given))
      context.addIssue({ code: 'custom', path: at < 0 ? [] : [at], params: { rule }, message: rule })
  })

/** A routine without its id, as it stands in a file. */
export const routineContent = {
  name: routineName,
  hand: z.enum(['left', 'right', 'both']),
  technique: z.enum(['circles', 'steady']),
  breathing: z.boolean(),
  phases,
}

export const routine = z.strictObject({ id: routineId, ...routineContent }) as z.ZodType<Routine>

export const routineList = z.array(routine).max(ROUTINES_MAX)

/** Stored routines, one by one: a damaged one never costs the others. */
export function readRoutines(stored: unknown): {
  readonly value: readonly Routine[]
  readonly unreadable: number
} {
  if (!Array.isArray(stored)) return { value: [], unreadable: 0 }
  const value = stored.slice(0, ROUTINES_MAX).flatMap((one) => {
    const parsed = parseSafely(routine, one)
    return parsed.success ? [parsed.data] : []
  })
  return { value, unreadable: stored.length - value.length }
}
