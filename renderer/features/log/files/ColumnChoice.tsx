import { useState } from 'react'
import { PRESSED_HANDS } from '@core/log/entry/entry'
import type { GenericChoice, RowFix } from '@core/log/files/table/generic-csv'
import { DATE_ORDERS } from '@core/log/files/table/table-dates'
import { RATINGS } from '@core/log/entry/rating'
import { SCALES, USUAL_WORDS, WORD_RATINGS } from '@core/log/files/table/table-values'
import type { ImportColumnsView, Reading } from '@core/log/files/transfer-views'
import { PROFILE_NAME_MAX } from '@core/log/files/transfer-views'
import { useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Segments } from '../../../ui/choice/Segments'
import { Pick } from './Pick'
import { ReadingChoice } from './ReadingChoice'
import { TriedRows } from './TriedRows'
import css from './files.module.css'

interface ColumnChoiceProps {
  readonly view: ImportColumnsView
  /** Shows the table read in another way, or by other columns; a choice of null: as it is guessed. */
  readonly onLook: (reading: Reading, choice: GenericChoice | null, fixes: readonly RowFix[]) => void
  readonly onChosen: (choice: GenericChoice) => void
  /** The choices were kept as a profile. */
  readonly onKept: () => void
}

const DETAILS = ['side', 'medicine', 'trigger'] as const
const NO_DETAILS = { side: null, medicine: null, trigger: null }

type Draft = ImportColumnsView['guess']['choice']

