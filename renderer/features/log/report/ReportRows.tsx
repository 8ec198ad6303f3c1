import type { ReportRow, ReportView } from '@core/log/figures/report'
import { useText } from '../../../bridge/use-text'
import { Arrow, EntryMain } from '../entries/EntryMain'
import { useEntryDates } from '../use-entry-dates'
import { useEntryLine } from '../entries/use-entry-line'
import css from './report.module.css'

/** A note longer than this, or of several lines, stands on a page of its own; its beginning stays in its row. */
const NOTE_SHORT = 120

export const longNotesOf = (rows: readonly ReportRow[]): readonly ReportRow[] =>
  rows.filter(({ note }) => note.length > NOTE_SHORT || note.includes('\n'))

interface ReportRowsProps {
  readonly view: ReportView
  readonly withNotes: boolean
  readonly long: readonly ReportRow[]
}

/** Sessions, ratings and visits, newest first; in two columns where no notes stand beside them. */
export function ReportRows({ view, withNotes, long }: ReportRowsProps) {
  const { t } = useText()
  const dates = useEntryDates()
  const line = useEntryLine()
  return (
    <section>
      <h3>{t('logFiles.report.rows')}</h3>
      <ul className={withNotes ? `${css.rows} ${css.noted}` : css.rows}>
        {view.rows.map((entry) => (
          <li key={entry.id}>
            <span>{dates.short(entry.localDate, view.to)}</span>
            <span>{dates.time(entry)}</span>
            <span>
              <Pain entry={entry} />
            </span>
            <span>{line(entry)}</span>
            {withNotes && entry.note !== '' && (
              <q dir="auto">
                {long.includes(entry)
                  ? t('logFiles.report.noteOn', {
                      start: entry.note.slice(0, NOTE_SHORT).split('\n')[0]!,
                      n: long.indexOf(entry) + 1,
                    })
                  : entry.note}
              </q>
            )}
          </li>
        ))}
      </ul>
      {view.rows.length < view.rowCount && (
        <p className={css.small}>{t('logFiles.report.rowsOf', { n: view.rows.length, of: view.rowCount })}</p>
      )}
    </section>
  )
}

/** `6 → 4` as short as it gets: a missing rating is a dash. */
function Pain({ entry }: { readonly entry: ReportRow }) {
  const { t } = useText()
  if (entry.kind === 'visit') return t('logScreens.row.visit')
  const { before, after } = entry
  if (entry.kind === 'rating' && after === null) return <b>{before}</b>
  return (
    <>
      <b>{before ?? '–'}</b> <Arrow label={t('logScreens.row.then')} /> <b>{after ?? '–'}</b>
    </>
  )
}

/** The long notes, whole, on pages of their own. */
export function LongNotes({ notes }: { readonly notes: readonly ReportRow[] }) {
  const { t } = useText()
  const dates = useEntryDates()
  return (
    <section className={css.sheet} aria-label={t('logFiles.report.longNotes')}>
      <h3>{t('logFiles.report.longNotes')}</h3>
      <ol className={css.notes}>
        {notes.map((entry) => (
          <li key={entry.id}>
            <b>
              {dates.withTime(dates.long(entry.localDate), entry, ', ')} · <EntryMain entry={entry} />
            </b>
            <q dir="auto">{entry.note}</q>
          </li>
        ))}
      </ol>
    </section>
  )
}
