import type { PatternsView } from '@core/log/figures/review-view'
import { dayOfDate } from '@core/time/date'
import type { VisitEntry } from '@core/log/entry/entry'
import { useText } from '../../../bridge/use-text'
import { useEntryDates } from '../use-entry-dates'
import { useEntryLine } from '../entries/use-entry-line'
import { Chart, type PlotArea } from './Chart'
import { Figure } from './Figure'
import { Square } from './marks'
import { useRoving } from './use-roving'
import css from './plots.module.css'

interface VisitsPlotProps {
  readonly view: PatternsView
  readonly onOpen: (id: string) => void
}

/** Weeks on the axis are labelled at most this often. */
const LABELS = 8

/** The visits of this course over its weeks. The article's range is named while its weeks last, and never a target. */
export function VisitsPlot({ view, onOpen }: VisitsPlotProps) {
  const { t } = useText()
  const dates = useEntryDates()
  const line = useEntryLine()
  const { course } = view
  if (!course) return null
  const visits = view.visits.toReversed()
  const first = visits[0]
  const weekOf = (visit: VisitEntry) =>
    first ? (dayOfDate(visit.localDate) - dayOfDate(first.localDate)) / 7 : 0
  const end = Math.max(1, course.weeks + 1)
  const every = Math.ceil(end / LABELS)
  const labelOf = (visit: VisitEntry) =>
    `${dates.long(visit.localDate)}. ${line(visit) || t('log.kind.visit')}`
  const { visitsMin: min, visitsMax: max } = course.range
  return (
    <Figure
      title={t('log.course.title')}
      described={t('log.course.progress', { n: course.visits, weeks: course.weeks })}
      table={{
        head: [t('log.form.when'), t('log.kind.visit'), ''],
        rows: view.visits.map((visit) => [
          dates.long(visit.localDate),
          line(visit),
          <button key="open" type="button" onClick={() => onOpen(visit.id)}>
            {t('log.plot.open')}
          </button>,
        ]),
      }}
    >
      <p className={css.note}>{t('log.course.progress', { n: course.visits, weeks: course.weeks })}</p>
      <Chart
        height={66}
        left={10}
        rows={[]}
        columns={Array.from({ length: Math.ceil(end / every) }, (_, i) => ({
          at: (i * every) / end,
          label: t('logScreens.weekNumber', { n: i * every + 1 }),
        }))}
        lines="columns"
      >
        {(area) => (
          <Visits
            area={area}
            visits={visits}
            atOf={(visit) => weekOf(visit) / end}
            labelOf={labelOf}
            onOpen={onOpen}
          />
        )}
      </Chart>
      {course.weeks <= course.range.weeksMax && (
        <p className={css.note}>
          {t(course.kind === 'acute' ? 'log.course.acuteRange' : 'log.course.chronicRange', { min, max })}
        </p>
      )}
    </Figure>
  )
}

interface VisitsProps {
  readonly area: PlotArea
  readonly visits: readonly VisitEntry[]
  readonly atOf: (visit: VisitEntry) => number
  readonly labelOf: (visit: VisitEntry) => string
  readonly onOpen: (id: string) => void
}

const SIDE = 9
const REACH = 24

function Visits({ area, visits, atOf, labelOf, onOpen }: VisitsProps) {
  const roving = useRoving(visits.length, (i) => onOpen(visits[i]!.id))
  return (
    <g>
      {visits.map((visit, i) => {
        const x = area.x + area.width * atOf(visit)
        const y = area.y + area.height / 2
        return (
          <g key={visit.id} className={css.point} {...roving(i, labelOf(visit))}>
            <title>{labelOf(visit)}</title>
            <rect className={css.reach} x={x - REACH / 2} y={y - REACH / 2} width={REACH} height={REACH} />
            <Square x={x} y={y + SIDE / 2} side={SIDE} />
          </g>
        )
      })}
    </g>
  )
}
