import type { SummaryView } from '@core/log/figures/review-view'
import type { DayRange } from '@core/log/entry/log-views'
import { useRequest } from '../../../bridge/use-app'
import type { GroupName } from '../answer/stones'
import type { Plots } from '../plots/use-plots'
import { SummaryDetails } from './SummaryDetails'
import css from './review.module.css'

interface ReviewPaneProps {
  /** Null until they are fetched. */
  readonly plots: Plots | null
  readonly view: SummaryView
  readonly range: DayRange
  readonly group: GroupName
  readonly onOpen: (id: string) => void
  /** Shows some days in the list. */
  readonly onDays: (range: DayRange) => void
}

/** The plots below the answer, and the groups side by side. */
export function ReviewPane({ plots, view, range, group, onOpen, onDays }: ReviewPaneProps) {
  const request = useRequest()
  /** Opens the newest entry of an hour of a weekday. */
  const openHour = async (weekday: number, hour: number) => {
    const newest = await request('log:newest-at-hour', { ...range, weekday: weekday + 1, hour })
    if (newest.ok && newest.value !== null) onOpen(newest.value)
  }
  return (
    <div className={css.scroller} tabIndex={-1}>
      {plots ? (
        <plots.SessionsPlot view={view} group={group} onOpen={onOpen} />
      ) : (
        <div className={css.awaited} />
      )}
      {view.rated.length > 0 && <SummaryDetails summary={view.summary} />}
      {plots && (
        <plots.Patterns
          range={range}
          sums={view.summary.pressed.kind === 'summary'}
          onOpen={onOpen}
          onDays={onDays}
          onHour={(weekday, hour) => void openHour(weekday, hour)}
        />
      )}
    </div>
  )
}
