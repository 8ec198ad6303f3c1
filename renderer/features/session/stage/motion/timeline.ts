/**
 * One clock for everything that moves in a session.
 *
 * Every animation is a Web Animation on `transform` or `opacity`, written in session milliseconds: its delay is the moment at
 * which it begins. So all of them share one `currentTime`, which is the session time. Playing gives all of them the same
 * `startTime`, pausing the same `currentTime`. In between the compositor runs them alone: no code runs for a frame, and
 * after a stall nothing has to catch up.
 */
export interface Timeline {
  /**
   * The whole life of one property of one element. There must be no second track for the same property of an element,
   * because Chromium would take both from the compositor.
   */
  track(element: HTMLElement, property: AnimatedProperty, first: string | number, look?: Look): Track
  /** Makes the animations of all tracks. Call it once, after the last track. */
  build(): void
  /** Shows the moment `sessionMs`, and runs on from there if `running`. */
  follow(sessionMs: number, running: boolean): void
  /** Ends all animations. */
  clear(): void
}

export type AnimatedProperty = 'opacity' | 'transform'

export interface Look {
  /** Pictures a second; without it every frame of the display. */
  readonly perSecond?: number | undefined
}

export interface Track {
  /** Changes to `value` between two moments (session ms). Moments must not go back. */
  to(fromMs: number, untilMs: number, value: string | number, easing?: string): Track
  /** Cuts to `value` at a moment (session ms). */
  set(atMs: number, value: string | number): Track
}

interface Key {
  readonly atMs: number
  readonly value: string | number
  /** How the way from this key to the next one goes. */
  easing: string
}

export function createTimeline(): Timeline {
  const tracks: {
    readonly element: HTMLElement
    readonly property: AnimatedProperty
    readonly keys: Key[]
    readonly look: Look
  }[] = []
  let animations: Animation[] = []

  const track: Timeline['track'] = (element, property, first, look = {}) => {
    const keys: Key[] = [{ atMs: 0, value: first, easing: 'linear' }]
    tracks.push({ element, property, keys, look })
    const last = () => keys[keys.length - 1]!
    const self: Track = {
      to(fromMs, untilMs, value, easing = 'linear') {
        const from = Math.max(fromMs, last().atMs)
        if (from > last().atMs) keys.push({ atMs: from, value: last().value, easing })
        else last().easing = easing
        keys.push({ atMs: Math.max(untilMs, from), value, easing: 'linear' })
        return self
      },
      set(atMs, value) {
        // A change within one millisecond, so that no two keys have the same moment.
        const at = Math.max(atMs, last().atMs + 1)
        if (at - 1 > last().atMs) keys.push({ atMs: at - 1, value: last().value, easing: 'linear' })
        keys.push({ atMs: at, value, easing: 'linear' })
        return self
      },
    }
    return self
  }

  return {
    track,
    build() {
      for (const { element, property, keys, look } of tracks) {
        if (keys.length === 1) element.style[property] = String(keys[0]!.value)
        else animations.push(element.animate(...framesOf(property, keys, look)))
      }
    },
    follow(sessionMs, running) {
      // `performance.now()` and the document's timeline count from the same moment.
      const startTime = performance.now() - sessionMs
      for (const animation of animations) {
        if (running) animation.startTime = startTime
        else {
          animation.pause()
          animation.currentTime = sessionMs
        }
      }
    },
    clear() {
      for (const animation of animations) animation.cancel()
      animations = []
      tracks.length = 0
    },
  }
}

/** An animation is only as long as its changes: before and after them it costs nothing. */
function framesOf(
  property: AnimatedProperty,
  keys: readonly Key[],
  { perSecond }: Look,
): [Keyframe[], KeyframeAnimationOptions] {
  const rests = keys[0]!.value === keys[1]!.value && keys[1]!.atMs > 0
  const used = rests ? keys.slice(1) : keys
  // All elements that are looked at a few times a second are looked at in the same moments.
  const gridMs = perSecond === undefined ? 1 : 1000 / perSecond
  const startMs = Math.floor(used[0]!.atMs / gridMs) * gridMs
  const steps = Math.max(1, Math.ceil((used.at(-1)!.atMs - startMs) / gridMs))
  const duration = steps * gridMs
  const frames = used.map(({ atMs, value, easing }) => ({
    // The grid of pictures is no whole number of milliseconds: a rounding error must not lie outside 0 to 1.
    offset: Math.min(1, Math.max(0, (atMs - startMs) / duration)),
    [property]: value,
    easing,
  }))
  if (frames[0]!.offset > 0) frames.unshift({ ...frames[0]!, offset: 0 })
  if (frames.at(-1)!.offset < 1) frames.push({ ...frames.at(-1)!, offset: 1 })
  const easing = perSecond === undefined ? 'linear' : `steps(${steps})`
  return [frames, { delay: startMs, duration, fill: 'both', easing }]
}
