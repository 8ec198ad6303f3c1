import {
  CartesianGrid,
  ComposedChart,
  ReferenceArea,
  ResponsiveContainer,
  usePlotArea,
  XAxis,
  YAxis,
} from 'recharts'
import type { PatternsView } from '@core/log/figures/review-view'
import { dayNumber } from '@core/log/entry/local-day'
import type { VisitEntry } from '@core/log/entry/entry'
import { useText } from '../../../bridge/use-text'
import { useEntryDates } from '../use-entry-dates'
import { useEntryLine } from '../entries/use-entry-line'
import { Figure } from './Figure'
import { useRoving } from './use-roving'
import css from './plots.module.css'

interface VisitsPlotProps {
  readonly view: PatternsView
  readonly onOpen: (id: string) => void
}

interface Step {
  readonly visit: VisitEntry
  /** Weeks since the first visit. */
  readonly x: number
  /** Which visit it was, from 1. */
  readonly y: number
}

/** Visits as steps over the weeks, beside the range that the article names: never a target. */
export function VisitsPlot({ view, onOpen }: VisitsPlotProps) {
  const { t } = useText()
  const dates = useEntryDates()
  const line = useEntryLine()
  const { course } = view
  if (!course) return <p className={css.note}>{t('log.course.none')}</p>
  const visits = view.visits.toReversed()
  const first = visits[0]
  const steps = visits.map((visit, i) => ({
    visit,
    x: first ? (dayNumber(visit.localDate) - dayNumber(first.localDate)) / 7 : 0,
    y: course.visits - visits.length + i + 1,
  }))
  const { visitsMin: min, visitsMax: max, weeksMin, weeksMax } = course.range
  const xEnd = Math.max(weeksMax, Math.ceil(steps.at(-1)?.x ?? 0)) + 1
  const yEnd = Math.max(max, course.visits) + 1
  const words = ({ visit }: Step) => `${dates.long(visit.localDate)}. ${line(visit) || t('log.kind.visit')}`
  return (
    <Figure
      title={t('log.course.title')}
      described={t('log.course.progress', { n: course.visits, weeks: course.weeks })}
      legend={
        <>
          <b className={css.square} />
          {t('log.plot.visit')}
          <svg width="16" height="12" aria-hidden="true">
            <rect className={css.range} x="1" y="1" width="14" height="10" />
          </svg>
          {t('logScreens.articleRange')}
        </>
      }
      table={{
        head: [t('log.form.when'), t('log.kind.visit'), ''],
        rows: steps.toReversed().map((step) => [
          dates.long(step.visit.localDate),
          line(step.visit),
          <button key="open" type="button" onClick={() => onOpen(step.visit.id)}>
            {t('log.plot.open')}
          </button>,
        ]),
      }}
    >
      <p className={css.note}>{t('log.course.progress', { n: course.visits, weeks: course.weeks })}</p>
      <ResponsiveContainer width="100%" height={150} initialDimension={{ width: 500, height: 150 }}>
        <ComposedChart
          data={[{ x: 0 }]}
          accessibilityLayer={false}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="x"
            type="number"
            domain={[0, xEnd]}
            allowDataOverflow
            allowDecimals={false}
            tickFormatter={(week: number) => t('logScreens.weekNumber', { n: week })}
            tickLine={false}
            axisLine={{ className: css.base }}
            tick={{ className: css.axis }}
            height={26}
          />
          <YAxis
            domain={[0, yEnd]}
            allowDataOverflow
            allowDecimals={false}
            tickLine={false}
            axisLine={false}
            tick={{ className: css.axis }}
            width={30}
          />
          <ReferenceArea x1={weeksMin} x2={weeksMax} y1={min} y2={max} className={css.range!} />
          <Visits steps={steps} ends={[xEnd, yEnd]} labelOf={words} onOpen={onOpen} />
        </ComposedChart>
      </ResponsiveContainer>
      <p className={css.note}>
        {t(course.kind === 'acute' ? 'log.course.acuteRange' : 'log.course.chronicRange', { min, max })}{' '}
        {t('log.course.kinds')}
      </p>
    </Figure>
  )
}

interface VisitsProps {
  readonly steps: readonly Step[]
  readonly ends: readonly [number, number]
  readonly labelOf: (step: Step) => string
  readonly onOpen: (id: string) => void
}

const SIDE = 8
const REACH = 24

function Visits({ steps, ends, labelOf, onOpen }: VisitsProps) {
  const area = usePlotArea()
  const roving = useRoving(steps.length, (i) => onOpen(steps[i]!.visit.id))
  if (!area) return null
  return (
    <g>
      {steps.map((step, i) => {
        const x = area.x + (area.width * step.x) / ends[0]
        const y = area.y + area.height * (1 - step.y / ends[1])
        const square = (side: number, name: string | undefined) => (
          <rect className={name} x={x - side / 2} y={y - side / 2} width={side} height={side} rx={1.5} />
        )
        return (
          <g key={step.visit.id} className={css.point} {...roving(i, labelOf(step))}>
            <title>{labelOf(step)}</title>
            {square(REACH, css.reach)}
            {square(SIDE, css.visit)}
          </g>
        )
      })}
    </g>
  )
}
