import type { LanguageChoice } from '../text/language'
import { CUES, type Cue } from '../session/cues'
import type { MoveSet } from '../move/sets'
import type { HandChoice, Technique } from '../session/plan'

export type ThemeChoice = 'system' | 'light' | 'dark'
export type CueSet = 'bowl' | 'wood'
/** How loud the breath sounds in a session. */
export type BreathLevel = 'off' | 'soft' | 'full'
export const BREATH_LEVELS: readonly BreathLevel[] = ['off', 'soft', 'full']

export const CUE_CHOICES = ['off', 'auto', 'on'] as const
/** `auto`: as the app does by itself. */
export type CueChoice = (typeof CUE_CHOICES)[number]
export type CueChoices = Readonly<Record<Cue, CueChoice>>

/** The same choice for every cue. */
export const eachCue = (choice: CueChoice): CueChoices =>
  Object.fromEntries(CUES.map((cue) => [cue, choice])) as Record<Cue, CueChoice>

export interface SessionSettings {
  readonly hand: HandChoice
  /** Minutes a hand: 3, 4 or 5. */
  readonly minutes: 3 | 4 | 5
  readonly technique: Technique
  /** Seconds of pressing in each minute: 20, 30, 40 or 50. */
  readonly pressSeconds: 20 | 30 | 40 | 50
  /** Seconds to find the spot, 5 to 30. */
  readonly prepareSeconds: number
  readonly breathing: boolean
  /** Also press Hegu; opt-in, with its own caution. */
  readonly hegu: boolean
  /** Minutes until a quiet follow-up rating, or null for none. */
  readonly laterRatingMinutes: 30 | 60 | null
  /** Id of the routine whose phases are used in place of minutes, rhythm and preparation; null for none. */
  readonly routine: string | null
  /** A set of moves follows each press; not one for a pain spike. */
  readonly thenMove: boolean
  /** The set that is done, alone or after a press. */
  readonly moveSet: MoveSet
}

export interface SoundSettings {
  /** 0 to 1; see docs/sound.md for what each step means in dB. */
  readonly volume: number
  readonly muted: boolean
  readonly set: CueSet
  /** What sounds. */
  readonly cues: CueChoices
  /** What is spoken. */
  readonly spokenCues: CueChoices
  readonly quietOffice: boolean
  /** Output device id, or null for the system's own choice. */
  readonly device: string | null
  readonly spoken: boolean
  /** Spoken cues were offered once. */
  readonly spokenOffered: boolean
  /** A tone that opens with breathing in and closes with breathing out. */
  readonly breath: BreathLevel
}

export interface AppSettings {
  readonly language: LanguageChoice
  readonly theme: ThemeChoice
  /** Neutral words in tray and notifications, window kept out of screen capture where possible. */
  readonly discreet: boolean
  readonly launchAtLogin: boolean
  /** Electron accelerator of the global Pain spike shortcut, or null when off. */
  readonly spikeShortcut: string | null
}

export const DEFAULT_SESSION: SessionSettings = {
  hand: 'left',
  minutes: 3,
  technique: 'circles',
  pressSeconds: 50,
  prepareSeconds: 10,
  breathing: true,
  hegu: false,
  laterRatingMinutes: null,
  routine: null,
  thenMove: false,
  moveSet: 'feet',
}

export const DEFAULT_SOUND: SoundSettings = {
  volume: 0.5,
  muted: false,
  set: 'bowl',
  cues: eachCue('auto'),
  spokenCues: eachCue('auto'),
  quietOffice: false,
  device: null,
  spoken: false,
  spokenOffered: false,
  breath: 'off',
}

export const DEFAULT_APP: AppSettings = {
  language: 'system',
  theme: 'system',
  discreet: true,
  launchAtLogin: false,
  spikeShortcut: null,
}
