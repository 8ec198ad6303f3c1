import { useState } from 'react'
import { isSpike } from '@core/log/figures/calendar'
import type { Group } from '@core/log/figures/groups'
import { countedBefore } from '@core/log/figures/pair-count'
import type { SummaryView } from '@core/log/figures/review-view'
import { useText } from '../../../../bridge/use-text'
import { Button } from '../../../../ui/Button'
import { useEntryDates } from '../../use-entry-dates'
import { Chart, RATING_ROWS, type PlotArea } from '../Chart'
import { Figure } from '../Figure'
import { Legend, type MarkName } from '../Legend'
import { Dumbbell, Triangle } from '../marks'
import { belongsTo, sessionPoints, type SessionPoint } from './session-points'
import { useRoving } from '../use-roving'
import css from '../plots.module.css'

/** As many entries as a reader can distinguish at once. */
const SHOWN = 42
/** Half the width of what answers to the pointer, px. */
const REACH = 11

interface SessionsPlotProps {
  readonly view: SummaryView
  readonly group: Group | 'pressed'
  readonly onOpen: (id: string) => void
}

/** Each session from before to after, in its own place, on the same scale whatever the numbers. */
export function SessionsPlot({ view, group, onOpen }: SessionsPlotProps) {
  const { t } = useText()
  const dates = useEntryDates()
  const [back, setBack] = useState(0)
  const own = view.rated.filter((entry) => belongsTo(entry, group))
  const start = Math.min(back, Math.max(0, own.length - 1))
  const points = sessionPoints(own.slice(start, start + SHOWN).toReversed())
  if (points.length === 0) return null
  const first = -0.7
  const steps = Math.max(points.at(-1)!.x, 8) + 0.7 - first
  const atOf = (x: number) => (x - first) / steps
  const moment = ({ entry }: SessionPoint) => dates.withTime(dates.long(entry.localDate), entry)
  const beforeWords = ({ entry }: SessionPoint) => {
    const memory = entry.kind === 'session' && entry.beforeFromMemory
    return memory ? `${entry.before} ${t('logScreens.row.fromMemory')}` : entry.before
  }
  const labelOf = (point: SessionPoint) => {
    const { after, note } = point.entry
    const before = beforeWords(point)
    const words =
      after === null
        ? t('log.plot.pointMissing', { when: moment(point), before: before ?? '' })
        : t('log.plot.point', { when: moment(point), before: before ?? '–', after })
    return note === '' ? words : `${words}. ${note}`
  }
  const marks: readonly MarkName[] = [
    'before',
    'after',
    ...(points.some(({ entry }) => entry.after === null) ? (['missing'] as const) : []),
    ...(points.some(({ entry }) => isSpike(entry)) ? (['spike'] as const) : []),
  ]
  return (
    <Figure
      title={t('log.plot.each')}
      described={t('log.plot.eachDescribed', { n: points.length })}
      legend={<Legend marks={marks} />}
      table={{
        head: [t('log.form.when'), t('log.form.before'), t('log.form.after'), ''],
        rows: points.toReversed().map((point) => [
          moment(point),
          beforeWords(point) ?? '–',
          point.entry.after ?? '–',
          <button key="open" type="button" onClick={() => onOpen(point.entry.id)}>
            {t('log.plot.open')}
          </button>,
        ]),
      }}
    >
      <Chart
        height={206}
        rows={RATING_ROWS}
        columns={points
          .filter(({ startsWeek }) => startsWeek)
          .map(({ x, entry }) => ({
            at: atOf(x),
            label: dates.short(entry.localDate, view.today),
          }))}
      >
        {(area) => (
          <Points
            points={points}
            area={area}
            xOf={({ x }) => area.x + area.width * atOf(x)}
            step={area.width / steps}
            labelOf={labelOf}
            onOpen={onOpen}
          />
        )}
      </Chart>
      {own.length > SHOWN && (
        <p className={css.pager}>
          <Button look="text" onClick={() => setBack(start + SHOWN)} disabled={start + SHOWN >= own.length}>
            {t('logScreens.earlier')}
          </Button>
          <span>{t('logScreens.shown', { n: points.length, of: own.length })}</span>
          <Button look="text" onClick={() => setBack(Math.max(0, start - SHOWN))} disabled={start === 0}>
            {t('logScreens.later')}
          </Button>
        </p>
      )}
    </Figure>
  )
}

interface PointsProps {
  readonly points: readonly SessionPoint[]
  readonly area: PlotArea
  readonly xOf: (point: SessionPoint) => number
  /** Room of one entry, px. */
  readonly step: number
  readonly labelOf: (point: SessionPoint) => string
  readonly onOpen: (id: string) => void
}

function Points({ points, area, xOf, step, labelOf, onOpen }: PointsProps) {
  const roving = useRoving(points.length, (i) => onOpen(points[i]!.entry.id))
  const reach = Math.min(2 * REACH, step)
  return (
    <g>
      {points.map((point, i) => {
        const { entry } = point
        const [x, label] = [xOf(point), labelOf(point)]
        return (
          <g key={entry.id} className={css.point} {...roving(i, label)}>
            <title>{label}</title>
            <rect className={css.reach} x={x - reach / 2} y={area.y} width={reach} height={area.height} />
            <Dumbbell area={area} x={x} before={countedBefore(entry)} after={entry.after} />
            {isSpike(entry) && <Triangle x={x} y={area.y + area.height} />}
          </g>
        )
      })}
    </g>
  )
}
