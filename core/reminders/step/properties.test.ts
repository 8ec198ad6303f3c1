import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALWAYS_ACTIVE, type ActiveHours } from '../active-hours'
import { nextTickIn } from '../decide'
import type { ReminderEvent } from '../events'
import type { LedgerEntry } from '../ledger'
import { type ReminderConfig, type Rule, FOLLOW_UP_MINUTES } from '../rule'
import { isAbsent, type Prompt, type ReminderState, freshReminderState } from '../state'
import { Judge, type World } from '../testing/judge'
import { checkInRule, clockRule, followUpRule, intervalRule } from '../testing/simulation'
import { onWall, personDayOnWall } from '../testing/wall-table'
import { step } from './step'

const MINUTE = 60_000
const MANY = process.env['LINGGU_SCENARIOS']
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Asia/Tokyo',
] as const

/** Days on which some of these zones change their clocks, and a plain one. */
const STARTS = [
  Date.UTC(2026, 2, 28, 20),
  Date.UTC(2026, 9, 24, 20),
  Date.UTC(2026, 2, 8, 2),
  Date.UTC(2026, 10, 1, 1),
  Date.UTC(2026, 9, 3, 10),
  Date.UTC(2026, 3, 4, 10),
  Date.UTC(2026, 1, 14, 22),
  Date.UTC(2011, 11, 29, 20),
  Date.UTC(2026, 5, 10, 6),
]

const time = fc
  .integer({ min: 0, max: 287 })
  .map((n) => `${String(Math.floor(n / 12)).padStart(2, '0')}:${String((n % 12) * 5).padStart(2, '0')}`)

const hours: fc.Arbitrary<ActiveHours> = fc.oneof(
  fc.constant(ALWAYS_ACTIVE),
  fc
    .array(fc.array(fc.record({ from: time, to: time }), { maxLength: 2 }), { minLength: 7, maxLength: 7 })
    .map((week) => ({ week })),
)

const rule = (index: number): fc.Arbitrary<Rule> => {
  const id = `r${String(index)}`
  const times = fc.array(time, { minLength: 1, maxLength: 6 })
  return fc.oneof(
    { weight: 4, arbitrary: times.map((list) => clockRule(id, ...list)) },
    { weight: 1, arbitrary: times.map((list) => ({ ...clockRule(id, ...list), ignoresHours: true })) },
    { weight: 2, arbitrary: fc.integer({ min: 15, max: 120 }).map((every) => intervalRule(id, every)) },
    { weight: 1, arbitrary: times.map((list) => checkInRule(id, ...list)) },
    { weight: 1, arbitrary: fc.constantFrom(...FOLLOW_UP_MINUTES).map((after) => followUpRule(id, after)) },
  )
}

const config: fc.Arbitrary<ReminderConfig> = fc.record({
  rules: fc
    .tuple(rule(0), rule(1), rule(2))
    .chain((all) => fc.integer({ min: 1, max: 3 }).map((n) => all.slice(0, n))),
  hours,
  spikeIgnoresHours: fc.boolean(),
  maxPerDay: fc.constant(null),
})

type Act =
  | {
      readonly do: 'pass' | 'sleep' | 'nap' | 'lock' | 'leave' | 'off' | 'session' | 'pause'
      readonly minutes: number
    }
  | { readonly do: 'set-clock'; readonly minutes: number }
  | { readonly do: 'travel'; readonly zone: string }
  | { readonly do: 'answer'; readonly how: number }
  | { readonly do: 'day-off' | 'kill' | 'until-tomorrow' }
  | { readonly do: 'discarded'; readonly minutes: number; readonly unseen: boolean }

const minutes = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 200 }))
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('discarded' as const),
      minutes: fc.integer({ min: 0, max: 10 }),
      unseen: fc.boolean(),
    }),
  },
  { weight: 8, arbitrary: minutes.map((n) => ({ do: 'pass' as const, minutes: n })) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom('sleep', 'nap', 'lock', 'leave', 'off', 'session', 'pause'), minutes)
      .map(([what, n]) => ({ do: what as 'sleep', minutes: n })),
  },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 6 }).map((how) => ({ do: 'answer' as const, how })) },
  {
    weight: 1,
    arbitrary: fc
      .oneof(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -3000, max: 3000 }))
      .filter((n) => n !== 0)
      .map((n) => ({ do: 'set-clock' as const, minutes: n })),
  },
  { weight: 1, arbitrary: fc.constantFrom(...ZONES).map((zone) => ({ do: 'travel' as const, zone })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('day-off' as const, 'kill' as const, 'until-tomorrow' as const)
      .map((what) => ({ do: what })),
  },
)