/** Says how a table from elsewhere was understood; each guess can be changed, and the rows below follow. */
export function ColumnChoice({ view, onLook, onChosen, onKept }: ColumnChoiceProps) {
  const { t } = useText()
  const { table, reading, guess, tried } = view
  const [draft, setDraft] = useState<Draft>(tried?.choice ?? guess.choice)
  const [fixes, setFixes] = useState<readonly RowFix[]>([])
  const isWhole = (one: Draft): one is GenericChoice => one.before !== null
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    if (isWhole(next)) onLook(reading, next, fixes)
  }
  const mend = (fix: RowFix) => {
    const next = [...fixes.filter(({ line }) => line !== fix.line), fix]
    setFixes(next)
    if (isWhole(draft)) onLook(reading, draft, next)
  }
  const names = table.columns.map((name, i) => ({ value: String(i), label: name || String(i + 1) }))
  const none = { value: '', label: t('logFiles.importing.none') }
  const toColumn = (value: string) => (value === '' ? null : Number(value))
  const optional = (key: 'time' | 'offset' | 'after') => (
    <Pick
      label={t(`logFiles.importing.${key}`)}
      value={String(draft[key] ?? '')}
      choices={[none, ...names]}
      onPicked={(value) => change({ [key]: toColumn(value) })}
    />
  )
  const { kinds } = guess
  const { date, time, offset, before, after, notes } = draft
  const used = [date, time, offset, before, after, notes[0] ?? null, kinds?.column ?? null]
  const more = notes.length === 0 ? [] : names.filter((_, i) => !used.includes(i))
  return (
    <div className={css.preview} role="group" aria-label={t('logFiles.importing.columns')}>
      <ReadingChoice view={view} onChosen={(next) => onLook(next, null, [])} />
      <h4>{t('logFiles.importing.columns')}</h4>
      <div className={css.row}>
        <Pick
          label={t('logFiles.importing.date')}
          value={String(draft.date)}
          choices={names}
          onPicked={(value) => change({ date: Number(value) })}
        />
        {optional('time')}
        {guess.choice.offset !== null && optional('offset')}
        <Pick
          label={t('logFiles.importing.before')}
          value={String(draft.before ?? '')}
          choices={
            draft.before === null
              ? [{ value: '', label: t('logFiles.importing.chooseColumn') }, ...names]
              : names
          }
          onPicked={(value) => value !== '' && change({ before: Number(value) })}
        />
        {optional('after')}
        <Pick
          label={t('logFiles.importing.scale')}
          value={draft.scale}
          choices={SCALES.map((value) => ({ value, label: t(`logFiles.importing.scales.${value}`) }))}
          onPicked={(scale) => change({ scale: SCALES.find((one) => one === scale)! })}
        />
        <Pick
          label={t('logFiles.importing.note')}
          value={String(draft.notes[0] ?? '')}
          choices={[none, ...names]}
          onPicked={(value) =>
            change({
              notes:
                value === ''
                  ? []
                  : [Number(value), ...draft.notes.slice(1).filter((one) => one !== Number(value))],
            })
          }
        />
        {DETAILS.map((detail) => {
          const found = names[guess.choice.details?.[detail] ?? -1]
          return (
            found && (
              <Pick
                key={detail}
                label={t(`log.form.${detail}`)}
                value={String(draft.details?.[detail] ?? '')}
                choices={[none, found]}
                onPicked={(value) =>
                  change({ details: { ...NO_DETAILS, ...draft.details, [detail]: toColumn(value) } })
                }
              />
            )
          )
        })}
        {draft.scale === 'words' &&
          WORD_RATINGS.map(({ words: [word] }, i) => (
            <Pick
              key={word}
              label={t(`logFiles.importing.words.${word}`)}
              value={String((draft.words ?? USUAL_WORDS)[i])}
              choices={RATINGS.map((rating) => ({ value: String(rating), label: String(rating) }))}
              onPicked={(value) =>
                change({
                  words: (draft.words ?? USUAL_WORDS).map((one, k) => (k === i ? Number(value) : one)),
                })
              }
            />
          ))}
        {kinds && (
          <Pick
            label={t('logFiles.importing.only', { column: table.columns[kinds.column] || kinds.column + 1 })}
            value={draft.only?.value ?? ''}
            choices={[
              { value: '', label: t('logFiles.importing.allRows') },
              ...kinds.values.map((value) => ({ value, label: value })),
            ]}
            onPicked={(value) => change({ only: value === '' ? null : { column: kinds.column, value } })}
          />
        )}
      </div>
      {more.length > 0 && (
        <fieldset className={css.notes}>
          <legend>{t('logFiles.importing.moreNotes')}</legend>
          {more.map(({ value, label }) => (
            <label key={value}>
              <input
                type="checkbox"
                checked={draft.notes.includes(Number(value))}
                onChange={({ target }) =>
                  change({
                    notes: target.checked
                      ? [...draft.notes, Number(value)]
                      : draft.notes.filter((one) => one !== Number(value)),
                  })
                }
              />
              {label}
            </label>
          ))}
        </fieldset>
      )}
      <Segments
        label={t('logFiles.importing.order')}
        value={draft.order}
        onChange={(order) => change({ order })}
        choices={DATE_ORDERS.map((value) => ({ value, label: t(`logFiles.importing.orders.${value}`) }))}
      />
      <Segments
        label={t('logFiles.importing.whatWereThese')}
        value={draft.as.kind}
        onChange={(kind) =>
          // Minutes are not in such tables; three is the shortest usual press.
          change({ as: kind === 'rating' ? { kind } : { kind, hand: 'left', minutes: 3 } })
        }
        choices={[
          { value: 'rating', label: t('logFiles.importing.asRatings') },
          { value: 'session', label: t('logFiles.importing.asSessions') },
        ]}
      />
      {draft.as.kind === 'session' && (
        <Segments
          label={t('log.form.hand')}
          value={draft.as.hand}
          onChange={(hand) => change({ as: { kind: 'session', hand, minutes: 3 } })}
          choices={PRESSED_HANDS.map((value) => ({ value, label: t(`log.hand.${value}`) }))}
        />
      )}
      {isWhole(draft) && tried ? (
        <>
          <TriedRows
            tried={tried}
            isOrderSure={guess.isOrderSure}
            isMixed={kinds !== null && draft.only === null}
            onFix={mend}
          />
          <Remember file={view.file} known={view.profile} choice={draft} onKept={onKept} />
          <div className={css.row}>
            <Button onClick={() => onChosen(draft)}>{t('logFiles.importing.preview')}</Button>
          </div>
        </>
      ) : (
        <p>{t('logFiles.importing.noPain')}</p>
      )}
    </div>
  )
}

interface RememberProps {
  readonly file: string
  /** The profile by which the table was recognised. */
  readonly known: string | null
  readonly choice: GenericChoice
  readonly onKept: () => void
}

/** Keeps the choices for the next file with the same header. */
function Remember({ file, known, choice, onKept }: RememberProps) {
  const { t } = useText()
  const request = useRequest()
  const [name, setName] = useState(known ?? file.replace(/\.[^.]*$/, '').slice(0, PROFILE_NAME_MAX))
  const [said, setSaid] = useState<string | null>(null)
  const keep = async () => {
    const reply = await request('log:profile-keep', { name: name.trim(), choice })
    setSaid(reply.ok ? t('logFiles.importing.kept', { name: name.trim() }) : reply.failure.message)
    if (reply.ok) onKept()
  }
  return (
    <form
      className={css.row}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') void keep()
      }}
    >
      <label className={css.field}>
        <span>{t('logFiles.importing.remember')}</span>
        <input
          type="text"
          maxLength={PROFILE_NAME_MAX}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <Button type="submit" look="text">
        {t('logFiles.importing.keep')}
      </Button>
      {said !== null && <span role="status">{said}</span>}
    </form>
  )
}
