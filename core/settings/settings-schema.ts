import { z } from 'zod'
import { MOVE_SETS } from '../move/sets'
import { CUES, type Cue } from '../session/cues'
import { routineId } from '../session/routine-schema'
import {
  CUE_CHOICES,
  DEFAULT_APP,
  DEFAULT_SESSION,
  DEFAULT_SOUND,
  type AppSettings,
  type SessionSettings,
  type SoundSettings,
} from './settings'
import { parseSafely } from '../files/parse-safely'

const choice = z.enum(CUE_CHOICES)
const cueChoices = z.object(
  Object.fromEntries(CUES.map((cue) => [cue, choice])) as Record<Cue, typeof choice>,
)

export const sessionSettings: z.ZodType<SessionSettings> = z.strictObject({
  hand: z.enum(['left', 'right', 'both']),
  minutes: z.literal([3, 4, 5]),
  technique: z.enum(['circles', 'steady']),
  pressSeconds: z.literal([20, 30, 40, 50]),
  prepareSeconds: z.int().min(5).max(30),
  breathing: z.boolean(),
  hegu: z.boolean(),
  laterRatingMinutes: z.literal([30, 60, null]),
  routine: routineId.nullable(),
  thenMove: z.boolean(),
  moveSet: z.enum(MOVE_SETS),
})

export const soundSettings: z.ZodType<SoundSettings> = z.strictObject({
  volume: z.number().min(0).max(1),
  muted: z.boolean(),
  set: z.enum(['bowl', 'wood']),
  cues: cueChoices,
  spokenCues: cueChoices,
  quietOffice: z.boolean(),
  device: z.string().max(200).nullable(),
  spoken: z.boolean(),
  spokenOffered: z.boolean(),
  breath: z.enum(['off', 'soft', 'full']),
})

export const appSettings: z.ZodType<AppSettings> = z.strictObject({
  language: z.enum(['system', 'en', 'zh-Hans']),
  theme: z.enum(['system', 'light', 'dark']),
  discreet: z.boolean(),
  launchAtLogin: z.boolean(),
  spikeShortcut: z.string().min(1).max(60).nullable(),
})

/**
 * Reads one section of stored settings value by value: a bad or missing value becomes its default and is
 * named in `replaced`, so that one damaged value never costs the others.
 */
export function readSection<T extends object>(
  schema: z.ZodType<T>,
  defaults: T,
  stored: unknown,
): { readonly value: T; readonly replaced: readonly string[] } {
  const replaced: string[] = []
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  let value = { ...defaults } as T
  for (const key of Object.keys(defaults)) {
    if (!Object.hasOwn(given, key)) continue
    const attempt = parseSafely(schema, { ...value, [key]: given[key] })
    if (attempt.success) value = attempt.data
    else replaced.push(key)
  }
  return { value, replaced }
}

export const readSession = (stored: unknown) => readSection(sessionSettings, DEFAULT_SESSION, stored)
export const readSound = (stored: unknown) => readSection(soundSettings, DEFAULT_SOUND, stored)
export const readApp = (stored: unknown) => readSection(appSettings, DEFAULT_APP, stored)
