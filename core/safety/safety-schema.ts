import { z } from 'zod'
import { MOVE_IDS } from '../move/moves'
import { MOVING_TICKS, MOVING_UNANSWERED, type MovingAnswers } from './moving'
import { URGENT_FLAGS, type RedFlagCheck } from './red-flags'
import {
  DURATIONS,
  HAND_CONDITIONS,
  LIGHTER_CONDITIONS,
  PAINFUL_SIDES,
  PREGNANCY_ANSWERS,
  type ScreeningAnswers,
} from './screening'
import { parseSafely } from '../files/parse-safely'

const conditions = z.array(z.enum(HAND_CONDITIONS)).max(HAND_CONDITIONS.length)

const moving: z.ZodType<MovingAnswers> = z.strictObject({
  ticked: z.array(z.enum(MOVING_TICKS)).max(MOVING_TICKS.length).nullable(),
  steadyChair: z.boolean().nullable(),
  slider: z.boolean(),
  hurt: z.array(z.strictObject({ move: z.enum(MOVE_IDS), at: z.number() })).max(MOVE_IDS.length),
})

/** Screening answers as they cross the bridge or lie in config.json. */
export const screeningAnswers: z.ZodType<ScreeningAnswers> = z.strictObject({
  acknowledged: z.boolean(),
  pregnancy: z.enum(PREGNANCY_ANSWERS).nullable(),
  pregnancyAgreed: z.boolean(),
  handToday: z.strictObject({ left: conditions, right: conditions }),
  lighter: z.array(z.enum(LIGHTER_CONDITIONS)).max(LIGHTER_CONDITIONS.length),
  painfulSide: z.enum(PAINFUL_SIDES).nullable(),
  duration: z.enum(DURATIONS).nullable(),
  practitioner: z.boolean().nullable(),
  // An older version asked nothing about moving.
  moving: moving.default(MOVING_UNANSWERED),
})

export const urgentFlags = z.array(z.enum(URGENT_FLAGS)).max(URGENT_FLAGS.length)

const stored = z.object({
  answers: screeningAnswers,
  check: z.object({ at: z.number(), ticked: urgentFlags }).nullable(),
})

/** Stored safety answers, or null when they cannot be read: then the first run asks again. */
export const readSafety = (
  value: unknown,
): { answers: ScreeningAnswers; check: RedFlagCheck | null } | null => {
  const parsed = parseSafely(stored, value)
  return parsed.success ? parsed.data : null
}
