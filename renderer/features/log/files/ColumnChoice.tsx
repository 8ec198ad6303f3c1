import { useState } from 'react'
import { PRESSED_HANDS, type PressedHand } from '@core/log/entry/entry'
import type { CsvPreview, GenericChoice } from '@core/log/files/generic-csv'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Segments } from '../../../ui/Segments'
import css from './files.module.css'

interface ColumnChoiceProps {
  readonly table: CsvPreview
  readonly onChosen: (choice: GenericChoice) => void
}

const NONE = -1

/** A first guess by the columns' names; the person decides. */
const guess = (columns: readonly string[], words: RegExp): number =>
  columns.findIndex((name) => words.test(name))

/** Names the columns of a table from elsewhere, beside its first lines. */
export function ColumnChoice({ table, onChosen }: ColumnChoiceProps) {
  const { t } = useText()
  const { columns } = table
  const [picked, setPicked] = useState({
    date: Math.max(0, guess(columns, /date|day|time|日期|时间/i)),
    before: Math.max(0, guess(columns, /before|pain|score|rating|前|疼|评分/i)),
    after: guess(columns, /after|后/i),
    note: guess(columns, /note|comment|备注|说明/i),
  })
  const [order, setOrder] = useState<GenericChoice['order']>('day-first')
  const [as, setAs] = useState<'rating' | 'session'>('rating')
  const [hand, setHand] = useState<PressedHand>('left')
  const orNull = (index: number) => (index === NONE ? null : index)
  const choose = () =>
    onChosen({
      date: picked.date,
      before: picked.before,
      after: orNull(picked.after),
      note: orNull(picked.note),
      order,
      // Minutes are not in such tables; three is the shortest usual press.
      as: as === 'rating' ? { kind: 'rating' } : { kind: 'session', hand, minutes: 3 },
    })
  return (
    <div className={css.preview}>
      <h4>{t('logFiles.importing.columns')}</h4>
      <div className={css.row}>
        {(['date', 'before', 'after', 'note'] as const).map((key) => (
          <label key={key} className={css.field}>
            <span>{t(`logFiles.importing.${key}`)}</span>
            <select
              value={picked[key]}
              onChange={(event) => setPicked({ ...picked, [key]: Number(event.target.value) })}
            >
              {(key === 'after' || key === 'note') && (
                <option value={NONE}>{t('logFiles.importing.none')}</option>
              )}
              {columns.map((name, i) => (
                <option key={i} value={i}>
                  {name || i + 1}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <div className={css.scroll}>
        <table>
          <thead>
            <tr>
              {columns.map((name, i) => (
                <th key={i} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, i) => (
              <tr key={i}>
                {columns.map((_, j) => (
                  <td key={j}>{row[j]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Segments
        label={t('logFiles.importing.date')}
        value={order}
        onChange={setOrder}
        choices={[
          { value: 'day-first', label: t('logFiles.importing.dayFirst') },
          { value: 'month-first', label: t('logFiles.importing.monthFirst') },
        ]}
      />
      <h4>{t('logFiles.importing.whatWereThese')}</h4>
      <Segments
        label={t('logFiles.importing.whatWereThese')}
        value={as}
        onChange={setAs}
        choices={[
          { value: 'rating', label: t('logFiles.importing.asRatings') },
          { value: 'session', label: t('logFiles.importing.asSessions') },
        ]}
      />
      {as === 'session' && (
        <Segments<PressedHand>
          label={t('log.form.hand')}
          value={hand}
          onChange={setHand}
          choices={PRESSED_HANDS.map((value) => ({ value, label: t(`log.hand.${value}`) }))}
        />
      )}
      <div className={css.row}>
        <Button onClick={choose}>{t('logFiles.importing.preview')}</Button>
      </div>
    </div>
  )
}
