import {
  PRACTITIONER_MAX,
  PRESSED_HANDS,
  VISIT_MINUTES_MAX,
  type Entry,
  type PressedHand,
} from '@core/log/entry/entry'
import { isFromMemory } from '@core/log/entry/entry-answers'
import type { Bother, Rating } from '@core/log/entry/rating'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { LimitedText } from '../../../ui/text/LimitedText'
import { RatingRow } from '../../../ui/choice/RatingRow'
import { Segments } from '../../../ui/choice/Segments'
import { BotherRow } from './BotherRow'
import { SESSION_MINUTES, type Draft } from './entry-blank'
import { NumberField } from './NumberField'
import css from './entry-form.module.css'

interface FieldsProps<D> {
  readonly draft: D
  readonly onChange: (part: Partial<Omit<D, 'kind'>>) => void
}

type Of<K extends Draft['kind']> = Extract<Draft, { kind: K }>

/** The rating itself; the one before or the one after answers to the number keys, whichever is still open. */
export function RatingFields({
  draft,
  onChange,
  entry,
}: FieldsProps<Of<'rating'> | Of<'session'>> & { readonly entry: Entry | null }) {
  const { t } = useText()
  const ends = { low: t('session.lowEnd'), high: t('session.highEnd') }
  const withAfter = draft.kind === 'session' || entry !== null
  const row = (key: 'before' | 'after', label: string, keys: boolean) => (
    <section>
      <h2>{label}</h2>
      <RatingRow
        dense
        label={label}
        value={draft[key]}
        onChange={(rating) => onChange({ [key]: rating as Rating })}
        ends={ends}
        keys={keys ? 'page' : 'none'}
      />
      {draft[key] !== null && !(key === 'before' && draft.kind === 'rating') && (
        <Button look="text" onClick={() => onChange({ [key]: null })}>
          {t('log.form.skip')}
        </Button>
      )}
    </section>
  )
  const beforeOpen = draft.before === null || !withAfter
  return (
    <>
      {row('before', t(withAfter ? 'log.form.before' : 'log.form.pain'), beforeOpen)}
      {entry?.kind === 'session' && isFromMemory(entry, draft.before) && (
        <p className={css.how}>{t('log.form.fromMemory')}</p>
      )}
      {withAfter && row('after', t('log.form.after'), !beforeOpen)}
    </>
  )
}

/** Which hand was pressed, and how long. */
export function PressedFields({ draft, onChange }: FieldsProps<Of<'session'>>) {
  const { t } = useText()
  return (
    <div className={css.beside}>
      <section>
        <h2>{t('log.form.hand')}</h2>
        <Segments<PressedHand>
          label={t('log.form.hand')}
          value={draft.hand}
          onChange={(hand) => onChange({ hand })}
          choices={PRESSED_HANDS.map((value) => ({ value, label: t(`log.hand.${value}`) }))}
        />
      </section>
      <NumberField
        label={t('log.form.minutes')}
        value={draft.pressedMs === null ? null : Math.round(draft.pressedMs / 6000) / 10}
        {...SESSION_MINUTES}
        step={0.1}
        onChange={(minutes) => onChange(minutesChange(draft, minutes))}
      />
    </div>
  )
}

/** What was planned can only grow: it was at least what was done. */
const minutesChange = (draft: Of<'session'>, minutes: number | null): Partial<Of<'session'>> => {
  if (minutes === null || Number.isNaN(minutes)) return { pressedMs: null }
  const { min, max } = SESSION_MINUTES
  const planned = Math.max(draft.origin === 'manual' ? min : draft.plannedMinutes, minutes)
  return { pressedMs: Math.round(minutes * 60_000), plannedMinutes: Math.min(planned, max) }
}

export function VisitFields({ draft, onChange }: FieldsProps<Of<'visit'>>) {
  const { t } = useText()
  return (
    <div className={css.beside}>
      <LimitedText text={draft.practitioner} max={PRACTITIONER_MAX}>
        <label className={css.field}>
          <span>{t('log.form.practitioner')}</span>
          <input
            type="text"
            value={draft.practitioner}
            placeholder={t('log.form.practitionerHint')}
            onChange={(event) => onChange({ practitioner: event.target.value })}
          />
        </label>
      </LimitedText>
      <NumberField
        label={t('log.form.minutes')}
        value={draft.minutes}
        min={1}
        max={VISIT_MINUTES_MAX}
        step={1}
        onChange={(minutes) => onChange({ minutes: minutes === null ? null : Math.round(minutes) })}
      />
    </div>
  )
}

const PARTS = ['legPain', 'tingling', 'weakness', 'sitting'] as const

/** Four questions of own wording, each skippable. */
export function BotherFields({ draft, onChange }: FieldsProps<Of<'bother'>>) {
  const { t } = useText()
  return (
    <>
      <p className={css.how}>{t('log.form.bother.how')}</p>
      {PARTS.map((part) => (
        <BotherRow
          key={part}
          label={t(`log.form.bother.${part}`)}
          value={draft[part]}
          onChange={(value) => onChange({ [part]: value as Bother | null })}
        />
      ))}
    </>
  )
}
