import { z } from 'zod'
import { MOVE_IDS } from '../../move/moves'
import type { CheckIn } from './check-in'
import {
  AREAS,
  cleanText,
  HAND_FEELINGS,
  MOVE_WENT,
  NOTE_MAX,
  POSITIONS,
  SIDES,
  TRIGGERS,
  WENT_ALONG,
} from './entry'
import type { Rating } from './rating'

const rating = z.int().min(0).max(10).nullable() as unknown as z.ZodType<Rating | null>

/** A set, brought into the word list's own order so that equal answers are equal entries. */
const setOf = <T extends string>(words: readonly T[]) =>
  z
    .array(z.enum(words))
    .max(words.length)
    .transform((chosen) => words.filter((word) => (chosen as readonly string[]).includes(word)))

const answers = z.object({
  before: rating,
  after: rating,
  handFelt: z.enum(HAND_FEELINGS).nullable(),
  wentAlong: setOf(WENT_ALONG),
  medicine: z.boolean().nullable(),
  // A note that is too long is refused: the form says so before, and keeps it.
  note: z.string().max(NOTE_MAX).transform(cleanText),
  areas: setOf(AREAS),
  side: z.enum(SIDES).nullable(),
  trigger: z.enum(TRIGGERS).nullable(),
  position: z.enum(POSITIONS).nullable(),
})

export const parsedCheckIn = z.strictObject({
  ...answers.partial().shape,
  moved: z
    .strictObject({ went: z.enum(MOVE_WENT).nullable(), hurt: setOf(MOVE_IDS) })
    .transform(({ went, hurt }) => ({ went, hurt: went === 'hurt' ? hurt : [] }))
    .optional(),
  newNumbness: z.boolean(),
  askAgainMinutes: z.union([z.literal(30), z.literal(60), z.null()]),
}) as unknown as z.ZodType<CheckIn>
