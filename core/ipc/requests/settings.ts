import { z } from 'zod'
import { CUES } from '../../session/cues'
import { routineId } from '../../session/routine-schema'
import { ROUTINE_NAME_MAX } from '../../session/routine'
import { ownCueId } from '../../settings/own-cue'
import { appSettings, sessionSettings, soundSettings } from '../../settings/settings-schema'
import { ask, request } from '../request'

/** A sound file the user chose, to be probed by the page before it is kept. */
export interface PickedSound {
  readonly id: string
  /** Its file name. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const name = z.string().max(ROUTINE_NAME_MAX)

/** What the page may ask of settings. A null answer: the person closed the file dialog. */
export const settingsRequests = {
  'settings:app': request(appSettings).gives<void>(),
  'settings:session': request(sessionSettings).gives<void>(),
  'settings:sound': request(soundSettings).gives<void>(),
  /** Opens the folder of the user data in the system's file manager. */
  'settings:show-folder': ask<void>(),

  /** Writes all settings to a file; gives its path. */
  'settings:export': ask<string | null>(),
  /** Takes settings from a file, all or none of them. False when the dialog was closed. */
  'settings:import': ask<boolean>(),
  /** Puts back what the last import replaced. */
  'settings:undo-import': ask<void>(),

  /** Keeps the present choices as a routine. */
  'settings:routine-save': request(z.strictObject({ name })).gives<void>(),
  'settings:routine-rename': request(z.strictObject({ id: routineId, name })).gives<void>(),
  'settings:routine-remove': request(z.strictObject({ id: routineId })).gives<void>(),
  /** Gives the path. */
  'settings:routine-export': request(z.strictObject({ id: routineId })).gives<string | null>(),
  /** Gives the name of the routine that was taken. */
  'settings:routine-import': ask<string | null>(),

  /** Lets the user choose a sound file; nothing is kept yet. */
  'settings:own-cue-pick': ask<PickedSound | null>(),
  /** Keeps the sound that was picked last, for a cue; the page found it usable. */
  'settings:own-cue-keep': request(
    z.strictObject({
      id: ownCueId,
      cue: z.enum(CUES),
      gainDb: z.number().min(-120).max(0),
      faint: z.boolean(),
    }),
  ).gives<void>(),
  'settings:own-cue-remove': request(z.strictObject({ cue: z.enum(CUES) })).gives<void>(),
} as const
