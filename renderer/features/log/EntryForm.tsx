import { useEffect, useRef, useState } from 'react'
import { NOTE_MAX, type Entry, type EntryKind } from '@core/log/entry'
import { answersOf, wallTimeOf, type WallTime } from '@core/log/entry-answers'
import { useRequest } from '../../bridge/use-app'
import { dateFormat } from '@core/time/utc-offset'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { Segments } from '../../ui/Segments'
import { blankOf, completeAnswers, type Draft } from './entry-blank'
import { BotherFields, PressedFields, RatingFields, VisitFields } from './KindFields'
import { PainFields } from './PainFields'
import { WhenField } from './WhenField'
import disclosure from '../../ui/disclosure.module.css'
import css from './entry-form.module.css'

interface EntryFormProps {
  /** The entry to change, or `null` for a new one. */
  readonly entry: Entry | null
  /** Local day by main's clock. */
  readonly today: string
  readonly onSaved: (entry: Entry) => void
  readonly onRemoved: (entry: Entry) => void
  readonly onClose: () => void
  readonly onHelp: () => void
}

const NEW_KINDS = ['rating', 'session', 'visit', 'bother'] as const satisfies readonly EntryKind[]

/** One form for every kind of entry: a number is enough, the rest waits behind "More". */
export function EntryForm({ entry, today, onSaved, onRemoved, onClose, onHelp }: EntryFormProps) {
  const { t } = useText()
  const request = useRequest()
  const [draft, setDraft] = useState<Draft>(() => (entry ? answersOf(entry) : blankOf('rating')))
  const [when, setWhen] = useState<WallTime | null>(() => (entry ? wallTimeOf(entry) : null))
  const [failure, setFailure] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  // Whoever opened the form by key is in it; Escape leads out again.
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  const put = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }) as Draft)

  const save = async () => {
    const answers = completeAnswers(draft)
    if (!answers) return setFailure(t('logScreens.numberNeeded'))
    setSaving(true)
    const reply = entry
      ? await request('log:edit', { id: entry.id, answers, when })
      : await request('log:add', { answers, when })
    setSaving(false)
    if (!reply.ok) return setFailure(reply.failure.message)
    onSaved(reply.value)
    const wasBoth = entry && 'side' in entry && entry.side === 'both'
    if ('side' in draft && draft.side === 'both' && !wasBoth) onHelp()
  }
  const remove = async () => {
    if (!entry) return
    const reply = await request('log:remove', { id: entry.id })
    if (reply.ok) onRemoved(entry)
    else setFailure(reply.failure.message)
  }
  return (
    <form
      className={css.form}
      aria-labelledby="entry-form-title"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className={css.fields}>
        <h2 ref={title} id="entry-form-title" tabIndex={-1} className={css.title}>
          {t(entry ? 'log.form.editTitle' : 'log.form.addTitle')}
        </h2>
        {!entry && (
          <Segments
            label={t('log.form.what')}
            value={draft.kind}
            onChange={(kind) => {
              setDraft(blankOf(kind))
              setFailure(null)
            }}
            choices={NEW_KINDS.map((value) => ({ value, label: t(`log.kind.${value}`) }))}
          />
        )}
        {(draft.kind === 'rating' || draft.kind === 'session') && (
          <RatingFields draft={draft} onChange={put} changing={entry !== null} />
        )}
        {draft.kind === 'session' && <PressedFields draft={draft} onChange={put} />}
        {draft.kind === 'visit' && <VisitFields draft={draft} onChange={put} />}
        {draft.kind === 'bother' && <BotherFields draft={draft} onChange={put} />}
        <WhenField value={when} today={today} onChange={setWhen} />
        {draft.kind === 'rating' || draft.kind === 'session' ? (
          <details className={`${disclosure.disclosure} ${css.more}`} open={entry !== null}>
            <summary>{t('log.form.more')}</summary>
            <PainFields draft={draft} onChange={put} onHelp={onHelp} />
            <Note value={draft.note} onChange={(note) => put({ note })} />
          </details>
        ) : (
          <Note value={draft.note} onChange={(note) => put({ note })} />
        )}
        {entry && <Times entry={entry} />}
      </div>
      {failure && (
        <p className={css.failure} role="alert">
          {failure}
        </p>
      )}
      <div className={css.bar}>
        {entry && (
          <Button look="text" onClick={() => void remove()}>
            {t('logScreens.delete')}
          </Button>
        )}
        <span className={css.grow} />
        <Button look="line" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button look="primary" type="submit" disabled={saving}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  )
}

interface NoteProps {
  readonly value: string
  readonly onChange: (note: string) => void
}

function Note({ value, onChange }: NoteProps) {
  const { t } = useText()
  return (
    <label className={css.field}>
      <span>{t('log.form.note')}</span>
      <textarea
        rows={3}
        maxLength={NOTE_MAX}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}

/** When the entry was made and last changed: nothing is rewritten in silence. */
function Times({ entry }: { readonly entry: Entry }) {
  const { t, locale, zone } = useText()
  const format = dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }, zone)
  return (
    <p className={css.times}>
      {t('log.form.made', { when: format(entry.createdAt) })}
      {entry.updatedAt !== entry.createdAt && (
        <> · {t('log.form.changed.edited', { when: format(entry.updatedAt) })}</>
      )}
    </p>
  )
}
