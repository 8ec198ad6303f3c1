import type { MotionMode } from './motion-mode'
import type { Part, Parts } from './parts'
import type { Timeline, Track } from './timeline'

interface Animated {
  readonly timeline: Timeline
  readonly parts: Parts
  readonly mode: MotionMode
}

/** Makes tracks for parts of the gate by their names. Under reduced motion every change is a cut at its first moment. */
export function tracksFor({ timeline, parts, mode }: Animated) {
  const kind = (track: Track): Track => (mode === 'reduced' ? asCuts(track) : track)
  return {
    fade: (part: Part, first = 0): Track => kind(timeline.track(parts(part), 'opacity', first)),
    move: (part: Part, first: string, perSecond?: number): Track =>
      kind(timeline.track(parts(part), 'transform', first, { perSecond })),
  }
}

function asCuts(track: Track): Track {
  const cuts: Track = {
    to: (fromMs, _untilMs, value) => cuts.set(fromMs, value),
    set(atMs, value) {
      track.set(atMs, value)
      return cuts
    },
  }
  return cuts
}
