import { dayFromNumber, dayNumber } from '@core/log/entry/local-day'
import type { ReportView } from '@core/log/figures/report'
import { useEntryDates } from '../use-entry-dates'
import css from './report.module.css'

const WIDTH = 680
const HEIGHT = 170
const LEFT = 26
const TOP = 8
const BOTTOM = 22
const RATINGS = [0, 2, 4, 6, 8, 10]
const LABELS = 7

/** Each rating on its day, weekly medians as bars, spikes as triangles; nothing is joined across gaps. */
export function ReportChart({ view, label }: { readonly view: ReportView; readonly label: string }) {
  const dates = useEntryDates()
  const first = dayNumber(view.from)
  const span = Math.max(1, dayNumber(view.to) - first)
  const xOf = (localDate: string) => LEFT + 6 + ((WIDTH - LEFT - 12) * (dayNumber(localDate) - first)) / span
  const yOf = (rating: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - rating / 10)
  const every = Math.max(1, Math.ceil((span + 1) / LABELS))
  const labels = Array.from({ length: Math.ceil((span + 1) / every) }, (_, i) => first + i * every)
  const weekWidth = ((WIDTH - LEFT - 12) * 6) / span
  return (
    <svg className={css.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {RATINGS.map((rating) => (
        <g key={rating}>
          <line className={css.grid} x1={LEFT} x2={WIDTH} y1={yOf(rating)} y2={yOf(rating)} />
          <text className={css.axis} x={LEFT - 6} y={yOf(rating) + 4} textAnchor="end">
            {rating}
          </text>
        </g>
      ))}
      {labels.map((day) => {
        const localDate = dayFromNumber(day)
        return (
          <text key={day} className={css.axis} x={xOf(localDate)} y={HEIGHT - 4} textAnchor="middle">
            {dates.short(localDate, view.to)}
          </text>
        )
      })}
      {view.weeks.map(({ week, before, after }) => {
        const x = Math.max(LEFT, xOf(week))
        const end = Math.min(WIDTH, x + weekWidth)
        return (
          <g key={week}>
            {before && (
              <line
                className={css.medianBefore}
                x1={x}
                x2={end}
                y1={yOf(before.median)}
                y2={yOf(before.median)}
              />
            )}
            {after && (
              <line
                className={css.medianAfter}
                x1={x}
                x2={end}
                y1={yOf(after.median)}
                y2={yOf(after.median)}
              />
            )}
          </g>
        )
      })}
      {view.points.map(({ localDate, before, after, spike }, i) => {
        const x = xOf(localDate)
        return (
          <g key={i}>
            {before !== null && after !== null && (
              <line className={css.join} x1={x} x2={x} y1={yOf(before)} y2={yOf(after)} />
            )}
            {before !== null && <circle className={css.before} cx={x} cy={yOf(before)} r={3} />}
            {after !== null && <circle className={css.after} cx={x} cy={yOf(after)} r={2.4} />}
            {spike && <path d={`M${x - 3} ${TOP}h6l-3 -6z`} className={css.spike} />}
          </g>
        )
      })}
    </svg>
  )
}
