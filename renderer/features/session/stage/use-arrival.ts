import { useLayoutEffect, useState, type RefObject } from 'react'
import { isFlipped, type Hand } from '../../hand/hand-side'
import { GROW } from './motion/curves'
import { turnedOver, WHOLE_HAND } from './places'
import type { ReadyPlace } from './ready-place'

/** A little longer than the lead of a session, so that the hand rests when the first cue sounds. */
const GROWS_MS = 760

interface Arrival {
  readonly stage: RefObject<HTMLElement | null>
  /** The first hand of the session. */
  readonly hand: Hand
  /** Where the Ready screen left its hand; null if the session did not begin there. */
  readonly from: ReadyPlace | null
  /** The session has just begun. */
  readonly fresh: boolean
}

/**
 * Lets the hand of the Ready screen grow into the gate: its picture begins where that screen had it. Meanwhile paper comes
 * over the fingers that the gate does not show.
 *
 * @returns whether it is still on its way
 */
export function useArrival({ stage, hand, from, fresh }: Arrival): boolean {
  const [arrived, setArrived] = useState(reducedMotion)
  const comes = fresh && from !== null && !arrived
  useLayoutEffect(() => {
    if (!stage.current || !comes) return
    const part = (name: string) => stage.current!.querySelector<HTMLElement>(`[data-part="${name}"]`)!
    const [whole, moon, mat] = [part('whole'), part('moon'), part('mat')]
    const timing = { duration: GROWS_MS, easing: GROW, fill: 'both' } as const
    const motions = [
      whole.animate([{ transform: wholeFrom(from, whole, hand) }, { transform: HERE }], timing),
      moon.animate([{ transform: moonFrom(from.moon, moon) }, { transform: HERE }], timing),
      mat.animate(
        [{ opacity: 0 }, { opacity: 0, offset: 0.3 }, { opacity: 1, offset: 0.9 }, { opacity: 1 }],
        {
          duration: GROWS_MS,
          fill: 'both',
        },
      ),
    ]
    motions[0]!.onfinish = () => setArrived(true)
    return () => motions.forEach((motion) => motion.cancel())
  }, [stage, from, comes, hand])
  return comes
}

const reducedMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

const HERE = 'translate(0px, 0px) scale(1)'

/** The transform, from its upper left corner, that shows the hand as the Ready screen did. */
function wholeFrom(place: ReadyPlace, element: HTMLElement, hand: Hand): string {
  const [left, top, right] = turnedOver(WHOLE_HAND, isFlipped(hand, 'own'))
  const here = element.getBoundingClientRect()
  const x = place.x + left * place.scale - here.x
  const y = place.y + top * place.scale - here.y
  const scale = ((right - left) * place.scale) / here.width
  return `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px) scale(${scale.toFixed(5)})`
}

function moonFrom(moon: DOMRect, element: HTMLElement): string {
  const here = element.getBoundingClientRect()
  const x = moon.x + moon.width / 2 - here.x - here.width / 2
  const y = moon.y + moon.height / 2 - here.y - here.height / 2
  return `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px) scale(${(moon.width / here.width).toFixed(5)})`
}
