/**
 * The beat of a running session, ms: what moves or changes does so on each beat or on each fifth, so that one frame shows
 * all. A frame costs about 5 ms of a processor, however little moves in it.
 */
export const BEAT_MS = 200

/**
 * Calls `onBeat` now, and then whenever the time has come to a multiple of `everyMs`; while the time stands still, not at all.
 *
 * @returns ends it
 */
export type Beat = (everyMs: number, onBeat: () => void) => () => void

interface Listener {
  readonly everyMs: number
  readonly onBeat: () => void
  /** How many multiples of `everyMs` the time had come to when it was called. */
  heard: number
}

/**
 * The beat of a time. One timer for all who follow it: two that end within the same millisecond may be heard 8 ms apart,
 * and be drawn in two frames.
 *
 * @param at the time, ms; before 0 as well
 */
export function beatOf(at: () => number): Beat {
  const listeners = new Set<Listener>()
  let timer = 0
  const wait = () => {
    window.clearTimeout(timer)
    if (listeners.size === 0) return
    const everyMs = Math.min(...[...listeners].map((listener) => listener.everyMs))
    const now = at()
    // A little after the beat, never before it: timers know whole milliseconds only.
    timer = window.setTimeout(beat, Math.ceil(everyMs * (1 + Math.floor(now / everyMs)) - now))
  }
  const beat = () => {
    const now = at()
    for (const listener of listeners) {
      const beats = Math.floor(now / listener.everyMs)
      if (beats === listener.heard) continue
      listener.heard = beats
      listener.onBeat()
    }
    wait()
  }
  return (everyMs, onBeat) => {
    const listener = { everyMs, onBeat, heard: Math.floor(at() / everyMs) }
    onBeat()
    listeners.add(listener)
    wait()
    return () => {
      listeners.delete(listener)
      wait()
    }
  }
}
