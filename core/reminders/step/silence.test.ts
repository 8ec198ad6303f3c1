import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR_MS, MINUTE_MS } from '../../time/units'
import { ALWAYS_ACTIVE, DESK_HOURS, type ActiveHours } from '../active-hours'
import { nextPrompt, previewDays } from '../preview'
import { shorterThan, unreached } from '../reach'
import { FOLLOW_UP_MINUTES, familyOf, type ReminderConfig, type Rule } from '../rule'
import { isAbsent } from '../state'
import {
  checkInRule,
  clockRule,
  followUpRule,
  intervalRule,
  Simulation,
  visitRule,
} from '../testing/simulation'
import { onWall, personDayOnWall, rangeDay } from '../testing/wall-table'

/** Evenings before and days on which clocks change, and a plain day. */
const STARTS = [
  ['2026-03-28 20:00', 'Europe/Berlin'],
  ['2026-10-24 20:00', 'Europe/Berlin'],
  ['2026-03-07 21:00', 'America/New_York'],
  ['2026-11-01 00:30', 'America/New_York'],
  ['2026-10-03 22:00', 'Australia/Lord_Howe'],
  ['2026-06-10 07:00', 'Europe/Berlin'],
  ['2026-06-10 23:20', 'Asia/Shanghai'],
] as const

const time = fc
  .integer({ min: 0, max: 95 })
  .map((n) => `${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`)
const times = fc.array(time, { minLength: 1, maxLength: 4 })
const hours: fc.Arbitrary<ActiveHours> = fc.oneof(
  fc.constantFrom(ALWAYS_ACTIVE, DESK_HOURS),
  fc.record({ from: time, to: time }).map((range) => ({ week: Array.from({ length: 7 }, () => [range]) })),
)
const ruleOf = (n: number): fc.Arbitrary<Rule> => {
  const id = `r${String(n)}`
  return fc.oneof(
    times.map((list) => clockRule(id, ...list)),
    times.map((list) => ({ ...clockRule(id, ...list), ignoresHours: true })),
    times.map((list) => checkInRule(id, ...list)),
    fc.integer({ min: 15, max: 120 }).map((every) => intervalRule(id, every)),
    fc.integer({ min: 15, max: 120 }).map((every) => ({ ...intervalRule(id, every), hours: DESK_HOURS })),
    fc.constantFrom(...FOLLOW_UP_MINUTES).map((after) => followUpRule(id, after)),
    fc.tuple(time, time).map(([at, dayBeforeAt]) => ({ ...visitRule(id, '2026-03-01', at), dayBeforeAt })),
  )
}
const config: fc.Arbitrary<ReminderConfig> = fc.record({
  rules: fc.tuple(ruleOf(0), ruleOf(1), ruleOf(2)).map((all) => [...all]),
  hours,
  spikeIgnoresHours: fc.boolean(),
  maxPerDay: fc.constantFrom(null, null, 1, 6),
})

const ACTS = [
  'pass',
  'sleep',
  'nap',
  'lock',
  'leave',
  'press',
  'spike',
  'stop at once',
  'leave a session paused',
  'discard',
  'pause',
  'until tomorrow',
  'day off',
  'later',
  'next time away',
  'not today',
  'kill',
  'off for hours',
  'set the clock',
  'switch a rule off and on',
  'eased',
] as const
interface Act {
  readonly do: (typeof ACTS)[number]
  readonly minutes: number
}
const act: fc.Arbitrary<Act> = fc.record({
  do: fc.oneof(fc.constant('pass' as const), fc.constantFrom(...ACTS)),
  minutes: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 240 })),
})

/** A simulation that is watched minute by minute: an interval that runs out must leave a line. */
class Watched {
  readonly faults: string[] = []
  /** Spikes after which a session ended, by their number. */
  readonly pressed = new Set<number>()
  private readonly counted = new Map<string, number>()
  private read = 0

  constructor(readonly sim: Simulation) {}

