import { useEffect, useRef, useState } from 'react'
import type { ReminderConfig } from '@core/reminders/rule'
import { useApp, useDrafts, useRequest } from '../../bridge/use-app'
import { useDraft } from '../../bridge/use-draft'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { DraftLine } from '../../ui/text/DraftLine'
import { onEscape } from '../../ui/keys/escape'
import { Strong } from '../../ui/Strong'
import { Switch } from '../../ui/choice/Switch'
import { Field } from './fields/Field'
import { hoursShape } from './fields/hour-groups'
import { HoursField } from './fields/HoursField'
import { hoursAreWhole } from './rules/rule-problems'
import { useAct } from './use-act'
import { useWallWords } from './fields/use-wall-words'
import css from './limits.module.css'
import editor from './rules/rule-editor.module.css'
import fields from './fields/fields.module.css'

type LimitSettings = Omit<ReminderConfig, 'rules'>
const MOST = { min: 1, max: 48, usual: 6 } as const

/** An emptied field: no number that can be saved. It is no NaN, which a file could not keep. */
const EMPTIED = 0
const LIMITS_DRAFT = 'limits:all'

/** When reminders may come at all, as sentences; opens in place. */
export function Limits() {
  const { t } = useText()
  const drafts = useDrafts()
  // What was left half-written is open again.
  const [open, setOpen] = useState(() => drafts.get(LIMITS_DRAFT) !== undefined)
  const config = useApp((app) => app.reminders.config)
  const change = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !open) change.current?.focus()
    wasOpen.current = open
  }, [open])
  if (open) return <LimitsEditor config={config} onDone={() => setOpen(false)} />
  return (
    <div className={css.limits}>
      <p className={css.said}>
        <HoursSentence config={config} />
      </p>
      <Button ref={change} look="text" onClick={() => setOpen(true)}>
        {t('reminderScreens.hours.change')}
      </Button>
    </div>
  )
}

function HoursSentence({ config: { hours, maxPerDay } }: { readonly config: LimitSettings }) {
  const wall = useWallWords()
  const shape = hoursShape(hours)
  const most =
    maxPerDay === null ? (
      <Strong id="reminderScreens.hours.noMost" />
    ) : (
      <Strong id="reminderScreens.hours.most" values={{ n: maxPerDay }} />
    )
  switch (shape.kind) {
    case 'quiet':
      return (
        <>
          <Strong
            id="reminderScreens.hours.quiet"
            values={{ from: wall.time(shape.from), to: wall.time(shape.to) }}
          />
          {' · '}
          {most}
        </>
      )
    case 'spans':
      return (
        <>
          <Strong id="reminderScreens.hours.spans" values={{ spans: wall.spans(hours) }} />
          {' · '}
          {most}
        </>
      )
    case 'always':
      return (
        <>
          <Strong id="reminderScreens.hours.always" />
          {' · '}
          {most}
        </>
      )
    case 'never':
      return <Strong id="reminderScreens.hours.never" />
  }
}

function LimitsEditor({ config, onDone }: { readonly config: LimitSettings; readonly onDone: () => void }) {
  const { t } = useText()
  const request = useRequest()
  const [failure, act] = useAct()
  const saved: LimitSettings = {
    hours: config.hours,
    spikeIgnoresHours: config.spikeIgnoresHours,
    countsStill: config.countsStill === true,
    maxPerDay: config.maxPerDay,
  }
  const { touched, kept, put, drop } = useDraft(LIMITS_DRAFT, saved)
  const draft = { ...saved, ...touched }
  const leave = () => {
    drop()
    onDone()
  }
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { maxPerDay: most } = draft
  const mostFits = most === null || (Number.isInteger(most) && most >= MOST.min && most <= MOST.max)
  const hoursFit = hoursAreWhole(draft.hours)

  const save = async (form: HTMLFormElement) => {
    if (!mostFits || !hoursFit) {
      form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      return
    }
    if (await act(request('reminders:limits', draft))) leave()
  }
  return (
    <form
      className={editor.editor}
      noValidate
      aria-labelledby="limits-title"
      onSubmit={(event) => {
        event.preventDefault()
        void save(event.currentTarget)
      }}
      onKeyDown={onEscape(onDone)}
    >
      <h2 id="limits-title" ref={heading} tabIndex={-1}>
        {t('reminderScreens.hours.title')}
      </h2>
      {kept && <DraftLine onDiscard={drop} />}
      <HoursField
        label={t('reminderScreens.field.weekdays')}
        hours={draft.hours}
        problem={hoursFit ? undefined : 'reminderScreens.problem.hours'}
        onChange={(hours) => put({ hours })}
      />
      <Switch
        label={t('reminderScreens.hours.spike')}
        checked={draft.spikeIgnoresHours}
        onChange={(spikeIgnoresHours) => put({ spikeIgnoresHours })}
      />
      <Switch
        label={t('reminderScreens.hours.still')}
        checked={draft.countsStill === true}
        onChange={(countsStill) => put({ countsStill })}
      />
      <p className={fields.hint}>{t('reminderScreens.hours.stillHint')}</p>
      <Switch
        label={t('reminderScreens.hours.limit')}
        checked={most !== null}
        onChange={(on) => put({ maxPerDay: on ? MOST.usual : null })}
      />
      {most !== null && (
        <Field
          label={t('reminderScreens.hours.limitN')}
          hint={t('reminderScreens.hours.limitHint')}
          problem={mostFits ? undefined : 'reminderScreens.problem.maxPerDay'}
        >
          {(input) => (
            <input
              {...input}
              type="number"
              className={`${fields.input} ${fields.number}`}
              min={MOST.min}
              max={MOST.max}
              value={most === EMPTIED ? '' : most}
              onChange={(event) => put({ maxPerDay: event.target.valueAsNumber || EMPTIED })}
            />
          )}
        </Field>
      )}
      {failure && (
        <p className={editor.failure} role="alert">
          {t('reminderScreens.failed', { reason: failure })}
        </p>
      )}
      <div className={editor.acts}>
        <Button look="primary" type="submit">
          {t('reminderScreens.save')}
        </Button>
        <Button onClick={leave}>{t('reminderScreens.cancel')}</Button>
      </div>
    </form>
  )
}
