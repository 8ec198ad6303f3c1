import { useId, type ReactNode } from 'react'
import { points } from '@core/points/points'
import css from '../hand.module.css'

/** The other hand's thumb, pad at the origin, nail side up, pointing to the right. Drawn by eye, px. */
const OUTLINE =
  'M-174 -36.3 C-153 -33.7 -132.2 -30.9 -112 -28.5 C-92 -26 -78 -26.5 -58 -29.5 C-40 -32 -18 -32 0 -28 C17 -23.5 27 -13 27 1 C27 15 17 25 0 29 C-18 33 -40 33 -58 31 C-78 28.5 -92 28.5 -112 31.5 C-132.2 34.4 -153 38.3 -174 42.6 Z'
const NAIL =
  'M-15 0.5 C-15 -10 -8 -15 2 -15 C11 -15 18 -12.5 20.5 -7 C22 -2.5 22 4 20.5 8 C18 13.5 11 16 2 16 C-8 16 -15 11 -15 0.5 Z'
const CREASES = 'M-72 -10 C-68.5 -4 -68.5 6 -72 12 M-80 -8 C-77 -3 -77 5 -80 10'

/** From the lower right, clear of the V: bones and spot stay visible through it. */
const TURN = 212

function Turned({ children }: { readonly children: ReactNode }) {
  const [x, y] = points.linggu.position
  return <g transform={`translate(${x} ${y}) rotate(${TURN})`}>{children}</g>
}

/** See-through, fading towards its own hand: by gradients, because a mask is drawn anew with every change of the page. */
export function ThumbSkin() {
  const id = useId()
  return (
    <Turned>
      {(['fill', 'edge'] as const).map((part) => (
        <linearGradient
          key={part}
          id={`${id}${part}`}
          className={css[part === 'fill' ? 'thumbFade' : 'thumbEdgeFade']}
          gradientUnits="userSpaceOnUse"
          x1="-174"
          y1="0"
          x2="-76"
          y2="0"
        >
          <stop stopOpacity="0" />
          <stop offset="1" />
        </linearGradient>
      ))}
      <path className={css.thumbSkin} d={OUTLINE} fill={`url(#${id}fill)`} stroke={`url(#${id}edge)`} />
    </Turned>
  )
}

/** What is drawn on it. */
export function ThumbLines() {
  return (
    <Turned>
      <path className={css.thumbNail} d={NAIL} />
      <path className={css.thumbCrease} d={CREASES} />
    </Turned>
  )
}

/** The nail alone, to be laid over the thumb. */
export function ThumbNail({ className }: { readonly className: string | undefined }) {
  return (
    <Turned>
      <path className={className} d={NAIL} />
    </Turned>
  )
}
