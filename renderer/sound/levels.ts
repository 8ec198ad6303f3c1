import type { Cue } from '@core/session/cues'
import { DEFAULT_SOUND } from '@core/settings/settings'

/** Quiet office: this much less, in dB, on top of the volume. */
const QUIET_OFFICE_DB = -12
/** A reminder interrupts, so it is always this much gentler than the session's cues, in dB. */
const REMINDER_DB = -6

export const DEFAULT_LEVEL: Level = { volume: DEFAULT_SOUND.volume, muted: false, quietOffice: false }

export interface Level {
  /** 0 (silence) to 1 (the files as they are). */
  readonly volume: number
  readonly muted: boolean
  readonly quietOffice: boolean
}

/** A change in level, in dB, as a factor of amplitude. */
export const dbToGain = (db: number): number => 10 ** (db / 20)

/**
 * Factor of amplitude for everything that sounds, 0 to 1. The volume is that factor itself: half of it
 * is 6 dB less, so the usual 0.5 plays the files (near -20.5 LUFS) at about -26.5 LUFS.
 */
export const masterGain = ({ volume, muted, quietOffice }: Level): number =>
  muted ? 0 : Math.min(1, Math.max(0, volume)) * (quietOffice ? dbToGain(QUIET_OFFICE_DB) : 1)

/**
 * Factor for one cue, 0 to 1.
 * @param ownGainDb what was measured for an imported file (0 or below)
 */
export const cueGain = (cue: Cue, ownGainDb = 0): number =>
  Math.min(1, dbToGain(ownGainDb + (cue === 'reminder' ? REMINDER_DB : 0)))
