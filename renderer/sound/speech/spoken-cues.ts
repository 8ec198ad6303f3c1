import { CUE_LENGTH_MS, type Cue } from '@core/session/cues'
import type { Speech, SpokenLanguage } from './speech'

/** Silence between a cue and its words, ms: both are clearer apart. */
const GAP_MS = 150

/** How cues are spoken now. */
export interface SpokenManner {
  /** Whether this cue is spoken at all. */
  readonly speaks: (cue: Cue) => boolean
  /** Whether its sound comes first. */
  readonly sounds: (cue: Cue) => boolean
  readonly words: (cue: Cue) => string
  readonly language: SpokenLanguage
}

export interface SpokenCues {
  setManner(manner: SpokenManner): void
  /** Says the cue's words after its sound, or at once where it has none. A newer cue takes the place of one still to be said. */
  after(cue: Cue, volume: number): void
  cancel(): void
}

/** @param startTimer calls `fire` once after `ms`; what it gives back cancels */
export function createSpokenCues(
  speech: Pick<Speech, 'speak' | 'cancel'>,
  startTimer: (fire: () => void, ms: number) => () => void,
): SpokenCues {
  let manner: SpokenManner | null = null
  let disarm: (() => void) | null = null
  return {
    setManner: (next) => void (manner = next),
    after(cue, volume) {
      disarm?.()
      disarm = null
      const now = manner
      if (!now?.speaks(cue) || volume <= 0) return
      const waitMs = now.sounds(cue) ? CUE_LENGTH_MS[cue] + GAP_MS : 0
      disarm = startTimer(() => {
        disarm = null
        void speech.speak(now.words(cue), now.language, volume)
      }, waitMs)
    },
    cancel() {
      disarm?.()
      disarm = null
      speech.cancel()
    },
  }
}
