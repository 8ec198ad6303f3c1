import { usePlotArea } from 'recharts'
import type { Spread } from '@core/log/figures/quantile'
import type { WeekBox } from '@core/log/figures/weekly'
import { useRoving } from './use-roving'
import css from './plots.module.css'

interface WeekBoxesProps {
  readonly weeks: readonly WeekBox[]
  readonly labelOf: (week: WeekBox) => string
  readonly onOpen: (week: WeekBox) => void
}

const WIDTH = 12
const DOT = 3.2

/** Per week a box of the middle half with the median as a bar, before and after; below five pairs the dots. */
export function WeekBoxes({ weeks, labelOf, onOpen }: WeekBoxesProps) {
  const area = usePlotArea()
  const roving = useRoving(weeks.length, (i) => onOpen(weeks[i]!))
  if (!area) return null
  const step = area.width / weeks.length
  const yOf = (rating: number) => area.y + area.height * (1 - rating / 10)
  const box = (spread: Spread, x: number, names: { box: string; median: string }) => (
    <>
      <rect
        className={names.box}
        x={x}
        y={yOf(spread.upper)}
        width={WIDTH}
        height={Math.max(2, yOf(spread.lower) - yOf(spread.upper))}
        rx={3}
      />
      <line
        className={names.median}
        x1={x - 1}
        x2={x + WIDTH + 1}
        y1={yOf(spread.median)}
        y2={yOf(spread.median)}
      />
    </>
  )
  return (
    <g className={css.small}>
      {weeks.map((week, i) => {
        const middle = area.x + step * (i + 0.5)
        return (
          <g key={week.week} className={css.point} {...roving(i, labelOf(week))}>
            <title>{labelOf(week)}</title>
            <rect
              className={css.reach}
              x={middle - step / 2 + 1}
              y={area.y}
              width={Math.max(0, step - 2)}
              height={area.height}
            />
            {week.before &&
              box(week.before, middle - WIDTH - 1.5, {
                box: css.boxBefore!,
                median: css.medianBefore!,
              })}
            {week.after && box(week.after, middle + 1.5, { box: css.boxAfter!, median: css.medianAfter! })}
            {week.raw.map(({ before, after }, j) => {
              const aside = (j - (week.raw.length - 1) / 2) * 4
              return (
                <g key={j}>
                  <circle className={css.before} cx={middle - 7.5 + aside / 1.5} cy={yOf(before)} r={DOT} />
                  <circle className={css.after} cx={middle + 7.5 + aside / 1.5} cy={yOf(after)} r={DOT} />
                </g>
              )
            })}
          </g>
        )
      })}
    </g>
  )
}