  /** Minutes count only while nothing excuses silence; where in doubt they begin anew. */
  private watch(): void {
    const { sim } = this
    const { state, config, wall, zone } = sim
    const news = sim.ledger.slice(this.read)
    this.read = sim.ledger.length
    const pressPrompt = news.some(
      ({ decision, data }) =>
        decision === 'shown' && data.ruleKind !== undefined && familyOf(data.ruleKind) === 'press',
    )
    const shown = onWall(wall, zone)
    for (const rule of config.rules) {
      if (rule.kind !== 'interval' || !rule.enabled) continue
      const isQuiet =
        isAbsent(state) ||
        state.session !== null ||
        state.notToday[rule.id] === personDayOnWall(config.hours, shown) ||
        rangeDay(config.hours, shown, state.dayOff, false) === null ||
        (rule.hours !== null && rangeDay(rule.hours, shown, state.dayOff, false) === null)
      const excused =
        isQuiet ||
        pressPrompt ||
        news.some(({ ruleId }) => ruleId === rule.id) ||
        state.pending.some(({ ruleId }) => ruleId === rule.id)
      const minutes = excused ? 0 : (this.counted.get(rule.id) ?? 0) + 1
      this.counted.set(rule.id, minutes)
      if (minutes > Math.max(rule.everyMinutes, 20) + 2)
        this.faults.push(`${rule.id} is silent after ${String(minutes)} min at ${sim.local}`)
    }
  }

  pass(minutes: number): void {
    for (let n = 0; n < minutes; n++) {
      this.sim.pass(1)
      this.watch()
    }
  }

  /** After something that may set intervals back, counting begins anew. */
  private anew(): void {
    this.counted.clear()
  }

  private session(spike: boolean, minutes: number, outcome: 'complete' | 'partial' | 'discarded'): void {
    const { sim } = this
    sim.send({ kind: 'session-started', spike })
    this.pass(minutes)
    sim.send({ kind: 'session-ended', outcome })
    if (sim.state.episode !== null) this.pressed.add(sim.state.episode.number)
  }

  act({ do: what, minutes }: Act): void {
    const { sim } = this
    this.anew()
    switch (what) {
      case 'pass':
        return this.pass(minutes)
      case 'sleep':
        return void sim.sleep(minutes)
      case 'nap':
        sim.jump(minutes + 3)
        return sim.send({ kind: 'tick' })
      case 'lock':
        sim.send({ kind: 'locked' })
        this.pass(minutes)
        return sim.send({ kind: 'unlocked' })
      case 'leave':
        sim.send({ kind: 'away', since: sim.wall - 120_000 })
        this.pass(minutes)
        return sim.send({ kind: 'back' })
      case 'press':
        return this.session(false, Math.min(minutes, 5), 'complete')
      case 'spike':
        return this.session(true, Math.min(minutes, 5), 'complete')
      case 'stop at once':
        return this.session(minutes % 2 === 0, 0, 'discarded')
      case 'leave a session paused': {
        sim.send({ kind: 'session-started', spike: minutes % 2 === 0 })
        this.pass(1)
        const left = sim.wall
        this.pass(30)
        sim.send({ kind: 'session-ended', outcome: 'partial', endedAt: left })
        if (sim.state.episode !== null) this.pressed.add(sim.state.episode.number)
        return
      }
      case 'discard':
        this.session(minutes % 2 === 0, Math.min(minutes, 5), 'partial')
        this.pass(1)
        return sim.send({ kind: 'session-discarded' })
      case 'pause':
        return sim.send({ kind: 'pause', until: { ms: minutes * MINUTE_MS } })
      case 'until tomorrow':
        return sim.send({ kind: 'pause', until: 'tomorrow' })
      case 'day off':
        return sim.send({ kind: 'day-off', on: true })
      case 'later':
        if (sim.open !== null) sim.say({ kind: 'later', minutes: 15 })
        return
      case 'next time away':
        if (sim.open !== null) sim.say({ kind: 'later-away' })
        return
      case 'not today':
        if (sim.open?.answers.includes('not-today') === true) sim.say({ kind: 'not-today' })
        return
      case 'kill':
        return void sim.restart()
      case 'off for hours':
        return void sim.restart(minutes * 3)
      case 'set the clock':
        sim.jump((minutes % 2 === 0 ? -1 : 1) * minutes, 'wall')
        return sim.send({ kind: 'tick' })
      case 'switch a rule off and on': {
        const whole = sim.config
        sim.config = {
          ...whole,
          rules: whole.rules.map((rule, i) => (i > 0 ? rule : { ...rule, enabled: false })),
        }
        sim.send({ kind: 'config-changed' })
        this.pass(Math.min(minutes, 30))
        sim.config = whole
        return sim.send({ kind: 'config-changed' })
      }
      case 'eased':
        return sim.send({ kind: 'eased' })
    }
  }

