import type { PeriodBox } from '@core/log/figures/period-boxes'
import type { Spread } from '@core/log/figures/quantile'
import { ratingY, type PlotArea } from '../Chart'
import css from '../plots.module.css'

const WIDEST = 9
const NARROWEST = 2.5
const DOT = 3

interface PeriodMarkProps {
  readonly box: PeriodBox
  readonly area: PlotArea
  /** Room of one period, px. */
  readonly step: number
  /** Its middle, px. */
  readonly x: number
}

/** A week or month: the middle half as two pills with the median on each; below five pairs the ratings themselves. */
export function PeriodMark({ box, area, step, x }: PeriodMarkProps) {
  const wide = Math.min(WIDEST, Math.max(NARROWEST, step * 0.36))
  const aside = wide / 2 + Math.min(1, step / 30)
  const pill = (spread: Spread, middle: number, look: string | undefined) => {
    const [top, bottom] = [ratingY(area, spread.upper), ratingY(area, spread.lower)]
    const height = Math.max(wide, bottom - top)
    return (
      <rect
        className={look}
        x={middle - wide / 2}
        y={(top + bottom - height) / 2}
        width={wide}
        height={height}
        rx={wide / 2}
      />
    )
  }
  if (box.pairs === 0)
    return <path className={css.gap} d={`M${x - wide} ${area.y + area.height - 6}h${2 * wide}`} />
  return (
    <>
      {box.before && box.after && (
        <>
          {pill(box.before, x - aside, css.boxBefore)}
          {pill(box.after, x + aside, css.boxAfter)}
          <circle className={css.before} cx={x - aside} cy={ratingY(area, box.before.median)} r={wide / 2} />
          <circle
            className={css.after}
            cx={x + aside}
            cy={ratingY(area, box.after.median)}
            r={wide / 2 + 0.6}
          />
        </>
      )}
      {box.raw.map(({ before, after }, i) => {
        const shift = (i - (box.raw.length - 1) / 2) * Math.min(4, step / 8)
        const r = Math.min(DOT, wide / 2)
        return (
          <g key={i} className={css.small}>
            <circle className={css.before} cx={x - aside + shift} cy={ratingY(area, before)} r={r} />
            <circle className={css.after} cx={x + aside + shift} cy={ratingY(area, after)} r={r} />
          </g>
        )
      })}
    </>
  )
}
