import { useApp } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import type { ReportView } from '@core/log/figures/report'
import { HalfLine } from '../answer/HalfLine'
import { useEntryDates } from '../use-entry-dates'
import { ReportAlso } from './ReportAlso'
import { ReportChart } from './ReportChart'
import type { ReportField } from './report-fields'
import { ReportLines } from './ReportLines'
import { LongNotes, longNotesOf, ReportRows } from './ReportRows'
import css from './report.module.css'

interface ReportPageProps {
  readonly view: ReportView
  readonly fields: readonly ReportField[]
  /** Typed for this print only. */
  readonly name: string
}

/** The pages for a practitioner, the first to be read in a minute; what is shown is what is printed. */
export function ReportPage({ view, fields, name }: ReportPageProps) {
  const { t, locale } = useText()
  const dates = useEntryDates()
  const version = useApp((app) => app.about.version)
  const notes = fields.includes('notes') ? longNotesOf(view.rows) : []
  return (
    <article className={css.page} lang={locale}>
      <div className={css.sheet}>
        <header className={css.top}>
          <div>
            <h2>{t('logFiles.report.heading')}</h2>
            <p>
              {t('logFiles.report.head', {
                from: dates.long(view.from),
                to: dates.long(view.to),
                n: view.entries,
              })}
            </p>
            {name.trim() !== '' && <p>{name}</p>}
          </div>
          <p className={css.stamp}>
            <b>{t('logFiles.report.notDiagnosis')}</b>
            <br />
            {t('logFiles.report.version', { version })}
          </p>
        </header>
        {view.entries === 0 ? (
          <p>{t('logFiles.report.empty')}</p>
        ) : (
          <>
            <ReportLines view={view} medicine={fields.includes('medicine')} />
            <section className={css.whole}>
              <h3>{t(view.points.length > 0 ? 'log.plot.each' : `log.plot.${view.periods.unit}ly`)}</h3>
              <p className={css.usually}>
                {view.pressed.kind === 'summary' ? (
                  <>
                    {t('log.summary.usually')} <b>{view.pressed.before.median}</b> →{' '}
                    <b>{view.pressed.after.median}</b>. <HalfLine group={view.pressed} />
                  </>
                ) : (
                  t('log.summary.tooFew', { n: view.pressed.pairs })
                )}
              </p>
              <ReportChart view={view} label={t('log.plot.each')} />
              <p className={css.small}>
                {t('log.form.scale')} {t('log.summary.caveat')}
              </p>
            </section>
            <ReportAlso view={view} fields={fields} />
            <ReportRows view={view} withNotes={fields.includes('notes')} long={notes} />
          </>
        )}
      </div>
      {notes.length > 0 && <LongNotes notes={notes} />}
    </article>
  )
}
