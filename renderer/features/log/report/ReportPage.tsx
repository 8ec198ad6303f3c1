import type { ReactNode } from 'react'
import type { ReportView } from '@core/log/figures/report'
import { hourGrid } from '@core/log/figures/time-of-day'
import type { GroupSummary } from '@core/log/figures/summary'
import { useApp } from '../../../bridge/use-app'
import { dateFormat } from '@core/time/utc-offset'
import { useText } from '../../../bridge/use-text'
import { HalfLine } from '../answer/HalfLine'
import { EntryMain } from '../entries/EntryMain'
import { useEntryDates } from '../use-entry-dates'
import { useEntryLine } from '../entries/use-entry-line'
import { useWeekdays } from '../use-weekdays'
import { ReportChart } from './ReportChart'
import type { ReportField } from './report-fields'
import css from './report.module.css'

interface ReportPageProps {
  readonly view: ReportView
  readonly fields: readonly ReportField[]
  /** Typed for this print only. */
  readonly name: string
}

const PARTS = [0, 3, 6, 9, 12, 15, 18, 21]

/** The page for a practitioner, to be read in a minute; what is shown is what is printed. */
export function ReportPage({ view, fields, name }: ReportPageProps) {
  const { t, locale } = useText()
  const dates = useEntryDates()
  const line = useEntryLine()
  const { long } = useWeekdays()
  const version = useApp((app) => app.about.version)
  const check = useApp((app) => app.safety.check)
  const zone = useApp((app) => app.locale.zone)
  const has = (field: ReportField) => fields.includes(field)
  const perWeek = (n: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format((n * 7) / view.days)
  const counts = (record: Readonly<Record<string, number | undefined>>, area: string) =>
    Object.entries(record)
      .map(([word, n]) => `${t(`${area}.${word}` as Parameters<typeof t>[0])} ${n}`)
      .join(', ')
  const grid = hourGrid(view.hours)
  const felt = { ...view.felt, fine: undefined }
  const marks = counts(Object.fromEntries(Object.entries(felt).filter(([, n]) => n)), 'log.felt')
  return (
    <article className={css.page} lang={locale}>
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
          {view.pressed.kind === 'summary' ? (
            <p className={css.usually}>
              {t('log.summary.usually')} <b>{view.pressed.before.median}</b> →{' '}
              <b>{view.pressed.after.median}</b>. <HalfLine group={view.pressed} />
            </p>
          ) : (
            <p className={css.usually}>{t('log.summary.tooFew', { n: view.pressed.pairs })}</p>
          )}
          <p>
            {middles(view.pressed, t('log.plot.before'), t('log.plot.after'))}{' '}
            {t('logFiles.report.perWeek', { sessions: perWeek(view.sessions), spikes: perWeek(view.spikes) })}{' '}
            {view.previous.kind === 'summary'
              ? t('logFiles.report.previousPeriod', {
                  days: view.days,
                  change: view.previous.change.median,
                  n: view.previous.pairs,
                })
              : t('logFiles.report.previousTooFew')}
          </p>
          <ReportChart view={view} label={t('log.plot.each')} />
          <p className={css.key}>
            ○ {t('log.plot.before')} ● {t('log.plot.after')} ▲ {t('log.plot.spike')}
          </p>
          <div className={css.columns}>
            <Part title={t('logFiles.report.highest')}>
              <ol className={css.highest}>
                {view.highest.map((entry) => (
                  <li key={entry.id}>
                    {dates.withTime(dates.short(entry.localDate, view.to), entry)} ·{' '}
                    <EntryMain entry={entry} />
                    <br />
                    {line(entry)}
                    {has('notes') && entry.note !== '' && <q dir="auto">{entry.note}</q>}
                  </li>
                ))}
              </ol>
            </Part>
            <Part title={t('logFiles.report.hours')}>
              <table>
                <thead>
                  <tr>
                    <td />
                    {PARTS.map((hour) => (
                      <th key={hour} scope="col">
                        {hour}–{hour + 3}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {grid.map((row, weekday) => (
                    <tr key={weekday}>
                      <th scope="row">{long[weekday]}</th>
                      {PARTS.map((hour) => {
                        const n = row.slice(hour, hour + 3).reduce((a, b) => a + b, 0)
                        return <td key={hour}>{n === 0 ? '·' : n}</td>
                      })}
                    </tr>
                  ))}
                </tbody>
              </table>
            </Part>
          </div>
          <dl className={css.box}>
            <dt>{t('logFiles.report.hands')}</dt>
            <dd>{t('logFiles.report.handLine', view.minutes)}</dd>
            {Object.keys(view.areas).length > 0 && (
              <>
                <dt>{t('log.form.areas')}</dt>
                <dd>{counts(view.areas, 'log.area')}</dd>
              </>
            )}
            {has('along') && Object.keys(view.along).length > 0 && (
              <>
                <dt>{t('logFiles.report.along')}</dt>
                <dd>{counts(view.along, 'log.along')}</dd>
              </>
            )}
            {has('medicine') && (
              <>
                <dt>{t('log.form.medicine')}</dt>
                <dd>{view.medicine}</dd>
              </>
            )}
            {has('handMarks') && (
              <>
                <dt>{t('logFiles.report.marks')}</dt>
                <dd>{marks || t('logFiles.report.noMarks')}</dd>
              </>
            )}
            {has('redFlags') && check && (
              <>
                <dt>{t('logFiles.report.redFlags')}</dt>
                <dd>
                  {dateFormat(locale, { dateStyle: 'medium' }, zone)(check.at)}:{' '}
                  {check.ticked.map((flag) => t(`safety.redFlags.urgent.${flag}`)).join('; ') ||
                    t('logScreens.noneTicked')}
                </dd>
              </>
            )}
          </dl>
          <p className={css.caveat}>{t('log.summary.caveat')}</p>
        </>
      )}
    </article>
  )
}

/** Middle halves in short: `before 4–6, after 3–5`. */
const middles = (group: GroupSummary, before: string, after: string): string =>
  group.kind === 'summary'
    ? `${before} ${group.before.median} (${group.before.lower}–${group.before.upper}), ${after} ${group.after.median} (${group.after.lower}–${group.after.upper}).`
    : ''

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  )
}
