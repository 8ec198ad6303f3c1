import type { Cue } from '../session/cues'
import type { SoundSettings } from './settings'

/** Cues that sound unless somebody turned them off; the others sound only where somebody asked for them. */
const SOUNDS_BY_ITSELF: Readonly<Record<Cue, boolean>> = {
  prepare: true,
  press: true,
  ease: true,
  switch: true,
  ten: false,
  minute: false,
  paused: true,
  resumed: true,
  done: true,
  // A reminder's sound is the notification's own; the app's would sound through do-not-disturb.
  reminder: false,
}

/** Whether a cue sounds: as chosen, or as the app does by itself. */
export function cueSounds({ cues }: Pick<SoundSettings, 'cues'>, cue: Cue): boolean {
  const choice = cues[cue]
  return choice === 'on' || (choice === 'auto' && SOUNDS_BY_ITSELF[cue])
}

/** Whether a cue is spoken: as chosen, or after its sound where spoken cues are on. */
export function cueIsSpoken(sound: Pick<SoundSettings, 'cues' | 'spokenCues' | 'spoken'>, cue: Cue): boolean {
  const choice = sound.spokenCues[cue]
  return choice === 'on' || (choice === 'auto' && sound.spoken && cueSounds(sound, cue))
}

/** The choice that stands for an older "on" or "off". */
export const cueChoiceOf = (cue: Cue, on: boolean): 'off' | 'auto' | 'on' =>
  on === SOUNDS_BY_ITSELF[cue] ? 'auto' : on ? 'on' : 'off'
