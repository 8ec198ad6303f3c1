import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { frameBetween, frameOf, shownAs, ZOOM_MS } from './drawing-frame'

/** Fifteen a second: each is mixed from what was drawn once, which still takes 8 ms of a processor. */
const PICTURES = 9

/** From the whole hand to the point, a transform for each picture. */
function pictures(flipped: boolean): Keyframe[] {
  const [whole, point] = [frameOf('whole', flipped), frameOf('point', flipped)]
  return Array.from({ length: PICTURES + 1 }, (_, index) => ({
    transform: shownAs(point, frameBetween(whole, point, index / PICTURES)),
    easing: 'step-end',
  }))
}

/**
 * Lets a drawing of the point begin as the whole hand and come close, once, when it first appears; at once under reduced
 * motion. By its transform: with another viewBox for each picture all of the hand would be drawn as often.
 *
 * @param wanted what it is at first; later it changes nothing
 */
export function useComingClose(
  wanted: boolean,
  flipped: boolean,
): { readonly ref: RefObject<HTMLDivElement | null>; readonly coming: boolean } {
  const ref = useRef<HTMLDivElement>(null)
  const [coming, setComing] = useState(
    () => wanted && !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  )
  useLayoutEffect(() => {
    if (!coming) return
    const motion = ref.current?.animate(pictures(flipped), ZOOM_MS)
    if (motion) motion.onfinish = () => setComing(false)
    return () => motion?.cancel()
  }, [coming, flipped])
  return { ref, coming }
}
