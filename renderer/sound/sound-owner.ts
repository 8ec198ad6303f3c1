import type { CuePlayer, SoundTrouble } from './cue-player'

/** What the window can sound with now. */
export interface SoundState {
  /** Null while nobody needs sound. */
  readonly player: CuePlayer | null
  /** Addresses of sounds that could not be read. */
  readonly unreadable: readonly string[]
}

export interface SoundOwnerPorts {
  /** Makes the player. Loaded late: most windows open and close without a sound. */
  readonly makePlayer: (onTrouble: (trouble: SoundTrouble) => void) => Promise<CuePlayer>
  /** Calls `fire` once after `ms`; the function it gives back cancels. */
  readonly startTimer: (fire: () => void, ms: number) => () => void
}

/**
 * Holds the window's one player, so that the session and the settings sound with the same. There is one only while
 * somebody needs it: an open audio stream costs Chromium two processes and 33 MB (docs/performance.md).
 */
export interface SoundOwner {
  get(): SoundState
  subscribe(listener: () => void): () => void
  /** Makes the player for the first who needs it; it is closed a while after the last has let go. */
  need(): () => void
}

const SILENT: SoundState = { player: null, unreadable: [] }
/** What sounds when the last one lets go rings out: a cue of one's own lasts up to 10 s. */
export const RINGS_OUT_MS = 12_000

export function createSoundOwner({ makePlayer, startTimer }: SoundOwnerPorts): SoundOwner {
  const listeners = new Set<() => void>()
  let state = SILENT
  let users = 0
  /** Takes back whatever the first user set going. */
  let close: (() => void) | null = null
  let stayOpen = () => {}
  const change = (next: SoundState) => {
    state = next
    listeners.forEach((listener) => listener())
  }

  const open = () => {
    const made: { player: CuePlayer | null; unwanted: boolean } = { player: null, unwanted: false }
    const onTrouble = (trouble: SoundTrouble) => {
      if (trouble.kind === 'unreadable' && !state.unreadable.includes(trouble.url))
        change({ ...state, unreadable: [...state.unreadable, trouble.url] })
    }
    void makePlayer(onTrouble).then((player) => {
      if (made.unwanted) return player.dispose()
      made.player = player
      change({ player, unreadable: [] })
    })
    return () => {
      made.unwanted = true
      made.player?.dispose()
      if (made.player) change(SILENT)
    }
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    need() {
      stayOpen()
      users += 1
      close ??= open()
      let needed = true
      return () => {
        if (!needed) return
        needed = false
        users -= 1
        if (users > 0) return
        stayOpen = startTimer(() => {
          close?.()
          close = null
        }, RINGS_OUT_MS)
      }
    },
  }
}
