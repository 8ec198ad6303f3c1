import { z } from 'zod'
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
