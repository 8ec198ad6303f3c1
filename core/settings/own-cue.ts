import { z } from 'zod'
import { CUES, type Cue } from '../session/cues'
import { parseSafely } from '../files/parse-safely'

/** An imported sound that stands for a cue; its file lies in the user data under its id. */
export interface OwnCueFile {
  readonly id: string
  /** The name of the file it came from, to be shown. */
  readonly name: string
  /** Change of level in dB, 0 or below, measured at the import. */
  readonly gainDb: number
  /** Much quieter than the other cues. */
  readonly faint: boolean
}

export type OwnCues = Readonly<Partial<Record<Cue, OwnCueFile>>>

/** Larger than ten seconds of the largest usual sound file (32-bit stereo at 192 kHz), in bytes. */
export const OWN_CUE_MAX_BYTES = 24_000_000

export const ownCueId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/)
export const ownCue = z.strictObject({
  id: ownCueId,
  name: z.string().max(300),
  gainDb: z.number().min(-120).max(0),
  faint: z.boolean(),
}) as z.ZodType<OwnCueFile>

/** Stored own cues; one that cannot be read is left out. */
export function readOwnCues(stored: unknown): OwnCues {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  return Object.fromEntries(
    CUES.flatMap((cue) => {
      const parsed = parseSafely(ownCue, given[cue])
      return parsed.success ? [[cue, parsed.data]] : []
    }),
  )
}