class Scenario {
  state: ReminderState = freshReminderState()
  readonly ledger: LedgerEntry[] = []
  readonly judge: Judge
  private wall: number
  private real = 0
  private boot = 1
  private session = false
  private pauseEnd: number | null = null
  private pauseDay: number | null = null

  constructor(
    private readonly config: ReminderConfig,
    private zone: string,
    start: number,
  ) {
    this.wall = start
    this.judge = new Judge(config)
    this.send({ kind: 'started', sessionRunning: false })
  }

  private world(present = !isAbsent(this.state)): World {
    const { wall, real, zone, session } = this
    return {
      wall,
      real,
      zone,
      session,
      present,
      paused: this.pauseEnd !== null || this.pauseDay !== null,
      open: this.state.open !== null,
    }
  }

  private personDay(): number {
    return personDayOnWall(this.config.hours, onWall(this.wall, this.zone))
  }

  send(event: ReminderEvent): readonly Prompt[] {
    // Pauses and prompts end by themselves: seen from outside at the first event after their time.
    if (this.pauseEnd !== null && this.real >= this.pauseEnd) this.pauseEnd = null
    if (this.pauseDay !== null && this.personDay() !== this.pauseDay) this.pauseDay = null
    const before = this.world()
    const mustShow = this.judge.wallMoved(before)
    const context = {
      now: this.wall,
      zone: this.zone,
      steady: { ms: this.real + 5_000, handle: `boot-${String(this.boot)}` },
      config: this.config,
    }
    const result = step(this.state, event, context)
    this.state = result.state
    this.ledger.push(...result.ledger)
    const shown = result.effects.flatMap((effect) => (effect.kind === 'show' ? [effect.prompt] : []))
    const withdrawn = result.effects.some(({ kind }) => kind === 'withdraw')
    for (const prompt of shown) {
      this.judge.shown(prompt, { ...before, present: !isAbsent(this.state), open: before.open && !withdrawn })
      this.send({ kind: 'prompt-delivered', promptId: prompt.id })
    }
    if (mustShow && event.kind === 'tick') this.judge.mustHaveShown(before, shown)
    return shown
  }

  pass(count: number): void {
    const end = this.real + count * MINUTE
    while (this.real < end) {
      const wait = Math.max(1_000, nextTickIn(this.state, this.wall))
      const next = this.pauseEnd === null ? end : Math.min(end, Math.max(this.pauseEnd, this.real + 1))
      const by = Math.min(wait, next - this.real)
      this.real += by
      this.wall += by
      this.send({ kind: 'tick' })
    }
  }

  /** Nobody ticks, but the clock on the wall goes through every minute all the same. */
  private silence(count: number): void {
    for (let i = 0; i < count; i++) {
      this.real += MINUTE
      this.wall += MINUTE
      this.judge.wallMoved(this.world(false))
    }
  }

  private restart(): void {
    this.state = JSON.parse(JSON.stringify(this.state)) as ReminderState
    // A session does not outlive its process here; it ended when it was last seen.
    if (this.session) {
      this.session = false
      this.judge.sessionEnded(this.lastSeen)
    }
    this.send({ kind: 'started', sessionRunning: false })
  }

  private lastSeen = 0

