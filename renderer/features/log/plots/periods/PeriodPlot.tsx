import type { PeriodBox, Periods } from '@core/log/figures/period-boxes'
import type { Spread } from '@core/log/figures/quantile'
import { useText } from '../../../../bridge/use-text'
import { useEntryDates } from '../../use-entry-dates'
import { Chart, RATING_ROWS, type PlotArea } from '../Chart'
import { Figure } from '../Figure'
import { Legend } from '../Legend'
import { PeriodMark } from './PeriodMark'
import { usePeriodTicks } from './use-period-ticks'
import { useRoving } from '../use-roving'
import css from '../plots.module.css'

const BOTTOM = 42

interface PeriodPlotProps {
  readonly periods: Periods
  readonly today: string
  /** Shows the entries of a week or month, by its first day. */
  readonly onOpen: (start: string) => void
}

/** Medians and middle halves by week or month; one without ratings stays an empty place. */
export function PeriodPlot({ periods: { unit, boxes }, today, onOpen }: PeriodPlotProps) {
  const { t } = useText()
  const dates = useEntryDates()
  const ticks = usePeriodTicks({ unit, boxes })
  const nameOf = ({ start }: PeriodBox) =>
    unit === 'month' ? dates.month(start) : t('log.plot.week', { day: dates.short(start, today) })
  const spread = (s: Spread | null) =>
    s ? `${s.median} (${t('log.summary.middleHalf', { lower: s.lower, upper: s.upper })})` : '–'
  const labelOf = (box: PeriodBox) =>
    [
      nameOf(box),
      t('log.plot.weekN', { n: box.pairs }),
      box.before && box.after
        ? `${t('log.plot.before')} ${spread(box.before)}, ${t('log.plot.after')} ${spread(box.after)}`
        : t('log.plot.weekTooFew'),
    ].join('. ')
  return (
    <Figure
      title={t(`log.plot.${unit}ly`)}
      described={t(`log.plot.${unit}lyDescribed`)}
      legend={
        <Legend
          marks={['before', 'after', 'half', 'none']}
          note={unit === 'week' ? t('log.plot.weekNumber') : undefined}
        />
      }
      table={{
        head: [
          t(unit === 'month' ? 'logScreens.month' : 'logScreens.week'),
          t('logScreens.sessions'),
          t('log.plot.before'),
          t('log.plot.after'),
        ],
        rows: boxes.toReversed().map((box) => [
          <button key="open" type="button" onClick={() => onOpen(box.start)}>
            {unit === 'month' ? dates.month(box.start) : dates.short(box.start, today)}
          </button>,
          box.pairs,
          box.before ? spread(box.before) : box.raw.map(({ before }) => before).join(', ') || '–',
          box.after ? spread(box.after) : box.raw.map(({ after }) => after).join(', ') || '–',
        ]),
      }}
    >
      <Chart height={unit === 'month' ? 240 : 206} bottom={BOTTOM} rows={RATING_ROWS} columns={ticks}>
        {(area) => <Boxes boxes={boxes} area={area} labelOf={labelOf} onOpen={onOpen} />}
      </Chart>
    </Figure>
  )
}

interface BoxesProps {
  readonly boxes: readonly PeriodBox[]
  readonly area: PlotArea
  readonly labelOf: (box: PeriodBox) => string
  readonly onOpen: (start: string) => void
}

function Boxes({ boxes, area, labelOf, onOpen }: BoxesProps) {
  const roving = useRoving(boxes.length, (i) => onOpen(boxes[i]!.start))
  const step = area.width / boxes.length
  return (
    <g>
      {boxes.map((box, i) => {
        const x = area.x + step * (i + 0.5)
        const label = labelOf(box)
        return (
          <g key={box.start} className={css.point} {...roving(i, label)}>
            <title>{label}</title>
            <rect
              className={css.reach}
              x={x - step / 2}
              y={area.y}
              width={Math.max(1, step - 1)}
              height={area.height}
            />
            <PeriodMark box={box} area={area} step={step} x={x} />
          </g>
        )
      })}
    </g>
  )
}
