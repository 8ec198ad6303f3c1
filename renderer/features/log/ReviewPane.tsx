import { useState } from 'react'
import { GROUPS, type Group } from '@core/log/figures/groups'
import type { DayRange } from '@core/log/entry/log-views'
import { useRequest } from '../../bridge/use-app'
import { useText } from '../../bridge/use-text'
import { Segments } from '../../ui/Segments'
import { Caveat } from './Caveat'
import { CourseBanner } from './CourseBanner'
import { SummaryCounts, SummaryDetails, SummaryWords } from './SummaryWords'
import { useAnswer } from './use-answer'
import type { Plots } from './plots/use-plots'
import css from './review.module.css'

interface ReviewPaneProps {
  /** Null until they are fetched. */
  readonly plots: Plots | null
  readonly range: DayRange
  readonly onOpen: (id: string) => void
  /** Shows some days in the list. */
  readonly onDays: (range: DayRange) => void
  readonly onHelp: () => void
}

type GroupName = 'pressed' | Group

/** The summary: the sentence first, then counts, then plots; the caveat stays in view. */
export function ReviewPane({ plots, range, onOpen, onDays, onHelp }: ReviewPaneProps) {
  const { t } = useText()
  const request = useRequest()
  const [name, setName] = useState<GroupName>('pressed')
  const { value, failure } = useAnswer('log:summary', range)
  if (failure) return <p role="alert">{failure}</p>
  if (!value) return <p className="visually-hidden">{t('logScreens.loading')}</p>
  const group = value.summary[name]
  /** Opens the newest entry of an hour of a weekday. */
  const openHour = async (weekday: number, hour: number) => {
    const newest = await request('log:newest-at-hour', { ...range, weekday: weekday + 1, hour })
    if (newest.ok && newest.value !== null) onOpen(newest.value)
  }
  const anyPairs = GROUPS.some((each) => value.summary[each].pairs > 0)
  return (
    <div className={css.review}>
      <div className={css.scroller} tabIndex={-1}>
        <CourseBanner onHelp={onHelp} />
        {anyPairs && (
          <div className={css.groups}>
            <Segments
              label={t('log.summary.title')}
              value={name}
              onChange={setName}
              choices={(['pressed', ...GROUPS] as const).map((each) => ({
                value: each,
                label: t(`logScreens.group.${each}`),
              }))}
            />
          </div>
        )}
        <SummaryWords group={group} ratedOnly={name === 'rated-only'} />
        <SummaryCounts group={group} />
        {plots ? (
          <plots.SessionsPlot view={value} group={name} onOpen={onOpen} />
        ) : (
          <div className={css.awaited} />
        )}
        {value.rated.length > 0 && <SummaryDetails summary={value.summary} />}
        {plots && (
          <plots.Patterns
            range={range}
            sums={value.summary.pressed.kind === 'summary'}
            onOpen={onOpen}
            onDays={onDays}
            onHour={(weekday, hour) => void openHour(weekday, hour)}
          />
        )}
      </div>
      <Caveat />
    </div>
  )
}
