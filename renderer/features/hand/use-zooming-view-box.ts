import { useLayoutEffect, useRef, type RefObject } from 'react'
import { frameBetween, frameOf, viewBoxOf, type Frame, type Zoom } from './drawing-frame'

/** `--d-slow` of the tokens. */
const ZOOM_MS = 600

/** All of the drawing is painted anew with each picture: 30 a second are enough. */
const PICTURE_MS = 30

const easeOut = (part: number): number => 1 - (1 - part) ** 3

interface ZoomingViewBox<E> {
  /** The drawing, or what holds its layers; of those, what is in `data-own-frame` does not zoom. */
  readonly ref: RefObject<E | null>
  readonly viewBox: string
}

/**
 * Moves the viewBox from the frame last shown to the one asked for, 600 ms, easing out.
 * Changing the side of the thumb is a cut, and so is everything under reduced motion.
 * @param from what the very first picture starts with; without it the drawing starts where it should be
 */
export function useZoomingViewBox<E extends SVGSVGElement | HTMLElement>(
  zoom: Zoom,
  flipped: boolean,
  from: Zoom = zoom,
): ZoomingViewBox<E> {
  const ref = useRef<E>(null)
  const shown = useRef<{ frame: Frame; flipped: boolean } | null>(null)

  useLayoutEffect(() => {
    const root = ref.current
    if (!root) return
    const drawings =
      root instanceof SVGSVGElement ? [root] : root.querySelectorAll('svg:not([data-own-frame] svg)')
    const target = frameOf(zoom, flipped)
    const show = (frame: Frame): void => {
      shown.current = { frame, flipped }
      drawings.forEach((drawing) => drawing.setAttribute('viewBox', viewBoxOf(frame)))
    }
    const before = shown.current ?? { frame: frameOf(from, flipped), flipped }
    const cut =
      before.flipped !== flipped ||
      viewBoxOf(before.frame) === viewBoxOf(target) ||
      window.matchMedia('(prefers-reduced-motion: reduce)').matches
    if (cut) {
      show(target)
      return
    }
    const begun = performance.now()
    let painted = begun
    const step = (now: number): void => {
      const part = Math.min(Math.max((now - begun) / ZOOM_MS, 0), 1)
      if (part === 1 || now - painted >= PICTURE_MS) {
        show(frameBetween(before.frame, target, easeOut(part)))
        painted = now
      }
      if (part < 1) next = requestAnimationFrame(step)
    }
    show(before.frame)
    let next = requestAnimationFrame(step)
    return () => cancelAnimationFrame(next)
    // `from` matters for the first picture only.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [zoom, flipped])

  return { ref, viewBox: viewBoxOf(frameOf(zoom, flipped)) }
}
