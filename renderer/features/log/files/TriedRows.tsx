import { USUAL_WORDS, WORD_RATINGS } from '@core/log/files/table/table-values'
import type { RowFix } from '@core/log/files/table/generic-csv'
import type { TriedTable } from '@core/log/files/transfer-views'
import { useText } from '../../../bridge/use-text'
import { useEntryDates } from '../use-entry-dates'
import { BrokenLines } from './BrokenLines'
import css from './files.module.css'

interface TriedRowsProps {
  readonly tried: TriedTable
  readonly isOrderSure: boolean
  /** Rows of several kinds, and all of them are taken. */
  readonly isMixed: boolean
  readonly onFix: (fix: RowFix) => void
}

/** How the rows of a table would stand in the log, and what was not understood. */
export function TriedRows({ tried, isOrderSure, isMixed, onFix }: TriedRowsProps) {
  const { t } = useText()
  const dates = useEntryDates()
  const { scale } = tried.choice
  const ratings = tried.choice.words ?? USUAL_WORDS
  const words = WORD_RATINGS.map(
    ({ words: [word] }, i) => `${t(`logFiles.importing.words.${word}`)} = ${ratings[i]}`,
  )
  return (
    <>
      <h4>{t('logFiles.importing.stand')}</h4>
      <ul>
        <li>
          {tried.days === null
            ? t('logFiles.importing.nothing')
            : t('logFiles.importing.found', {
                n: tried.count,
                first: dates.long(tried.days.first),
                last: dates.long(tried.days.last),
              })}
        </li>
        {!isOrderSure && <li>{t('logFiles.importing.orderUnsure')}</li>}
        {isMixed && <li>{t('logFiles.importing.mixed')}</li>}
        {tried.otherRows > 0 && <li>{t('logFiles.importing.otherRows', { n: tried.otherRows })}</li>}
        {tried.withoutTime > 0 && <li>{t('logFiles.importing.withoutTime', { n: tried.withoutTime })}</li>}
        {scale === 'words' && <li>{t('logFiles.importing.wordScale', { words: words.join(', ') })}</li>}
        {scale !== '0-10' && scale !== 'words' && <li>{t('logFiles.importing.otherScale')}</li>}
      </ul>
      {tried.rows.length > 0 && (
        <div className={css.scroll} tabIndex={0} role="region" aria-label={t('logFiles.importing.stand')}>
          <table>
            <thead>
              <tr>
                {(['date', 'time', 'before', 'after', 'note'] as const).map((key) => (
                  <th key={key} scope="col">
                    {t(`logFiles.importing.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {tried.rows.map((row) => (
                <tr key={row.id}>
                  <td>{dates.long(row.localDate)}</td>
                  <td>{row.localTime}</td>
                  <td>{row.before}</td>
                  <td>{row.after}</td>
                  <td dir="auto">{row.note}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <BrokenLines count={tried.brokenCount} broken={tried.broken} as="line" onFix={onFix} />
    </>
  )
}
