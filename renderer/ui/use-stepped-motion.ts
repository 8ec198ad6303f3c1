import { useEffect, useRef, type RefObject } from 'react'

export interface SteppedMotion {
  /** One round of it. Made once: another array begins the motion anew. */
  readonly keyframes: Keyframe[]
  /** Length of one round, ms. */
  readonly durationMs: number
  /** Steps a second: as few as keep one step at about a pixel. */
  readonly perSecond: number
  /** How far the motion is, ms. Another function, and the motion goes on from where that one says. */
  readonly at: () => number
  /** Stands still where it is. */
  readonly paused: boolean
}

/**
 * Moves an element round and round by transform only, and in steps. A screen without a graphics processor draws
 * everything behind what moves anew, sixty times a second unless told otherwise, and that took 38 % of a core. Steps of
 * motions that follow the same time fall into the same frame if their rates divide each other. Nothing moves under
 * reduced motion.
 */
export function useSteppedMotion<E extends Element>(motion: SteppedMotion): RefObject<E | null> {
  const { keyframes, durationMs, perSecond, at, paused } = motion
  const element = useRef<E>(null)
  useEffect(() => {
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const steps = Math.max(1, Math.round((durationMs / 1000) * perSecond))
    const timing = { duration: durationMs, iterations: Infinity, easing: `steps(${steps})` }
    const moving = element.current?.animate(keyframes, timing)
    if (!moving) return
    if (paused) {
      moving.pause()
      moving.currentTime = at()
    } else {
      // Not `currentTime`, which counts from the frame that comes next: motions begun at different moments would
      // step in different frames.
      moving.startTime = performance.now() - at()
    }
    return () => moving.cancel()
  }, [keyframes, durationMs, perSecond, at, paused])
  return element
}
