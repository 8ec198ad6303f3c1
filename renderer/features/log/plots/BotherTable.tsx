import { botherTotal, type BotherEntry } from '@core/log/entry/entry'
import { useText } from '../../../bridge/use-text'
import { useEntryDates } from '../use-entry-dates'
import css from './plots.module.css'
import sums from '../review/summary.module.css'

const PARTS = ['legPain', 'tingling', 'weakness', 'sitting'] as const

interface BotherTableProps {
  readonly bothers: readonly BotherEntry[]
  readonly today: string
  readonly onOpen: (id: string) => void
}

/** The weekly checks as they were answered: numbers to follow, no verdict. */
export function BotherTable({ bothers, today, onOpen }: BotherTableProps) {
  const { t } = useText()
  const dates = useEntryDates()
  if (bothers.length === 0) return null
  return (
    <section className={css.figure} aria-label={t('log.plot.bother')}>
      <div className={css.caption}>
        <h2>{t('log.plot.bother')}</h2>
      </div>
      <div className={css.tableRoom}>
        <table className={sums.table}>
          <thead>
            <tr>
              <th scope="col">{t('log.form.when')}</th>
              {PARTS.map((part) => (
                <th key={part} scope="col">
                  {t(`log.form.bother.${part}`)}
                </th>
              ))}
              <th scope="col">{t('logScreens.total')}</th>
            </tr>
          </thead>
          <tbody>
            {bothers.map((entry) => (
              <tr key={entry.id}>
                <th scope="row">
                  <button type="button" onClick={() => onOpen(entry.id)}>
                    {dates.short(entry.localDate, today)}
                  </button>
                </th>
                {PARTS.map((part) => (
                  <td key={part}>{entry[part] ?? '–'}</td>
                ))}
                <td>{botherTotal(entry) ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
