import { useEffect, useRef, type RefObject } from 'react'
import type { Beat } from './beat'

export interface SteppedMotion {
  /** The CSS transform at a time of the motion, ms. */
  readonly transformAt: (ms: number) => string
  /** From step to step: as long as keeps one at few pixels, and in step with all else that moves (`BEAT_MS`). */
  readonly everyMs: number
  readonly onBeat: Beat
  /** How far the motion is, ms. Another function, and the motion goes on from where that one says. */
  readonly at: () => number
  /** Stands still where it is. */
  readonly paused: boolean
}

/**
 * Moves an element by its transform only, and in steps. Not by an animation of the browser's: one that shall step five
 * times a second is looked at sixty times, in three processes, and that alone took 5 % of a core. The element is to have
 * `will-change: transform`, so that it is moved without being painted again. Nothing moves under reduced motion.
 */
export function useSteppedMotion<E extends HTMLElement | SVGElement>(
  motion: SteppedMotion,
): RefObject<E | null> {
  const { transformAt, everyMs, onBeat, at, paused } = motion
  const element = useRef<E>(null)
  useEffect(() => {
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const show = () => {
      if (element.current) element.current.style.transform = transformAt(at())
    }
    if (!paused) return onBeat(everyMs, show)
    show()
  }, [transformAt, everyMs, onBeat, at, paused])
  return element
}
