import { dateOfDay, dayOfDate, minuteOfClock, type ClockTime, type LocalDate } from '../time/local-day'
import type { VisitRule } from './rule'
import { NO_VISIT_CHANGES, plannedVisits } from './visits'
import { note, record, stampSettled, takePending, type Work } from './work'

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
