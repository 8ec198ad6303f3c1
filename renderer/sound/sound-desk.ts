import { createCuePlayer, type CuePlayer } from './cue-player'

/** What the window can sound with now. */
export interface SoundState {
  /** Null before the window is up and after it goes. */
  readonly player: CuePlayer | null
  /** Addresses of sounds that could not be read. */
  readonly unreadable: readonly string[]
}

/** Holds the window's one player, so that the session and the settings sound with the same. */
export interface SoundDesk {
  get(): SoundState
  subscribe(listener: () => void): () => void
  /** Makes the player; the function it gives back closes it. */
  open(): () => void
}

const SILENT: SoundState = { player: null, unreadable: [] }

/** @param urlFor where a set's cue lies, for example `/cues/bowl/press.wav` */
export function createSoundDesk(urlFor: (cue: string, set: string) => string): SoundDesk {
  const listeners = new Set<() => void>()
  let state = SILENT
  const change = (next: SoundState) => {
    state = next
    listeners.forEach((listener) => listener())
  }
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    open() {
      const player = createCuePlayer({
        urlFor,
        onTrouble: (trouble) => {
          if (trouble.kind === 'unreadable' && !state.unreadable.includes(trouble.url))
            change({ ...state, unreadable: [...state.unreadable, trouble.url] })
        },
      })
      change({ player, unreadable: [] })
      return () => {
        player.dispose()
        change(SILENT)
      }
    },
  }
}
