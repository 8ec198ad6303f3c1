import { dateOfDay, instantOf, localDate, localDay, type LocalDate } from '../time/local-day'
import { DAY_MS, SECOND_MS } from '../time/units'
import { step } from './step/step'
import type { ReminderEvent, StepContext, StepResult } from './events'
import type { LedgerReason } from './ledger'
import { LONGEST_TICK_MS, type ReminderConfig, type RuleKind } from './rule'
import { type VisitRef, isAbsent, type Prompt, type ReminderState } from './state'

export interface PreviewEvent {
  /** When it would happen, epoch ms. */
  readonly at: number
  readonly due: number
  readonly ruleId: string
  readonly ruleName: string
  readonly kind: RuleKind
  readonly decision: 'shown' | 'merged' | 'skipped' | 'missed'
  readonly reason: LedgerReason
  readonly visit: VisitRef | null
}

export interface PreviewDay {
  readonly date: LocalDate
  readonly events: readonly PreviewEvent[]
}

/** The state as if the person stayed at the computer and answered every prompt at once. */
const presentPerson = (state: ReminderState): ReminderState => ({
  ...state,
  awaySince: null,
  lockedSince: null,
  suspendedSince: null,
  session: null,
  open: null,
})

interface Moment extends StepResult {
  readonly at: number
}

/**
 * Runs `step` ahead in time, a tick at a time, until `until` (epoch ms) or until `each` returns false.
 */
const runAhead = (
  config: ReminderConfig,
  state: ReminderState,
  now: number,
  zone: string,
  until: number,
  each: (moment: Moment) => boolean,
): void => {
  let current = presentPerson(state)
  let at = now
  const advance = (event: ReminderEvent): Moment => {
    const context: StepContext = { now: at, zone, steady: { ms: at - now, handle: 'preview' }, config }
    const result = step(current, event, context)
    current = result.state
    return { ...result, at }
  }
  // The old clock reading is replaced, as at the start of a process; pending reminders stay.
  current = { ...current, clock: { wall: now, steady: 0, handle: 'preview', zone } }
  if (isAbsent(state) || state.session !== null) {
    current = { ...current, anchors: Object.fromEntries(Object.keys(state.anchors).map((id) => [id, now])) }
  }
  if (!each(advance({ kind: 'config-changed' }))) return
  while (at < until) {
    if (current.open !== null) current = { ...current, open: null }
    const next = Math.min(until, Math.max(at + SECOND_MS, current.wakeAt))
    // `step` takes a long time without ticks for sleep. Nothing sleeps here, so its clock is moved along.
    if (next - at > LONGEST_TICK_MS && current.clock !== null) {
      current = { ...current, clock: { ...current.clock, wall: next, steady: next - now } }
    }
    at = next
    if (!each(advance({ kind: 'tick' }))) return
  }
}

/**
 * What the reminders would do from now on, if the person stayed at the computer and answered each prompt at once.
 * @param now epoch ms
 * @param days local days to show, today first
 */
export const previewDays = (
  config: ReminderConfig,
  state: ReminderState,
  now: number,
  zone: string,
  days: number,
): readonly PreviewDay[] => {
  const today = localDay(now, zone)
  const until = instantOf(today + days, 0, zone) - 1
  const events: PreviewEvent[] = []
  runAhead(config, state, now, zone, until, ({ ledger }) => {
    for (const { at, due, ruleId, decision, reason, data, occurrenceKey } of ledger) {
      if (decision === 'held' || decision === 'snoozed' || decision === 'noted') continue
      if (ruleId === null || due === null || data.ruleKind === undefined || occurrenceKey === null) continue
      const visit = /~visit-(\d+)\.(day-before|on-day)@(\S+)T(\S+)$/.exec(occurrenceKey)
      events.push({
        at,
        due,
        ruleId,
        ruleName: data.ruleName ?? '',
        kind: data.ruleKind,
        decision,
        reason,
        visit:
          visit === null
            ? null
            : {
                number: Number(visit[1]),
                when: visit[2] as VisitRef['when'],
                date: visit[3] ?? '',
                time: visit[4] ?? '',
              },
      })
    }
    return true
  })
  return Array.from({ length: days }, (_, i) => {
    const date = dateOfDay(today + i)
    return { date, events: events.filter(({ at }) => localDate(at, zone) === date) }
  })
}

/** Days ahead that are searched for the next prompt. */
const NEXT_PROMPT_DAYS = 8

/**
 * The next prompt that the person will see if they stay, with when (`shownAt`, epoch ms), or null when none comes
 * in 8 days. Pauses, holds, the minimum gap and limits count, because `step` itself decides.
 */
export const nextPrompt = (
  config: ReminderConfig,
  state: ReminderState,
  now: number,
  zone: string,
): Prompt | null => {
  if (config.rules.every(({ enabled }) => !enabled)) return null
  if (state.pause?.kind === 'until-resumed') return null
  let found: Prompt | null = null
  runAhead(config, state, now, zone, now + NEXT_PROMPT_DAYS * DAY_MS, ({ effects }) => {
    for (const effect of effects) if (effect.kind === 'show') found ??= effect.prompt
    return found === null
  })
  return found
}
