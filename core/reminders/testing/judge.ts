import type { LedgerEntry } from '../ledger'
import type { ReminderConfig, RuleKind } from '../rule'
import type { Prompt, ReminderState } from '../state'
import { dayOnWall, onWall, personDayOnWall, rangeDay } from './wall-table'
import { ALWAYS_ACTIVE } from '../active-hours'

const MINUTE = 60_000

/** What the world really is at a moment, kept by the scenario and not read off the engine. */
export interface World {
  readonly wall: number
  /** Real time that passed, ms. */
  readonly real: number
  readonly zone: string
  readonly present: boolean
  readonly session: boolean
  readonly paused: boolean
  readonly open: boolean
}

interface Showing {
  readonly key: string
  readonly real: number
}

/**
 * Watches a scenario minute by minute and says what the engine must have done, from first principles:
 * a list of wall-clock times that came by, and the promises that hold at every showing.
 */
export class Judge {
  readonly faults: string[] = []
  private readonly expected = new Map<string, string>()
  private readonly showings: Showing[] = []
  private readonly snoozed = new Map<string, number>()
  private lastWall: number | null = null
  private quietUntil = 0
  private sessionEnd = -Infinity
  private earlierSessionEnd = -Infinity
  private lastShow = -Infinity
  private offDay: number | null = null
  private readonly notToday = new Map<string, number>()

  constructor(private readonly config: ReminderConfig) {}

  /** A resume, an unlock, or a clock that was set: a minute of peace. */
  settle(real: number): void {
    this.quietUntil = real + MINUTE
  }

  sessionEnded(real: number): void {
    this.earlierSessionEnd = this.sessionEnd
    this.sessionEnd = real
  }

  /** The session that ended last never was. */
  sessionDiscarded(): void {
    this.sessionEnd = this.earlierSessionEnd
  }

  dayOff(world: World, on: boolean): void {
    const wall = onWall(world.wall, world.zone)
    this.offDay = on ? (rangeDay(this.config.hours, wall, null, false) ?? dayOnWall(wall)) : null
  }

  putOff(key: string): void {
    this.snoozed.set(key, (this.snoozed.get(key) ?? 0) + 1)
  }

  refused(ruleId: string, world: World): void {
    this.notToday.set(ruleId, personDayOnWall(this.config.hours, onWall(world.wall, world.zone)))
  }

  private active(wall: number, kind: RuleKind, ruleId: string): boolean {
    const rule = this.config.rules.find(({ id }) => id === ruleId)
    const hours = rule?.ignoresHours === true ? ALWAYS_ACTIVE : this.config.hours
    return rangeDay(hours, wall, this.offDay, kind === 'clock' || kind === 'check-in') !== null
  }

  /** In the second pass of a repeated hour: within the last three hours the wall already showed this time or a later one. */
  private isSecondTime({ wall, zone }: World): boolean {
    for (let ago = 1; ago <= 12; ago++) {
      if (onWall(wall - ago * 15 * MINUTE, zone) >= onWall(wall, zone)) return true
    }
    return false
  }

  private fault(what: string): void {
    this.faults.push(what)
  }

