import type { ReactNode } from 'react'
import { dateFormat } from '@core/time/utc-offset'
import type { ReportView } from '@core/log/figures/report'
import { useApp } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import type { ReportField } from './report-fields'
import { useCounted } from './use-counted'
import css from './report.module.css'

interface ReportAlsoProps {
  readonly view: ReportView
  readonly fields: readonly ReportField[]
}

/** What else was noted, and how often. */
export function ReportAlso({ view, fields }: ReportAlsoProps) {
  const { t, locale } = useText()
  const counted = useCounted()
  const check = useApp((app) => app.safety.check)
  const zone = useApp((app) => app.locale.zone)
  const has = (field: ReportField) => fields.includes(field)
  const perWeek = (n: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format((n * 7) / view.days)
  const along = counted(view.along, 'log.along')
  const marks = counted(
    view.felt.filter(({ word }) => word !== 'fine'),
    'log.felt',
  )
  const line = (name: string, words: ReactNode) => (
    <>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </>
  )
  return (
    <dl className={css.box}>
      {line(
        t('logFiles.report.hands'),
        <>
          {t('logFiles.report.handLine', view.minutes)}.{' '}
          {t('logFiles.report.perWeek', { sessions: perWeek(view.sessions), spikes: perWeek(view.spikes) })}
        </>,
      )}
      {has('along') && along !== '' && line(t('logFiles.report.along'), along)}
      {has('medicine') &&
        line(
          t('log.form.medicine'),
          t('logFiles.report.medicineDays', { n: view.figures.medicine, of: view.figures.days }),
        )}
      {has('handMarks') && line(t('logFiles.report.marks'), marks || t('logFiles.report.noMarks'))}
      {has('redFlags') &&
        check &&
        line(
          t('logFiles.report.redFlags'),
          <>
            {dateFormat(locale, { dateStyle: 'medium' }, zone)(check.at)}:{' '}
            {check.ticked.map((flag) => t(`safety.redFlags.urgent.${flag}`)).join('; ') ||
              t('logScreens.noneTicked')}
          </>,
        )}
    </dl>
  )
}
