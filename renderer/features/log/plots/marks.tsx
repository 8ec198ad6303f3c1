import type { PlotArea } from './Chart'
import { ratingY } from './Chart'
import css from './plots.module.css'

const RING = 5
const RING_AROUND = 6.2
const DOT = 4.6
const DOT_INSIDE = 3.2

interface DumbbellProps {
  readonly area: PlotArea
  readonly x: number
  readonly before: number | null
  readonly after: number | null
}

/** A hollow ring before, a solid dot after, joined; equal ones inside each other; a missing after dashed. */
export function Dumbbell({ area, x, before, after }: DumbbellProps) {
  const both = before !== null && after !== null
  return (
    <>
      {both && before !== after && (
        <line
          className={css.join}
          x1={x}
          x2={x}
          y1={ratingY(area, before) - RING * Math.sign(after - before)}
          y2={ratingY(area, after)}
        />
      )}
      {before !== null && (
        <circle
          className={after === null ? `${css.before} ${css.missing}` : css.before}
          cx={x}
          cy={ratingY(area, before)}
          r={before === after ? RING_AROUND : RING}
        />
      )}
      {after !== null && (
        <circle
          className={css.after}
          cx={x}
          cy={ratingY(area, after)}
          r={before === after ? DOT_INSIDE : DOT}
        />
      )}
    </>
  )
}

/** A flare-up. @param y its lower edge */
export function Triangle({ x, y }: { readonly x: number; readonly y: number }) {
  return <path className={css.ink} d={`M${x - 4} ${y}h8l-4 -7z`} />
}

/** A visit. @param y its lower edge */
export function Square({
  x,
  y,
  side = 6,
}: {
  readonly x: number
  readonly y: number
  readonly side?: number
}) {
  return <rect className={css.ink} x={x - side / 2} y={y - side} width={side} height={side} rx={1} />
}
