import { useText } from '../../../bridge/use-text'
import { Chart, RATING_ROWS } from './Chart'
import { Figure } from './Figure'
import { Legend } from './Legend'
import { Dumbbell } from './marks'
import css from './plots.module.css'

/** Ratings of nobody: where sessions will stand. */
const SESSIONS = [
  [7, 5],
  [6, 4],
  [8, 6],
  [5, 3],
  [7, 4],
] as const

/** What the plot of sessions will look like, while there are none. */
export function GhostPlot() {
  const { t } = useText()
  return (
    <Figure title={t('log.plot.willBe')} legend={<Legend marks={['before', 'after']} />}>
      <div className={css.ghost} aria-hidden="true">
        <Chart height={206} rows={RATING_ROWS} columns={[]}>
          {(area) =>
            SESSIONS.map(([before, after], i) => (
              <Dumbbell
                key={i}
                area={area}
                x={area.x + (area.width * (i + 0.5)) / SESSIONS.length}
                before={before}
                after={after}
              />
            ))
          }
        </Chart>
      </div>
    </Figure>
  )
}
