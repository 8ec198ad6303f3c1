import {
  dayOfDate,
  instantOf,
  localDate,
  localMoment,
  minuteOfClock,
  clockOfMinute,
} from '../../time/local-day'
import { MINUTE_MS } from '../../time/units'
import { ALWAYS_ACTIVE } from '../active-hours'
import { nextTickIn } from '../decide'
import type { ReminderEffect, ReminderEvent } from '../events'
import type { DecisionKind, LedgerEntry } from '../ledger'
import type {
  Answer,
  CheckInRule,
  ClockRule,
  FollowUpRule,
  IntervalRule,
  ReminderConfig,
  VisitRule,
} from '../rule'
import { freshReminderState, type Prompt, type ReminderState } from '../state'
import { step } from '../step/step'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const

export const clockRule = (id: string, ...times: string[]): ClockRule => ({
  kind: 'clock',
  id,
  name: id,
  enabled: true,
  sound: true,
  times,
  weekdays: EVERY_DAY,
})
export const checkInRule = (id: string, ...times: string[]): CheckInRule => ({
  ...clockRule(id, ...times),
  kind: 'check-in',
})
export const intervalRule = (id: string, everyMinutes: number): IntervalRule => ({
  kind: 'interval',
  id,
  name: id,
  enabled: true,
  sound: false,
  everyMinutes,
  hours: null,
})
export const followUpRule = (id: string, afterMinutes: FollowUpRule['afterMinutes'] = 60): FollowUpRule => ({
  kind: 'follow-up',
  id,
  name: id,
  enabled: true,
  sound: false,
  afterMinutes,
})
export const visitRule = (id: string, startDate: string, time = '17:15'): VisitRule => ({
  kind: 'visit',
  id,
  name: id,
  enabled: true,
  sound: true,
  course: 'own',
  startDate,
  slots: [{ weekday: 1, time }],
  visits: 4,
  dayBeforeAt: '18:00',
  minutesBefore: 60,
})

export interface Shown {
  /** Local `YYYY-MM-DD HH:MM` of the showing. */
  readonly at: string
  readonly prompt: Prompt
}

/**
 * A desk with a clock on the wall: what the main process does around the engine, without a main process.
 * Time passes only when told to.
 */
export class Simulation {
  wall: number
  steady = 1_000_000
  handle = 'boot-1'
  zone: string
  config: ReminderConfig
  state: ReminderState = freshReminderState()
  readonly shown: Shown[] = []
  readonly ledger: LedgerEntry[] = []
  readonly effects: ReminderEffect[] = []

  constructor(
    at: string,
    rules: ReminderConfig['rules'],
    more: Partial<ReminderConfig> & { zone?: string } = {},
  ) {
    const { zone = 'Europe/Berlin', ...config } = more
    this.zone = zone
    this.config = { rules, hours: ALWAYS_ACTIVE, spikeIgnoresHours: false, maxPerDay: null, ...config }
    this.wall = this.instant(at)
    this.send({ kind: 'started', sessionRunning: false })
  }

  /** Epoch ms of local `YYYY-MM-DD HH:MM`. */
  instant(at: string): number {
    const [date = '', time = ''] = at.split(' ')
    return instantOf(dayOfDate(date), minuteOfClock(time), this.zone)
  }

  get local(): string {
    return `${localDate(this.wall, this.zone)} ${clockOfMinute(localMoment(this.wall, this.zone).minute)}`
  }

  get open(): Prompt | null {
    return this.state.open
  }

  send(event: ReminderEvent): void {
    const { wall: now, zone, steady, handle, config } = this
    const result = step(this.state, event, { now, zone, steady: { ms: steady, handle }, config })
    this.state = result.state
    this.ledger.push(...result.ledger)
    this.effects.push(...result.effects)
    for (const effect of result.effects) {
      if (effect.kind !== 'show') continue
      this.shown.push({ at: this.local, prompt: effect.prompt })
      this.send({ kind: 'prompt-delivered', promptId: effect.prompt.id })
    }
  }

  /** Lets minutes pass with the timer running as in the app. */
  pass(minutes: number): this {
    const end = this.wall + minutes * MINUTE_MS
    while (this.wall < end) {
      const wait = Math.max(1_000, nextTickIn(this.state, this.wall))
      const by = Math.min(wait, end - this.wall)
      this.wall += by
      this.steady += by
      this.send({ kind: 'tick' })
    }
    return this
  }

  /** Lets time pass until local `YYYY-MM-DD HH:MM`, or `HH:MM` of the same day. */
  until(at: string): this {
    const full = at.includes(' ') ? at : `${localDate(this.wall, this.zone)} ${at}`
    return this.pass((this.instant(full) - this.wall) / MINUTE_MS)
  }

  /** Time that passes while nobody ticks. */
  jump(minutes: number, which: 'wall' | 'both' = 'both'): this {
    this.wall += minutes * MINUTE_MS
    if (which === 'both') this.steady += minutes * MINUTE_MS
    return this
  }

  sleep(minutes: number): this {
    this.send({ kind: 'suspended' })
    this.jump(minutes)
    this.send({ kind: 'resumed' })
    return this
  }

  /** `kill -9` and a new process, which knows what JSON remembers. */
  restart(offMinutes = 0): this {
    this.state = JSON.parse(JSON.stringify(this.state)) as ReminderState
    this.jump(offMinutes)
    this.send({ kind: 'started', sessionRunning: false })
    return this
  }

  session(minutes: number, spike = false, outcome: 'complete' | 'partial' | 'discarded' = 'complete'): this {
    this.send({ kind: 'session-started', spike })
    this.pass(minutes)
    this.send({ kind: 'session-ended', outcome })
    return this
  }

  say(answer: Answer): this {
    if (this.state.open === null) throw new Error('There is no prompt to answer')
    this.send({ kind: 'answered', promptId: this.state.open.id, answer })
    return this
  }

  /** Times of day of everything shown. */
  get times(): readonly string[] {
    return this.shown.map(({ at }) => at.slice(11))
  }

  /** `decision reason` of every line about a rule's occurrences, in order. */
  lines(ruleId?: string): readonly string[] {
    return this.ledger
      .filter((entry) => entry.due !== null && (ruleId === undefined || entry.ruleId === ruleId))
      .map(({ decision, reason }) => `${decision} ${reason}`)
  }

  notes(): readonly string[] {
    return this.ledger.filter(({ due }) => due === null).map(({ reason }) => reason)
  }

  count(decision: DecisionKind): number {
    return this.ledger.filter((entry) => entry.decision === decision).length
  }
}
