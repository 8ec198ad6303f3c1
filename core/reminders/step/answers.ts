import { dateOfDay, dayOfDate, minuteOfClock, type ClockTime, type LocalDate } from '../../time/local-day'
import { DAY_MS, MINUTE_MS } from '../../time/units'
import { dayToTakeOff, personDay } from '../active-hours'
import type { ReminderEvent } from '../events'
import type { VisitRule } from '../rule'
import type { Prompt } from '../state'
import { NO_VISIT_CHANGES, plannedVisits } from '../visits'
import { note, record, type StepDraft, stampSettled, takePending } from './draft'
import { expiryOf, withdraw } from './prompts'
import { closeEpisode } from './sessions'

const putOff = (draft: StepDraft, prompt: Prompt, minutes: number | null): void => {
  const { state, context } = draft
  const until = minutes === null ? null : context.now + minutes * MINUTE_MS
  const { key, ruleId, ruleName, kind, due } = prompt
  const cause = until === null ? 'later-away' : 'later'
  state.pending = [
    ...state.pending,
    {
      key,
      ruleId,
      ruleName,
      kind,
      due,
      ...(prompt.visit === undefined ? {} : { visit: prompt.visit }),
      cause,
      causeSince: until ?? context.now,
      until,
      expiresAt: expiryOf(draft, prompt, context.now),
      snoozes: prompt.snoozes + 1,
    },
  ]
  record(draft, prompt, 'snoozed', cause, minutes === null || until === null ? {} : { minutes, until })
}

/** Applies an answer. An answer to a prompt that is closed is ignored: a click can come late. */
export const answer = (draft: StepDraft, event: Extract<ReminderEvent, { kind: 'answered' }>): void => {
  const { state, context } = draft
  const said = event.answer
  if (state.open === null || state.open.id !== event.promptId) return
  if (!state.open.answers.includes(said.kind)) return
  const prompt = withdraw(draft)
  if (prompt === null) return
  switch (said.kind) {
    case 'start':
      record(draft, prompt, 'noted', 'answered-start')
      draft.effects.push({ kind: 'start-session', spike: prompt.kind === 'follow-up', ruleId: prompt.ruleId })
      return
    case 'rate':
      record(draft, prompt, 'noted', 'answered-rate')
      draft.effects.push({ kind: 'ask-rating', ruleId: prompt.ruleId })
      return
    case 'later':
      putOff(draft, prompt, said.minutes)
      return
    case 'later-away':
      putOff(draft, prompt, null)
      return
    case 'not-today':
      state.notToday = {
        ...state.notToday,
        [prompt.ruleId]: personDay(context.config.hours, context.now, context.zone),
      }
      record(draft, prompt, 'noted', 'answered-not-today')
      return
    case 'eased':
      record(draft, prompt, 'noted', 'answered-eased')
      closeEpisode(draft, 'eased')
      return
    case 'seen':
      record(draft, prompt, 'noted', 'answered-seen')
      return
    case 'visit-done':
      record(draft, prompt, 'noted', 'answered-seen')
      if (prompt.visit !== undefined) markVisit(draft, prompt.ruleId, prompt.visit.number, true)
      return
  }
}

/** No reminder until then. */
export const beginPause = (
  draft: StepDraft,
  until: { readonly ms: number } | 'tomorrow' | 'resumed',
): void => {
  const { state, context } = draft
  const since = context.now
  if (until === 'tomorrow') {
    state.pause = { kind: 'until-tomorrow', since, day: personDay(context.config.hours, since, context.zone) }
  } else if (until === 'resumed') state.pause = { kind: 'until-resumed', since }
  else {
    const length = Math.min(Math.max(until.ms, MINUTE_MS), 30 * DAY_MS)
    state.pause = { kind: 'until', since, at: since + length }
  }
  note(draft, 'pause-began', state.pause.kind === 'until' ? { until: state.pause.at } : {})
}

export const setDayOff = (draft: StepDraft, on: boolean): void => {
  const { state, context } = draft
  const day = dayToTakeOff(context.config.hours, context.now, context.zone)
  if ((state.dayOff === day) === on) return
  state.dayOff = on ? day : null
  note(draft, on ? 'day-off-began' : 'day-off-ended')
  if (on && state.open !== null && state.open.kind !== 'visit') {
    const spared = state.open.kind === 'follow-up' && context.config.spikeIgnoresHours
    if (spared) return
    const prompt = withdraw(draft)
    if (prompt !== null) record(draft, prompt, 'skipped', 'day-off')
  }
}

const visitRule = (draft: StepDraft, ruleId: string): VisitRule | null => {
  const rule = draft.context.config.rules.find(({ id }) => id === ruleId)
  return rule?.kind === 'visit' ? rule : null
}

/** Closes the open prompt and the pending reminders of a visit. */
const settleReminders = (draft: StepDraft, ruleId: string, visit: number): void => {
  const { state } = draft
  for (const pending of takePending(
    draft,
    (item) => item.ruleId === ruleId && item.visit?.number === visit,
  )) {
    record(draft, pending, 'skipped', 'visit-settled')
    stampSettled(draft, pending)
  }
  if (state.open?.ruleId === ruleId && state.open.visit?.number === visit) {
    record(draft, state.open, 'skipped', 'visit-settled')
    draft.effects.push({ kind: 'withdraw', promptId: state.open.id })
    state.open = null
  }
}

/** Marks a visit as done, which adds an entry to the log, or as not done, which removes it. */
export const markVisit = (draft: StepDraft, ruleId: string, number: number, done: boolean): void => {
  const { state } = draft
  const rule = visitRule(draft, ruleId)
  const changes = state.visits[ruleId] ?? NO_VISIT_CHANGES
  const visit = rule === null ? undefined : plannedVisits(rule, changes)[number - 1]
  if (visit === undefined || visit.done === done) return
  const others = changes.done.filter((other) => other !== number)
  state.visits = { ...state.visits, [ruleId]: { ...changes, done: done ? [...others, number] : others } }
  note(draft, done ? 'visit-done' : 'visit-undone', { visit: number }, ruleId)
  if (done) settleReminders(draft, ruleId, number)
  draft.effects.push({
    kind: done ? 'log-visit' : 'unlog-visit',
    ruleId,
    visit: number,
    date: dateOfDay(visit.day),
    time: visit.time,
  })
}

/** Moves a visit to another day or time, with new reminders. An invalid date or time is ignored. */
export const moveVisit = (
  draft: StepDraft,
  ruleId: string,
  number: number,
  date: LocalDate,
  time: ClockTime,
): void => {
  const { state } = draft
  const rule = visitRule(draft, ruleId)
  const changes = state.visits[ruleId] ?? NO_VISIT_CHANGES
  const exists = rule !== null && plannedVisits(rule, changes)[number - 1] !== undefined
  if (!exists || Number.isNaN(dayOfDate(date)) || Number.isNaN(minuteOfClock(time))) return
  state.visits = {
    ...state.visits,
    [ruleId]: { ...changes, moved: { ...changes.moved, [String(number)]: { date, time } } },
  }
  settleReminders(draft, ruleId, number)
  note(draft, 'visit-moved', { visit: number }, ruleId)
}
