import { useLayoutEffect, useRef, type RefObject } from 'react'
import { frameBetween, frameOf, viewBoxOf, ZOOM_MS, type Frame, type Zoom } from './drawing-frame'

/** All of the drawing is painted anew with each picture: 30 a second are enough. */
const PICTURE_MS = 30

interface ZoomingViewBox {
  readonly ref: RefObject<SVGSVGElement | null>
  readonly viewBox: string
}

/**
 * Moves the viewBox from the frame last shown to the one asked for.
 * Changing the side of the thumb is a cut, and so is everything under reduced motion.
 */
export function useZoomingViewBox(zoom: Zoom, flipped: boolean): ZoomingViewBox {
  const ref = useRef<SVGSVGElement>(null)
  const shown = useRef<{ frame: Frame; flipped: boolean } | null>(null)

  useLayoutEffect(() => {
    const drawing = ref.current
    if (!drawing) return
    const target = frameOf(zoom, flipped)
    const show = (frame: Frame): void => {
      shown.current = { frame, flipped }
      drawing.setAttribute('viewBox', viewBoxOf(frame))
    }
    const before = shown.current ?? { frame: target, flipped }
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
        show(frameBetween(before.frame, target, part))
        painted = now
      }
      if (part < 1) next = requestAnimationFrame(step)
    }
    show(before.frame)
    let next = requestAnimationFrame(step)
    return () => cancelAnimationFrame(next)
  }, [zoom, flipped])

  return { ref, viewBox: viewBoxOf(frameOf(zoom, flipped)) }
}
