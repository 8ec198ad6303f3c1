import { useLayoutEffect, useRef, type RefObject } from 'react'
import { frameBetween, frameOf, viewBoxOf, type Frame, type Zoom } from './drawing-frame'

/** `--d-slow` of the tokens. */
const ZOOM_MS = 600

const easeOut = (part: number): number => 1 - (1 - part) ** 3

interface ZoomingViewBox {
  readonly ref: RefObject<SVGSVGElement | null>
  readonly viewBox: string
}

/**
 * Moves the viewBox from the frame last shown to the one asked for, 600 ms, easing out.
 * Changing the side of the thumb is a cut, and so is everything under reduced motion.
 * @param from what the very first picture starts with; without it the drawing starts where it should be
 */
export function useZoomingViewBox(zoom: Zoom, flipped: boolean, from: Zoom = zoom): ZoomingViewBox {
  const ref = useRef<SVGSVGElement>(null)
  const shown = useRef<{ frame: Frame; flipped: boolean } | null>(null)

  useLayoutEffect(() => {
    const svg = ref.current
    if (!svg) return
    const target = frameOf(zoom, flipped)
    const show = (frame: Frame): void => {
      shown.current = { frame, flipped }
      svg.setAttribute('viewBox', viewBoxOf(frame))
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
    const step = (now: number): void => {
      const part = Math.min(Math.max((now - begun) / ZOOM_MS, 0), 1)
      show(frameBetween(before.frame, target, easeOut(part)))
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
