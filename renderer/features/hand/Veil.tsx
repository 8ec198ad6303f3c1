import { useId } from 'react'
import css from './hand.module.css'

/**
 * Lets the forearm fade into the surface below, where the surface is known: in the disc of a session. Looks like the
 * mask that does it elsewhere, but a mask is drawn anew with every change of the page, once a second.
 */
export function Veil() {
  const id = useId()
  return (
    <>
      <linearGradient
        id={id}
        className={css.veil}
        gradientUnits="userSpaceOnUse"
        x1="0"
        y1="480"
        x2="0"
        y2="560"
      >
        <stop stopOpacity="0" />
        <stop offset="1" />
      </linearGradient>
      <rect x="-40" y="480" width="480" height="120" fill={`url(#${id})`} />
    </>
  )
}