  act(what: Act): void {
    this.lastSeen = this.real
    switch (what.do) {
      case 'pass':
        this.pass(what.minutes)
        return
      case 'sleep':
        this.send({ kind: 'suspended' })
        this.silence(what.minutes)
        this.judge.settle(this.real)
        this.send({ kind: 'resumed' })
        // Desktops tell it twice, the second time whenever they like.
        if (what.minutes % 2 === 0) this.send({ kind: 'resumed' })
        return
      case 'nap':
        // Sleep that nobody announced, long enough to be told from a slow timer.
        this.silence(what.minutes + 3)
        this.judge.settle(this.real)
        this.send({ kind: 'tick' })
        return
      case 'lock':
        this.send({ kind: 'locked' })
        this.pass(what.minutes)
        this.judge.settle(this.real)
        this.send({ kind: 'unlocked' })
        return
      case 'leave':
        this.send({ kind: 'away', since: this.wall - 30_000 })
        this.pass(what.minutes)
        this.send({ kind: 'back' })
        return
      case 'off':
        this.silence(what.minutes)
        if (what.minutes % 2 === 0) this.boot += 1
        this.restart()
        return
      case 'kill':
        this.restart()
        return
      case 'session':
        this.session = true
        this.send({ kind: 'session-started', spike: what.minutes % 2 === 0 })
        this.pass(Math.min(what.minutes, 10))
        this.session = false
        this.judge.sessionEnded(this.real)
        this.send({ kind: 'session-ended', outcome: 'complete' })
        return
      case 'pause':
        this.pauseEnd = this.real + what.minutes * MINUTE
        this.pauseDay = null
        this.send({ kind: 'pause', until: { ms: what.minutes * MINUTE } })
        return
      case 'until-tomorrow':
        this.send({ kind: 'tick' })
        this.pauseEnd = null
        this.pauseDay = this.personDay()
        this.send({ kind: 'pause', until: 'tomorrow' })
        return
      case 'discarded':
        this.session = true
        this.send({ kind: 'session-started', spike: what.minutes % 2 === 0 })
        this.pass(what.minutes)
        this.session = false
        if (what.unseen) {
          this.judge.sessionEnded(this.real)
          this.send({ kind: 'session-ended', outcome: 'partial' })
          this.pass(what.minutes)
          this.judge.sessionDiscarded()
          this.send({ kind: 'session-discarded' })
        } else this.send({ kind: 'session-ended', outcome: 'discarded' })
        return
      case 'set-clock':
        this.wall += what.minutes * MINUTE
        this.judge.settle(this.real)
        this.send({ kind: 'tick' })
        return
      case 'travel':
        this.zone = what.zone
        this.send({ kind: 'tick' })
        return
      case 'day-off':
        this.judge.dayOff(this.world(), true)
        this.send({ kind: 'day-off', on: true })
        return
      case 'answer':
        this.answer(what.how)
        return
    }
  }

  private answer(how: number): void {
    const { open } = this.state
    if (open === null) return
    const answers = [
      { kind: 'later', minutes: 5 },
      { kind: 'later', minutes: 15 },
      { kind: 'later', minutes: 30 },
      { kind: 'later-away' },
      { kind: 'not-today' },
      { kind: open.kind === 'check-in' ? 'rate' : 'start' },
      { kind: open.kind === 'follow-up' ? 'eased' : 'not-today' },
    ] as const
    const answer = answers[how] ?? answers[0]
    if (answer.kind === 'later' || answer.kind === 'later-away') this.judge.putOff(open.key)
    if (answer.kind === 'not-today') this.judge.refused(open.ruleId, this.world())
    this.send({ kind: 'answered', promptId: open.id, answer })
  }
}

describe('whatever happens to clock, zone, process and person', () => {
  it('never twice, never lost, never outside hours, never within 20 minutes, never held for ever', () => {
    let prompts = 0
    let lines = 0
    fc.assert(
      fc.property(
        config,
        fc.constantFrom(...ZONES),
        fc.constantFrom(...STARTS),
        fc.array(act, { minLength: 3, maxLength: 14 }),
        (settings, zone, start, acts) => {
          const scenario = new Scenario(settings, zone, start)
          for (const what of acts) scenario.act(what)
          prompts += scenario.ledger.filter(({ decision }) => decision === 'shown').length
          lines += scenario.ledger.length
          expect(scenario.judge.finish(scenario.ledger, scenario.state)).toEqual([])
        },
      ),
      // Always the same ones in the whole run; a search for new ones says how many.
      MANY === undefined ? { numRuns: 5_000, seed: 20_261_130 } : { numRuns: Number(MANY) },
    )
    // The scenarios must be about something.
    expect(prompts).toBeGreaterThan(1_000)
    expect(lines).toBeGreaterThan(prompts)
  }, 300_000)
})
