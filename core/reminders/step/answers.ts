import { dateOfDay, dayOfDate, minuteOfClock, type ClockTime, type LocalDate } from '../../time/local-day'
import { DAY_MS, MINUTE_MS } from '../../time/units'
import { dayToTakeOff, personDay } from '../active-hours'
import type { ReminderEvent } from '../events'
import type { VisitRule } from '../rule'
import type { Prompt } from '../state'
import { NO_VISIT_CHANGES, plannedVisits } from '../visits'
import { note, record, type Work, stampSettled, takePending } from './draft'
import { expiryOf, withdraw } from './prompts'
import { closeEpisode } from './sessions'

const putOff = (work: Work, prompt: Prompt, minutes: number | null): void => {
  const { state, context } = work
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
      expiresAt: expiryOf(work, prompt, context.now),
      snoozes: prompt.snoozes + 1,
    },
  ]
  record(work, prompt, 'snoozed', cause, minutes === null || until === null ? {} : { minutes, until })
}

/** The person's answer. An answer to a prompt that is gone changes nothing: a click can come late. */
export const answer = (work: Work, event: Extract<ReminderEvent, { kind: 'answered' }>): void => {
  const { state, context } = work
  const said = event.answer
  if (state.open === null || state.open.id !== event.promptId) return
  if (!state.open.answers.includes(said.kind)) return
  const prompt = withdraw(work)
  if (prompt === null) return
  switch (said.kind) {
    case 'start':
      record(work, prompt, 'noted', 'answered-start')
      work.effects.push({ kind: 'start-session', spike: prompt.kind === 'follow-up', ruleId: prompt.ruleId })
      return
    case 'rate':
      record(work, prompt, 'noted', 'answered-rate')
      work.effects.push({ kind: 'ask-rating', ruleId: prompt.ruleId })
      return
    case 'later':
      putOff(work, prompt, said.minutes)
      return
    case 'later-away':
      putOff(work, prompt, null)
      return
    case 'not-today':
      state.notToday = {
        ...state.notToday,
        [prompt.ruleId]: personDay(context.config.hours, context.now, context.zone),
      }
      record(work, prompt, 'noted', 'answered-not-today')
      return
    case 'eased':
      record(work, prompt, 'noted', 'answered-eased')
      closeEpisode(work, 'eased')
      return
    case 'seen':
      record(work, prompt, 'noted', 'answered-seen')
      return
    case 'visit-done':
      record(work, prompt, 'noted', 'answered-seen')
      if (prompt.visit !== undefined) markVisit(work, prompt.ruleId, prompt.visit.number, true)
      return
  }
}

/** No reminder until then. */
export const beginPause = (work: Work, until: { readonly ms: number } | 'tomorrow' | 'resumed'): void => {
  const { state, context } = work
  const since = context.now
  if (until === 'tomorrow') {
    state.pause = { kind: 'until-tomorrow', since, day: personDay(context.config.hours, since, context.zone) }
  } else if (until === 'resumed') state.pause = { kind: 'until-resumed', since }
  else {
    const length = Math.min(Math.max(until.ms, MINUTE_MS), 30 * DAY_MS)
    state.pause = { kind: 'until', since, at: since + length }
  }
  note(work, 'pause-began', state.pause.kind === 'until' ? { until: state.pause.at } : {})
}

export const setDayOff = (work: Work, on: boolean): void => {
  const { state, context } = work
  const day = dayToTakeOff(context.config.hours, context.now, context.zone)
  if ((state.dayOff === day) === on) return
  state.dayOff = on ? day : null
  note(work, on ? 'day-off-began' : 'day-off-ended')
  if (on && state.open !== null && state.open.kind !== 'visit') {
    const spared = state.open.kind === 'follow-up' && context.config.spikeIgnoresHours
    if (spared) return
    const prompt = withdraw(work)
    if (prompt !== null) record(work, prompt, 'skipped', 'day-off')
  }
}

const visitRule = (work: Work, ruleId: string): VisitRule | null => {
  const rule = work.context.config.rules.find(({ id }) => id === ruleId)
  return rule?.kind === 'visit' ? rule : null
}

/** Takes away what still wanted to remind of a visit. */
const settleReminders = (work: Work, ruleId: string, visit: number): void => {
  const { state } = work
  for (const pending of takePending(work, (item) => item.ruleId === ruleId && item.visit?.number === visit)) {
    record(work, pending, 'skipped', 'visit-settled')
    stampSettled(work, pending)
  }
  if (state.open?.ruleId === ruleId && state.open.visit?.number === visit) {
    record(work, state.open, 'skipped', 'visit-settled')
    work.effects.push({ kind: 'withdraw', promptId: state.open.id })
    state.open = null
  }
}

/** Ticks a visit as done, which makes it an entry, or takes the tick and the entry back. */
export const markVisit = (work: Work, ruleId: string, number: number, done: boolean): void => {
  const { state } = work
  const rule = visitRule(work, ruleId)
  const changes = state.visits[ruleId] ?? NO_VISIT_CHANGES
  const visit = rule === null ? undefined : plannedVisits(rule, changes)[number - 1]
  if (visit === undefined || visit.done === done) return
  const others = changes.done.filter((other) => other !== number)
  state.visits = { ...state.visits, [ruleId]: { ...changes, done: done ? [...others, number] : others } }
  note(work, done ? 'visit-done' : 'visit-undone', { visit: number }, ruleId)
  if (done) settleReminders(work, ruleId, number)
  work.effects.push({
    kind: done ? 'log-visit' : 'unlog-visit',
    ruleId,
    visit: number,
    date: dateOfDay(visit.day),
    time: visit.time,
  })
}

/** Moves a visit to another day or time; it reminds anew. A date or time that is none changes nothing. */
export const moveVisit = (
  work: Work,
  ruleId: string,
  number: number,
  date: LocalDate,
  time: ClockTime,
): void => {
  const { state } = work
  const rule = visitRule(work, ruleId)
  const changes = state.visits[ruleId] ?? NO_VISIT_CHANGES
  const exists = rule !== null && plannedVisits(rule, changes)[number - 1] !== undefined
  if (!exists || Number.isNaN(dayOfDate(date)) || Number.isNaN(minuteOfClock(time))) return
  state.visits = {
    ...state.visits,
    [ruleId]: { ...changes, moved: { ...changes.moved, [String(number)]: { date, time } } },
  }
  settleReminders(work, ruleId, number)
  note(work, 'visit-moved', { visit: number }, ruleId)
}
