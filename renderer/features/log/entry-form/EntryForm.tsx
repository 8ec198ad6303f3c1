import { useEffect, useRef, useState } from 'react'
import { NOTE_MAX, type Entry, type EntryKind } from '@core/log/entry/entry'
import { answersOf, type EntryAnswers } from '@core/log/entry/entry-answers'
import { omit } from '@core/log/entry/omit'
import { useRequest } from '../../../bridge/use-app'
import { useDraft } from '../../../bridge/use-draft'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { DraftLine } from '../../../ui/text/DraftLine'
import { onEscape } from '../../../ui/keys/escape'
import { LimitedText } from '../../../ui/text/LimitedText'
import { Segments } from '../../../ui/choice/Segments'
import { blankOf, draftOf, problemOf, savedFields, whenToSave, type Fields } from './entry-blank'
import { BotherFields, PressedFields, RatingFields, VisitFields } from './KindFields'
import { EntryTimes } from './EntryTimes'
import { PainFields } from './PainFields'
import { WhenField } from './WhenField'
import disclosure from '../../../ui/disclosure.module.css'
import css from './entry-form.module.css'

interface EntryFormProps {
  /** The entry to change, or `null` for a new one. */
  readonly entry: Entry | null
  /** The entry was deleted while it was open. */
  readonly gone?: boolean
  /** Local day by main's clock. */
  readonly today: string
  readonly onSaved: (entry: Entry) => void
  readonly onRemoved: (entry: Entry) => void
  readonly onClose: () => void
  readonly onHelp: () => void
}

const NEW_KINDS = ['rating', 'session', 'visit', 'bother'] as const satisfies readonly EntryKind[]

/** Where the unsaved text of an entry is kept. */
export const entryDraftKey = (id: string | null): string => `entry:${id ?? 'new'}`

/** One form for every kind of entry: a number is enough, the rest waits behind "More". */
export function EntryForm({
  entry,
  gone = false,
  today,
  onSaved,
  onRemoved,
  onClose,
  onHelp,
}: EntryFormProps) {
  const { t } = useText()
  const request = useRequest()
  const saved = savedFields(entry)
  const { touched, kept, turn, put, drop } = useDraft<Fields>(entryDraftKey(entry?.id ?? null), saved, [
    'kind',
  ])
  const [failure, setFailure] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  // Whoever opened the form by key is in it; Escape leads out again.
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  const kind = touched.kind ?? saved.kind
  const draft = draftOf(entry ? answersOf(entry) : blankOf(kind), touched)
  const when = { date: touched.date ?? saved.date, time: touched.time ?? saved.time }

  const save = async () => {
    const problem = problemOf(draft, touched, entry === null)
    if (problem) return setFailure(t(problem.key, problem.values))
    const moment = whenToSave(when, 'date' in touched || 'time' in touched, entry?.hasTime === false)
    if (moment === 'incomplete') return setFailure(t('log.form.whenNeeded'))
    setSaving(true)
    const answers = omit(touched, ['date', 'time'])
    const reply = entry
      ? await request('log:edit', { id: entry.id, answers: { ...answers, kind: entry.kind }, when: moment })
      : await request('log:add', { answers: draft as EntryAnswers, when: moment })
    setSaving(false)
    if (!reply.ok) return setFailure(reply.failure.message)
    drop()
    onSaved(reply.value)
    const wasBoth = entry && 'side' in entry && entry.side === 'both'
    if ('side' in draft && draft.side === 'both' && !wasBoth) onHelp()
  }
  const remove = async () => {
    if (!entry) return
    const reply = await request('log:remove', { id: entry.id })
    if (!reply.ok) return setFailure(reply.failure.message)
    drop()
    onRemoved(entry)
  }
  const putBack = async ({ id }: Entry) => {
    const reply = await request('log:restore', { id })
    setFailure(reply.ok ? null : reply.failure.message)
  }
  const change = (part: Partial<Fields>) => {
    setFailure(null)
    put(part)
  }
  return (
    <form
      className={css.form}
      aria-labelledby="entry-form-title"
      // What is wrong is said in the app's own words, with a way out.
      noValidate
      onKeyDown={onEscape(onClose)}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div key={turn} className={css.fields}>
        <h2 ref={title} id="entry-form-title" tabIndex={-1} className={css.title}>
          {t(entry ? 'log.form.editTitle' : 'log.form.addTitle')}
        </h2>
        {kept && <DraftLine onDiscard={drop} />}
        {gone && entry && (
          <p className={css.when} role="status">
            <span>{t('log.form.gone')}</span>
            <Button look="text" onClick={() => void putBack(entry)}>
              {t('log.form.putBack')}
            </Button>
          </p>
        )}
        {!entry && (
          <Segments
            label={t('log.form.what')}
            value={draft.kind}
            onChange={(next) => change({ kind: next })}
            choices={NEW_KINDS.map((value) => ({ value, label: t(`log.kind.${value}`) }))}
          />
        )}
        {(draft.kind === 'rating' || draft.kind === 'session') && (
          <RatingFields draft={draft} onChange={change} entry={entry} />
        )}
        {draft.kind === 'session' && draft.activity === 'press' && (
          <PressedFields draft={draft} onChange={change} />
        )}
        {draft.kind === 'visit' && <VisitFields draft={draft} onChange={change} />}
        {draft.kind === 'bother' && <BotherFields draft={draft} onChange={change} />}
        <WhenField value={when} today={today} onChange={change} />
        {draft.kind === 'rating' || draft.kind === 'session' ? (
          <details className={`${disclosure.disclosure} ${css.more}`} open={entry !== null || kept}>
            <summary>{t('log.form.more')}</summary>
            <PainFields draft={draft} onChange={change} onHelp={onHelp} />
            <Note value={draft.note} onChange={(note) => change({ note })} />
          </details>
        ) : (
          <Note value={draft.note} onChange={(note) => change({ note })} />
        )}
        {entry && <EntryTimes entry={entry} />}
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
        <Button
          look="line"
          onClick={() => {
            drop()
            onClose()
          }}
        >
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
    <LimitedText text={value} max={NOTE_MAX}>
      <label className={css.field}>
        <span>{t('log.form.note')}</span>
        <textarea rows={3} value={value} onChange={(event) => onChange(event.target.value)} />
      </label>
    </LimitedText>
  )
}
