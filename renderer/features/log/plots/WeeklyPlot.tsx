import { useLayoutEffect, useRef } from 'react'
import { CartesianGrid, ComposedChart, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { WeekBox } from '@core/log/figures/weekly'
import { useText } from '../../../bridge/use-text'
import { useEntryDates } from '../use-entry-dates'
import { Figure } from './Figure'
import { WeekBoxes } from './WeekBoxes'
import css from './plots.module.css'

/** Least room for a week, px; more weeks scroll inside the plot. */
const WEEK_WIDTH = 30
const AXIS = 30
const HEIGHT = 190

interface WeeklyPlotProps {
  readonly weeks: readonly WeekBox[]
  readonly today: string
  readonly onWeek: (monday: string) => void
}

/** Medians and middle halves by week; a week without ratings stays an empty place. */
export function WeeklyPlot({ weeks, today, onWeek }: WeeklyPlotProps) {
  const { t } = useText()
  const dates = useEntryDates()
  const room = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    // The newest weeks are at the right end.
    room.current?.scrollTo({ left: room.current.scrollWidth })
  }, [weeks.length])
  const spread = (s: WeekBox['before']) =>
    s ? `${s.median} (${t('log.summary.middleHalf', { lower: s.lower, upper: s.upper })})` : '–'
  const labelOf = (week: WeekBox) =>
    [
      t('log.plot.week', { day: dates.short(week.week, today) }),
      t('log.plot.weekN', { n: week.pairs }),
      week.before && week.after
        ? `${t('log.plot.before')} ${spread(week.before)}, ${t('log.plot.after')} ${spread(week.after)}`
        : t('log.plot.weekTooFew'),
    ].join('. ')
  return (
    <Figure
      title={t('log.plot.weekly')}
      described={t('log.plot.weeklyDescribed')}
      table={{
        head: [t('logScreens.week'), 'n', t('log.plot.before'), t('log.plot.after')],
        rows: weeks.toReversed().map((week) => [
          <button key="open" type="button" onClick={() => onWeek(week.week)}>
            {dates.short(week.week, today)}
          </button>,
          week.pairs,
          week.before ? spread(week.before) : week.raw.map(({ before }) => before).join(', ') || '–',
          week.after ? spread(week.after) : week.raw.map(({ after }) => after).join(', ') || '–',
        ]),
      }}
    >
      <div ref={room} className={css.wide} tabIndex={-1}>
        <ResponsiveContainer
          width="100%"
          minWidth={AXIS + weeks.length * WEEK_WIDTH}
          height={HEIGHT}
          initialDimension={{ width: 280, height: HEIGHT }}
        >
          <ComposedChart
            data={[...weeks]}
            accessibilityLayer={false}
            margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="week"
              scale="band"
              interval={0}
              tickLine={false}
              axisLine={{ className: css.base }}
              tick={(tick: { x: number | string; y: number | string; index: number }) => (
                <WeekTick {...tick} weeks={weeks} />
              )}
              height={42}
            />
            <YAxis
              domain={[0, 10]}
              ticks={[0, 5, 10]}
              interval={0}
              allowDataOverflow
              tickLine={false}
              axisLine={false}
              tick={{ className: css.axis }}
              width={AXIS}
            />
            <WeekBoxes weeks={weeks} labelOf={labelOf} onOpen={({ week }) => onWeek(week)} />
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </Figure>
  )
}

interface WeekTickProps {
  readonly x: number | string
  readonly y: number | string
  readonly index: number
  readonly weeks: readonly WeekBox[]
}

/** The week's Monday, and under it how many pairs it stands for. */
function WeekTick({ x, y, index, weeks }: WeekTickProps) {
  const { t } = useText()
  const dates = useEntryDates()
  const week = weeks[index]
  if (!week) return null
  // The month is said once: the next weeks show their day only, so that they do not run into each other.
  const newMonth = weeks[index - 1]?.week.slice(0, 7) !== week.week.slice(0, 7)
  return (
    <text className={`${css.axis} ${css.tiny}`} x={x} y={y} textAnchor="middle">
      <tspan x={x} dy="0.9em">
        {newMonth ? dates.axis(week.week) : Number(week.week.slice(8))}
      </tspan>
      <tspan x={x} dy="1.35em">
        {t('log.plot.weekN', { n: week.pairs })}
      </tspan>
    </text>
  )
}
