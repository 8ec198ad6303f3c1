import { useState } from 'react'
import { CartesianGrid, ComposedChart, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { Group } from '@core/log/figures/groups'
import type { SummaryView } from '@core/log/figures/review-view'
import { useText } from '../../../../bridge/use-text'
import { Button } from '../../../../ui/Button'
import { useEntryDates } from '../../use-entry-dates'
import { Dumbbells } from './Dumbbells'
import { Figure } from '../Figure'
import { belongsTo, sessionPoints, type SessionPoint } from './session-points'
import css from '../plots.module.css'

/** As many entries as can be told apart at once. */
const SHOWN = 42
const RATINGS = [0, 2, 4, 6, 8, 10]

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
  const span = [-0.7, Math.max(points.at(-1)!.x, 8) + 0.7] as const
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
  const weekLabels = labelsThatFit(points)
  const dayAt = (x: number) => points.find((point) => point.x === x)?.entry.localDate
  return (
    <Figure
      title={t('log.plot.each')}
      described={t('log.plot.eachDescribed', { n: points.length })}
      legend={
        <>
          <svg width="12" height="12" aria-hidden="true">
            <circle className={css.before} cx="6" cy="6" r="4.6" />
          </svg>
          {t('log.plot.before')}
          <svg width="12" height="12" aria-hidden="true">
            <circle className={css.after} cx="6" cy="6" r="4.6" />
          </svg>
          {t('log.plot.after')}
        </>
      }
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
      <ResponsiveContainer width="100%" height={196} initialDimension={{ width: 500, height: 196 }}>
        <ComposedChart
          data={[...points]}
          accessibilityLayer={false}
          margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="x"
            type="number"
            domain={[...span]}
            ticks={[...weekLabels]}
            tickFormatter={(x: number) => dates.short(dayAt(x) ?? view.today, view.today)}
            interval={0}
            tickLine={false}
            axisLine={{ className: css.base }}
            tick={{ className: css.axis }}
            height={28}
          />
          <YAxis
            domain={[0, 10]}
            ticks={RATINGS}
            interval={0}
            allowDataOverflow
            tickLine={false}
            axisLine={false}
            tick={{ className: css.axis }}
            width={30}
          />
          <Dumbbells points={points} span={span} labelOf={labelOf} onOpen={onOpen} />
        </ComposedChart>
      </ResponsiveContainer>
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

/** Steps between two labels, so that they do not run into each other. */
const LABEL_STEPS = 5

/** Where a week begins, left to right, as far as there is room for its label. */
function labelsThatFit(points: readonly SessionPoint[]): readonly number[] {
  const room = Math.max(LABEL_STEPS, (points.at(-1)?.x ?? 0) / 8)
  return points.reduce<readonly number[]>((chosen, { x, startsWeek }) => {
    const last = chosen.at(-1)
    return startsWeek && (last === undefined || x - last >= room) ? [...chosen, x] : chosen
  }, [])
}
