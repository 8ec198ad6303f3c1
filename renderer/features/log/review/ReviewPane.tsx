import type { SummaryView } from '@core/log/figures/review-view'
import { unitOf } from '@core/log/figures/period-boxes'
import type { DayRange } from '@core/log/entry/log-views'
import { useRequest } from '../../../bridge/use-app'
import type { GroupName } from '../answer/stones'
import { GhostPlot } from '../plots/GhostPlot'
import { Patterns } from '../plots/Patterns'
import { SessionsPlot } from '../plots/sessions/SessionsPlot'
import { SummaryDetails } from './SummaryDetails'
import css from './review.module.css'

interface ReviewPaneProps {
  readonly view: SummaryView
  readonly range: DayRange
  readonly group: GroupName
  readonly onOpen: (id: string) => void
  /** Shows some days in the list. */
  readonly onDays: (range: DayRange) => void
}

/** The plots below the answer, and the groups side by side. */
export function ReviewPane({ view, range, group, onOpen, onDays }: ReviewPaneProps) {
  const request = useRequest()
  // A hundred days one by one say less than their months.
  const byMonths = unitOf(view.from, view.to) === 'month'
  /** Opens the newest entry of an hour of a weekday. */
  const openHour = async (weekday: number, hour: number) => {
    const newest = await request('log:newest-at-hour', { ...range, weekday: weekday + 1, hour })
    if (newest.ok && newest.value !== null) onOpen(newest.value)
  }
  return (
    <div className={css.scroller} tabIndex={-1}>
      {view.rated.length === 0 && <GhostPlot />}
      {!byMonths && <SessionsPlot view={view} group={group} onOpen={onOpen} />}
      <Patterns
        range={range}
        sums={view.summary.pressed.kind === 'summary'}
        onOpen={onOpen}
        onDays={onDays}
        onHour={(weekday, hour) => void openHour(weekday, hour)}
      />
      {view.rated.length > 0 && <SummaryDetails summary={view.summary} />}
    </div>
  )
}
