import { dateOfDay, dayOfDate } from '@core/time/date'
import type { ReportPoint, ReportView } from '@core/log/figures/report'
import { useEntryDates } from '../use-entry-dates'
import { Chart, RATING_ROWS, type PlotArea, type Tick } from '../plots/Chart'
import { Legend, type MarkName } from '../plots/Legend'
import { Dumbbell, Square, Triangle } from '../plots/marks'
import { PeriodMark } from '../plots/periods/PeriodMark'
import { usePeriodTicks } from '../plots/periods/use-period-ticks'

/** As wide as the text of an A4 page, px. */
const WIDTH = 688
const HEIGHT = 190
const LABELS = 7
/** Between two sessions of one day, px at most. */
const BESIDE = 8

interface ReportChartProps {
  readonly view: ReportView
  readonly label: string
}

/** Each rating on its day, or, where those are too many, medians by week or month; and what every mark means. */
export function ReportChart({ view, label }: ReportChartProps) {
  return view.points.length > 0 ? (
    <DayChart view={view} label={label} />
  ) : (
    <PeriodChart view={view} label={label} />
  )
}

function DayChart({ view, label }: ReportChartProps) {
  const dates = useEntryDates()
  const first = dayOfDate(view.from)
  const days = dayOfDate(view.to) - first + 1
  const every = Math.ceil(days / LABELS)
  const columns = Array.from({ length: Math.ceil(days / every) }, (_, i): Tick => {
    const day = i * every
    return { at: (day + 0.5) / days, label: dates.short(dateOfDay(first + day), view.to) }
  })
  const atOf = (localDate: string) => (dayOfDate(localDate) - first + 0.5) / days
  const has = (test: (point: ReportPoint) => boolean, mark: MarkName) =>
    view.points.some(test) ? [mark] : []
  return (
    <>
      <Chart width={WIDTH} height={HEIGHT} rows={RATING_ROWS} columns={columns} label={label}>
        {(area) => <DayMarks view={view} area={area} atOf={atOf} dayWidth={area.width / days} />}
      </Chart>
      <Legend
        marks={[
          'before',
          'after',
          ...has(({ before, after }) => before !== null && before === after, 'same'),
          ...has(({ after }) => after === null, 'missing'),
          ...has(({ spike }) => spike, 'spike'),
          ...(view.visits.length > 0 ? (['visit'] as const) : []),
        ]}
      />
    </>
  )
}

interface DayMarksProps {
  readonly view: ReportView
  readonly area: PlotArea
  readonly atOf: (localDate: string) => number
  readonly dayWidth: number
}

/** Sessions of one day stand side by side; flare-ups and visits stand on the axis. */
function DayMarks({ view, area, atOf, dayWidth }: DayMarksProps) {
  const bottom = area.y + area.height
  const days = [...new Set(view.points.map(({ localDate }) => localDate))]
  const xOf = (localDate: string) => area.x + area.width * atOf(localDate)
  return (
    <>
      {days.map((localDate) => {
        const points = view.points.filter((point) => point.localDate === localDate)
        const beside = Math.min(BESIDE, dayWidth / points.length)
        return (
          <g key={localDate}>
            {points.map(({ before, after }, i) => (
              <Dumbbell
                key={i}
                area={area}
                x={xOf(localDate) + (i - (points.length - 1) / 2) * beside}
                before={before}
                after={after}
              />
            ))}
            {points.some(({ spike }) => spike) && <Triangle x={xOf(localDate)} y={bottom} />}
          </g>
        )
      })}
      {view.visits.map((localDate) => (
        <Square key={localDate} x={xOf(localDate)} y={bottom} />
      ))}
    </>
  )
}

function PeriodChart({ view: { periods }, label }: ReportChartProps) {
  const columns = usePeriodTicks(periods)
  const { boxes } = periods
  if (boxes.length === 0) return null
  return (
    <>
      <Chart
        width={WIDTH}
        height={HEIGHT + 16}
        bottom={42}
        rows={RATING_ROWS}
        columns={columns}
        label={label}
      >
        {(area) => {
          const step = area.width / boxes.length
          return boxes.map((box, i) => (
            <g key={box.start}>
              <PeriodMark box={box} area={area} step={step} x={area.x + step * (i + 0.5)} />
            </g>
          ))
        }}
      </Chart>
      <Legend marks={['before', 'after', 'half', 'none']} />
    </>
  )
}