  /** The person is there and answers each prompt as soon as it is shown. */
  stay(minutes: number): void {
    const { sim } = this
    for (let n = 0; n < minutes; n++) {
      if (sim.open !== null) {
        const [kind = 'seen'] = sim.open.answers
        sim.say({ kind: kind as 'start' | 'rate' | 'seen' })
      }
      this.pass(1)
    }
  }
}

/** How many random worlds, each time others; without it 40, always the same. */
const MANY = process.env['LINGGU_SILENCES']
/** Long enough for hours of working days that begin after a weekend. */
const DAYS = 4

describe('no rule stays silent', () => {
  it('whatever happened before, each rule comes within its promise, or a line says why not', () => {
    let intervals = 0
    let spikes = 0
    fc.assert(
      fc.property(
        config,
        fc.constantFrom(...STARTS),
        fc.array(act, { minLength: 2, maxLength: 10 }),
        (settings, [at, zone], acts) => {
          const { rules, ...more } = settings
          const watched = new Watched(new Simulation(at, rules, { ...more, zone }))
          const { sim } = watched
          for (const what of acts) watched.act(what)

          // From here on the person stays, and nothing is in the way any more.
          if (sim.state.pause !== null) sim.send({ kind: 'unpause' })
          watched.stay(1)
          const [from, read] = [sim.wall, sim.ledger.length]
          const promised = previewDays(settings, sim.state, from, zone, 2)
          const next = nextPrompt(settings, sim.state, from, zone)
          watched.stay(DAYS * 24 * 60)
          const lines = sim.ledger.slice(read)
          const shown = lines.filter(({ decision }) => decision === 'shown')

          expect(watched.faults).toEqual([])
          // What the page of reminders said beforehand is what came: at these times, and so often of each rule. Of two
          // that fall due within a second either may be first.
          const soon = promised.flatMap(({ events }) => events).filter(({ decision }) => decision === 'shown')
          const end = soon.at(-1)?.at ?? from
          const came = shown.filter(({ at: when }) => when <= end)
          expect(came.map(({ at: when }) => when)).toEqual(soon.map(({ at: when }) => when))
          expect(came.map(({ ruleId }) => ruleId).sort()).toEqual(soon.map(({ ruleId }) => ruleId).sort())
          if (next === null) expect(shown).toEqual([])
          else if (next.shownAt < sim.wall) expect(shown[0]?.ruleId).toBe(next.ruleId)
          // Nothing waits for ever, and nothing for long that only waits for another prompt.
          for (const { key, due, cause } of sim.state.pending) {
            const hours = (sim.wall - due) / HOUR_MS
            const isBehind = cause === 'too-soon' || cause === 'prompt-open'
            expect(hours, `${key} waits because of ${cause}`).toBeLessThan(isBehind ? 3 : 13)
          }
          for (const rule of rules) {
            const own = lines.filter(({ ruleId, due }) => ruleId === rule.id && due !== null)
            if (rule.kind === 'clock' || rule.kind === 'check-in' || rule.kind === 'interval') {
              // These say in their form and their row that they do not come.
              const never =
                unreached(rule, settings)?.reach === 'none' || shorterThan(rule, settings) !== null
              if (rule.kind === 'interval' && never) continue
              if (rule.kind === 'interval') intervals += 1
              expect(own.length, `lines of ${rule.id}`).toBeGreaterThan(0)
            }
            if (rule.kind === 'follow-up')
              for (const number of watched.pressed) {
                spikes += 1
                const asked = sim.ledger.filter(({ occurrenceKey }) =>
                  occurrenceKey?.startsWith(`${rule.id}~spike-${String(number)}.`),
                )
                const closed = sim.ledger.some(({ reason }) => reason === 'spike-closed')
                expect(asked.length > 0, `a follow-up of spike ${String(number)}`).toBe(true)
                expect(closed).toBe(true)
              }
          }
        },
      ),
      MANY === undefined ? { numRuns: 40, seed: 11 } : { numRuns: Number(MANY) },
    )
    expect(intervals).toBeGreaterThan(5)
    expect(spikes).toBeGreaterThan(0)
  }, 300_000)
})
