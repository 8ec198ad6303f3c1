import { hourGrid } from '@core/log/figures/time-of-day'
import type { HourCount } from '@core/log/figures/day-counts'
import { useText } from '../../../bridge/use-text'
import { useWeekdays } from '../use-weekdays'
import { Chart, type PlotArea } from './Chart'
import { Figure } from './Figure'
import { useRoving } from './use-roving'
import css from './plots.module.css'

interface Cell {
  /** 0 = Monday. */
  readonly weekday: number
  readonly hour: number
  readonly count: number
}

interface HoursPlotProps {
  readonly hours: readonly HourCount[]
  readonly onOpen: (weekday: number, hour: number) => void
}

const HOURS = [0, 3, 6, 9, 12, 15, 18, 21, 24]
const PARTS = HOURS.slice(0, -1)
const COLUMNS = HOURS.map((hour) => ({ at: hour / 24, label: String(hour) }))

/** How many entries fall into each hour of each weekday: the size of a square, and its number as a table. */
export function HoursPlot({ hours, onOpen }: HoursPlotProps) {
  const { t } = useText()
  const { long } = useWeekdays()
  const grid = hourGrid(hours)
  const cells = grid.flatMap((row, weekday) =>
    row.flatMap((count, hour) => (count > 0 ? [{ weekday, hour, count }] : [])),
  )
  if (cells.length === 0) return null
  const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`
  const labelOf = ({ weekday, hour, count }: Cell) =>
    t('log.plot.hour', { weekday: long[weekday] ?? '', hour: clock(hour), n: count })
  return (
    <Figure
      title={t('log.plot.hours')}
      described={t('log.plot.hoursDescribed')}
      table={{
        head: [t('logScreens.weekday'), ...PARTS.map((hour) => `${clock(hour)}–${hour + 3}`)],
        rows: grid.map((row, weekday) => [
          long[weekday] ?? '',
          ...PARTS.map((hour) => row.slice(hour, hour + 3).reduce((a, b) => a + b, 0)),
        ]),
      }}
    >
      <Chart
        height={194}
        left={92}
        rows={long.map((label, i) => ({ at: 1 - (i + 0.5) / 7, label }))}
        columns={COLUMNS}
        lines="columns"
      >
        {(area) => <Squares area={area} cells={cells} labelOf={labelOf} onOpen={onOpen} />}
      </Chart>
    </Figure>
  )
}

interface SquaresProps {
  readonly area: PlotArea
  readonly cells: readonly Cell[]
  readonly labelOf: (cell: Cell) => string
  readonly onOpen: (weekday: number, hour: number) => void
}

/** Area stands for the count, the largest fills its place. */
function Squares({ area, cells, labelOf, onOpen }: SquaresProps) {
  const roving = useRoving(cells.length, (i) => onOpen(cells[i]!.weekday, cells[i]!.hour))
  const most = Math.max(...cells.map(({ count }) => count))
  const [width, height] = [area.width / 24, area.height / 7]
  const full = Math.min(width, height) - 4
  return (
    <g>
      {cells.map((cell, i) => {
        const side = Math.max(4, full * Math.sqrt(cell.count / most))
        const x = area.x + (cell.hour + 0.5) * width
        const y = area.y + (cell.weekday + 0.5) * height
        return (
          <g key={`${cell.weekday} ${cell.hour}`} className={css.point} {...roving(i, labelOf(cell))}>
            <title>{labelOf(cell)}</title>
            <rect className={css.reach} x={x - width / 2} y={y - height / 2} width={width} height={height} />
            <rect
              className={css.boxAfter}
              x={x - side / 2}
              y={y - side / 2}
              width={side}
              height={side}
              rx={2}
            />
          </g>
        )
      })}
    </g>
  )
}
