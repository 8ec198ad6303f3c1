import type { DayFigures } from '@core/log/figures/day-figures'
import type { ReportView } from '@core/log/figures/report'
import { useApp } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Strong } from '../../../ui/Strong'
import { useEntryDates } from '../use-entry-dates'
import { useCounted } from './use-counted'
import css from './report.module.css'

interface ReportLinesProps {
  readonly view: ReportView
  /** Whether painkillers may be named. */
  readonly medicine: boolean
}

/** The five things that a practitioner asks first. */
export function ReportLines({ view, medicine }: ReportLinesProps) {
  const { t } = useText()
  const dates = useEntryDates()
  const counted = useCounted()
  const duration = useApp((app) => app.safety.answers.duration)
  const { figures, sinceVisit } = view
  const since = [
    ...(duration === null ? [] : [t(`logFiles.report.since.${duration}`)]),
    ...(view.firstDay === null ? [] : [t('logFiles.report.since.log', { day: dates.long(view.firstDay) })]),
  ]
  const lines = [
    ['where', [counted(view.sides, 'log.side'), counted(view.areas, 'log.area')].filter(Boolean).join('; ')],
    ['when', since.join('; ')],
    ['bad', <HowBad key="bad" figures={figures} to={view.to} />],
    ['sets', counted(view.triggers, 'log.trigger')],
  ] as const
  return (
    <dl className={css.lines}>
      {lines.map(([line, words]) => (
        <div key={line}>
          <dt>{t(`logFiles.report.line.${line}`)}</dt>
          <dd>{words || t('logFiles.report.notNoted')}</dd>
        </div>
      ))}
      <div>
        <dt>{t('logFiles.report.line.visit')}</dt>
        <dd>
          {sinceVisit === null ? (
            t('logFiles.report.noVisit')
          ) : (
            <>
              {dates.short(sinceVisit.localDate, view.to)}:{' '}
              <SinceVisit before={sinceVisit.before} since={sinceVisit.since} medicine={medicine} />
            </>
          )}
        </dd>
      </div>
    </dl>
  )
}

function HowBad({ figures, to }: { readonly figures: DayFigures; readonly to: string }) {
  const { t } = useText()
  const dates = useEntryDates()
  if (figures.worst === null) return t('logFiles.report.notNoted')
  const worst = {
    worst: figures.worst.rating,
    day: dates.short(figures.worst.localDate, to),
    n: figures.days,
  }
  return figures.usual === null ? (
    <Strong id="logFiles.report.worstOnly" values={worst} />
  ) : (
    <Strong id="logFiles.report.usualWorst" values={{ ...worst, usual: figures.usual }} />
  )
}

interface SinceVisitProps {
  readonly before: DayFigures
  readonly since: DayFigures
  readonly medicine: boolean
}

function SinceVisit({ before, since, medicine }: SinceVisitProps) {
  const { t } = useText()
  if (before.usual === null || since.usual === null)
    return t('logFiles.report.visitTooFew', { before: before.days, since: since.days })
  return (
    <>
      <Strong
        id="logFiles.report.visitUsual"
        values={{ before: before.usual, since: since.usual, daysBefore: before.days, daysSince: since.days }}
      />
      {medicine && (
        <>
          {' '}
          {t('logFiles.report.visitMedicine', {
            before: before.medicine,
            daysBefore: before.days,
            since: since.medicine,
            daysSince: since.days,
          })}
        </>
      )}
    </>
  )
}