  /**
   * The wall clock has moved to `world.wall`. Every clock time that it showed or skipped on the way is expected;
   * returns whether a prompt must come at this very moment.
   */
  wallMoved(world: World): boolean {
    const wall = onWall(world.wall, world.zone)
    const from = this.lastWall
    this.lastWall = wall
    if (from === null || wall <= from) return false
    let dueNow = false
    for (const rule of this.config.rules) {
      if (rule.kind !== 'clock' && rule.kind !== 'check-in') continue
      for (const time of new Set(rule.times)) {
        const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
        for (let day = Math.floor(from / 86_400_000); day <= Math.floor(wall / 86_400_000); day++) {
          const shows = day * 86_400_000 + minute * MINUTE
          if (shows <= from || shows > wall) continue
          const date = new Date(shows).toISOString().slice(0, 10)
          const weekday = ((new Date(shows).getUTCDay() + 6) % 7) + 1
          if (!(rule.weekdays as readonly number[]).includes(weekday)) continue
          // The one calendar day that never was.
          if (date === '2011-12-30') continue
          const key = `${rule.id}~${date}T${time}`
          if (this.expected.has(key) || this.isSecondTime(world)) continue
          this.expected.set(key, `${rule.id} ${String(shows)}`)
          const calm =
            world.present &&
            !world.session &&
            !world.paused &&
            !world.open &&
            world.real - this.lastShow >= 20 * MINUTE &&
            world.real - this.sessionEnd >= 20 * MINUTE &&
            world.real >= this.quietUntil &&
            wall - shows < MINUTE &&
            // A due time that the wall clock comes to twice, over a change of zone or set back, is shown once.
            !this.showings.some((showing) => showing.key === key) &&
            this.notToday.get(rule.id) !== personDayOnWall(this.config.hours, wall)
          const active = (at: number): boolean => this.active(at, rule.kind, rule.id)
          if (calm && active(shows) && active(wall)) dueNow = true
        }
      }
    }
    return dueNow
  }

  mustHaveShown(world: World, shown: readonly Prompt[]): void {
    if (shown.length === 0)
      this.fault(`nothing shown at a calm due time, real ${String(world.real / MINUTE)}`)
  }

  shown(prompt: Prompt, world: World): void {
    const { key, kind } = prompt
    const at = `${prompt.id} at ${new Date(onWall(world.wall, world.zone)).toISOString()}`
    const before = this.showings.filter((showing) => showing.key === key).length
    if (before > (this.snoozed.get(key) ?? 0)) this.fault(`shown twice: ${at}`)
    const close = this.showings.find(
      (showing) => showing.key !== key && world.real - showing.real < 20 * MINUTE,
    )
    if (close !== undefined) this.fault(`within 20 minutes of ${close.key}: ${at}`)
    if (
      !this.active(onWall(world.wall, world.zone), kind, prompt.ruleId) &&
      !(kind === 'follow-up' && this.config.spikeIgnoresHours)
    ) {
      this.fault(`outside hours: ${at}`)
    }
    if (world.session) this.fault(`in a session: ${at}`)
    if (world.paused) this.fault(`in a pause: ${at}`)
    if (!world.present) this.fault(`to nobody: ${at}`)
    if (world.open) this.fault(`over another prompt: ${at}`)
    if (world.real < this.quietUntil) this.fault(`too soon after a return: ${at}`)
    if (world.real - this.sessionEnd < 20 * MINUTE) this.fault(`too soon after a session: ${at}`)
    this.showings.push({ key, real: world.real })
    this.lastShow = world.real
  }

  /** At the end, everything that came by has a line or is still waiting, and everything held got an end. */
  finish(ledger: readonly LedgerEntry[], state: ReminderState): readonly string[] {
    const waiting = new Set([...state.pending.map(({ key }) => key), state.open?.key ?? ''])
    const lined = new Set(ledger.map(({ occurrenceKey }) => occurrenceKey))
    const spans = ledger.filter(({ data }) => data.count !== undefined)
    for (const [key, where] of this.expected) {
      if (lined.has(key) || waiting.has(key)) continue
      const [ruleId = ''] = where.split(' ')
      const covered = spans.some(
        ({ ruleId: id, occurrenceKey, data, due }) =>
          id === ruleId &&
          (occurrenceKey ?? '') >= key &&
          data.first !== undefined &&
          data.first <= (due ?? 0),
      )
      if (!covered) this.fault(`lost without a line: ${key}`)
    }
    const ended = new Set(
      ledger
        .filter(
          ({ decision, reason }) =>
            !['held', 'snoozed', 'noted'].includes(decision) || reason === 'not-yet-again',
        )
        .map(({ occurrenceKey }) => occurrenceKey),
    )
    for (const { occurrenceKey, decision } of ledger) {
      if (decision !== 'held' || occurrenceKey === null) continue
      if (!ended.has(occurrenceKey) && !waiting.has(occurrenceKey))
        this.fault(`held for ever: ${occurrenceKey}`)
    }
    return this.faults
  }
}
