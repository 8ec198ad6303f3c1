import { useEffect, useEffectEvent, useState } from 'react'
import { CUE_LENGTH_MS, CUES, type Cue } from '@core/session/cues'

/** Silence between two cues of the list, ms. */
const GAP_MS = 700

interface PlayAll {
  /** The cue that sounds now; null while none does. */
  readonly playing: Cue | null
  readonly start: () => void
  readonly stop: () => void
}

/** Plays every cue in the order of the list, one after the other. */
export function usePlayAll(play: (cue: Cue) => void): PlayAll {
  const [index, setIndex] = useState<number | null>(null)
  const playing = index === null ? null : (CUES[index] ?? null)
  const goOn = useEffectEvent((next: number) => {
    const cue = CUES[next]
    setIndex(cue === undefined ? null : next)
    if (cue) play(cue)
  })
  useEffect(() => {
    if (playing === null || index === null) return
    const timer = window.setTimeout(() => goOn(index + 1), CUE_LENGTH_MS[playing] + GAP_MS)
    return () => window.clearTimeout(timer)
  }, [playing, index])
  return {
    playing,
    start: () => {
      setIndex(0)
      play(CUES[0]!)
    },
    stop: () => setIndex(null),
  }
}
