import { useState } from 'react'
import type { VisitRule } from '@core/reminders/rule'
import { plannedVisits, type PlannedVisit } from '@core/reminders/visits'
import { dateOfDay, instantOf, minuteOfClock } from '@core/time/local-day'
import { useApp, useDrafts, useRequest } from '../../../bridge/use-app'
import { useDraft } from '../../../bridge/use-draft'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { DraftLine } from '../../../ui/text/DraftLine'
import { onEscape } from '../../../ui/keys/escape'
import { useWhen } from '../../../ui/use-when'
import { Field } from '../fields/Field'
import { isDate, isTime } from '../rules/rule-problems'
import { useAct } from '../use-act'
import css from './visit-list.module.css'
import fields from '../fields/fields.module.css'

const moveDraftKey = (rule: VisitRule, visit: number): string => `visit:${rule.id}.${visit}`

/** The visits of one course: tick as done, or move. */
export function VisitList({ rule }: { readonly rule: VisitRule }) {
  const { t } = useText()
  const changes = useApp((app) => app.reminders.visits[rule.id])
  const drafts = useDrafts()
  const visits = plannedVisits(rule, changes)
  // A move that was left half-written is open again.
  const [moving, setMoving] = useState<number | null>(
    () => visits.find(({ number }) => drafts.get(moveDraftKey(rule, number)))?.number ?? null,
  )
  const titleId = `visits-${rule.id}`
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>{t('reminderScreens.visits.title', { name: rule.name })}</h2>
      <p className={css.sum}>
        {t('reminderScreens.visits.all', {
          done: visits.filter(({ done }) => done).length,
          n: visits.length,
        })}
      </p>
      <ul className={css.visits}>
        {visits.map((visit) => (
          <li key={visit.number}>
            {moving === visit.number ? (
              <MoveVisit rule={rule} visit={visit} onDone={() => setMoving(null)} />
            ) : (
              <VisitRow rule={rule} visit={visit} onMove={() => setMoving(visit.number)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface VisitProps {
  readonly rule: VisitRule
  readonly visit: PlannedVisit
}

function VisitRow({ rule, visit, onMove }: VisitProps & { readonly onMove: () => void }) {
  const { t, zone } = useText()
  const request = useRequest()
  const when = useWhen()
  const [failure, act] = useAct()
  const at = instantOf(visit.day, minuteOfClock(visit.time), zone)
  return (
    <div className={css.visit}>
      <label className={css.tick}>
        <input
          type="checkbox"
          checked={visit.done}
          onChange={(event) =>
            void act(
              request('reminders:visit-done', {
                id: rule.id,
                visit: visit.number,
                done: event.target.checked,
              }),
            )
          }
        />
        {t('reminderScreens.visits.done', { n: visit.number, when: when(at) })}
      </label>
      <span className={css.note}>
        {visit.done ? t('reminderScreens.visits.doneNote') : visit.moved && t('reminderScreens.visits.moved')}
      </span>
      {!visit.done && (
        <Button
          look="text"
          aria-label={t('reminderScreens.visits.moveOf', { n: visit.number })}
          onClick={onMove}
        >
          {t('reminderScreens.visits.move')}
        </Button>
      )}
      {failure && <p role="alert">{failure}</p>}
    </div>
  )
}

function MoveVisit({ rule, visit, onDone }: VisitProps & { readonly onDone: () => void }) {
  const { t } = useText()
  const request = useRequest()
  const [failure, act] = useAct()
  const saved = { date: dateOfDay(visit.day), time: visit.time }
  const { touched, kept, put, drop } = useDraft(moveDraftKey(rule, visit.number), saved)
  const { date, time } = { ...saved, ...touched }
  const leave = () => {
    drop()
    onDone()
  }
  const fits = isDate(date) && isTime(time)
  const save = async () => {
    if (!fits) return
    if (await act(request('reminders:visit-moved', { id: rule.id, visit: visit.number, date, time }))) leave()
  }
  return (
    <form
      className={css.move}
      noValidate
      aria-label={t('reminderScreens.visits.moveOf', { n: visit.number })}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={onEscape(onDone)}
    >
      {kept && <DraftLine onDiscard={drop} />}
      <div className={fields.row}>
        <Field
          label={t('reminderScreens.visits.date')}
          problem={isDate(date) ? undefined : 'reminderScreens.problem.moved'}
        >
          {(input) => (
            <input
              {...input}
              autoFocus
              type="date"
              className={fields.input}
              value={date}
              onChange={(event) => put({ date: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t('reminderScreens.visits.time')}
          problem={isTime(time) ? undefined : 'reminderScreens.problem.moved'}
        >
          {(input) => (
            <input
              {...input}
              type="time"
              className={fields.input}
              value={time}
              onChange={(event) => put({ time: event.target.value })}
            />
          )}
        </Field>
        <Button look="primary" type="submit">
          {t('reminderScreens.save')}
        </Button>
        <Button onClick={leave}>{t('reminderScreens.cancel')}</Button>
      </div>
      {failure && <p role="alert">{failure}</p>}
    </form>
  )
}
