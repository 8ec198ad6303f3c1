import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MINUTE_MS } from '../../time/units'
import { ALWAYS_ACTIVE, type ActiveHours } from '../active-hours'
import type { ReminderConfig } from '../rule'
import { checkInRule, clockRule, Simulation, followUpRule, intervalRule } from '../testing/simulation'

const week = (from: string, to: string): ActiveHours => ({
  week: Array.from({ length: 7 }, () => [{ from, to }]),
})
const DAYTIME = week('08:00', '21:00')
const NIGHT_SHIFT = week('22:00', '06:00')
const DAY = '2026-06-10'
const NEXT = '2026-06-11'
const dates = (sim: Simulation): readonly string[] => sim.shown.map(({ at }) => at)

describe('a spike lives by its own length, not by the calendar', () => {
  const usual = { hours: DAYTIME, spikeIgnoresHours: true }
  const spiked = (at: string, more: Partial<ReminderConfig> = usual): Simulation =>
    new Simulation(at, [followUpRule('f')], more).session(3, true)

  it.each([
    ['20:30', `${DAY} 21:33`],
    ['23:20', `${NEXT} 00:23`],
    ['23:57', `${NEXT} 01:00`],
  ])('its follow-up comes after a session at %s', (at, asked) => {
    expect(dates(spiked(`${DAY} ${at}`).pass(120))).toEqual([asked])
  })

  it('a follow-up that is open at midnight stays open', () => {
    const sim = spiked(`${DAY} 22:40`).until(`${NEXT} 00:20`)
    expect(sim.open?.kind).toBe('follow-up')
  })

  it('a follow-up put off before midnight comes after it', () => {
    const sim = spiked(`${DAY} 22:45`).until('23:50').say({ kind: 'later', minutes: 15 })
    expect(dates(sim.until(`${NEXT} 00:30`))).toEqual([`${DAY} 23:48`, `${NEXT} 00:05`])
  })

  it('it is over 8 hours after its last session', () => {
    const sim = spiked(`${DAY} 23:00`).until(`${NEXT} 03:00`).session(3, true)
    sim.until(`${NEXT} 11:02`)
    expect(sim.state.episode).not.toBeNull()
    sim.until(`${NEXT} 11:04`)
    expect(sim.state.episode).toBeNull()
    expect(sim.ledger.at(-1)).toMatchObject({ reason: 'spike-closed', data: { cause: 'over' } })
  })

  it('it is not over while a session runs', () => {
    const sim = spiked(`${DAY} 10:00`).until(`${DAY} 18:02`)
    sim.send({ kind: 'session-started', spike: true })
    expect(sim.pass(10).state.episode?.number).toBe(1)
  })

  it('a spike said after the night is a new one, also before the first tick', () => {
    const sim = spiked(`${DAY} 22:00`).jump(11 * 60)
    sim.send({ kind: 'spike-began' })
    expect(sim.state.episode).toMatchObject({ number: 2, openedAt: sim.wall })
  })

  it('a spike said just before midnight is the same one just after it', () => {
    const sim = new Simulation(`${DAY} 23:59`, [followUpRule('f')], usual)
    sim.send({ kind: 'spike-began' })
    const opened = sim.state.episode?.openedAt
    sim.jump(2)
    sim.send({ kind: 'spike-began' })
    expect(sim.state.episode?.openedAt).toBe(opened)
  })

  it('keeps its name and its length when the clock is set', () => {
    const sim = spiked(`${DAY} 10:00`)
    const opened = sim.state.episode?.openedAt
    sim.jump(600, 'wall').pass(7 * 60)
    expect(sim.state.episode?.openedAt).toBe(opened)
    expect(sim.pass(61).state.episode).toBeNull()
  })
})

describe('"until tomorrow" and "not today" end with the next day of the person', () => {
  const rules = [clockRule('a', '00:10', '00:50', '09:30', '14:00', '22:30', '23:10')]

  it.each([
    ['in the daytime', DAYTIME, `${DAY} 12:00`, `${NEXT} 09:30`],
    ['at half past midnight', DAYTIME, `${DAY} 00:30`, `${DAY} 09:30`],
    ['late in the evening', DAYTIME, `${DAY} 23:30`, `${NEXT} 09:30`],
    ['before midnight in a night shift', NIGHT_SHIFT, `${DAY} 23:00`, `${NEXT} 22:30`],
    ['after midnight in a night shift', NIGHT_SHIFT, `${NEXT} 00:30`, `${NEXT} 22:30`],
    ['with no quiet hours', ALWAYS_ACTIVE, `${DAY} 12:00`, `${NEXT} 00:00`],
  ] as const)('a pause until tomorrow, %s', (_name, hours, at, next) => {
    const sim = new Simulation(at, rules, { hours })
    sim.send({ kind: 'pause', until: 'tomorrow' })
    expect(dates(sim.pass(30 * 60))[0]).toBe(next)
  })

  it('a Friday pause is over on Saturday, at the hour at which Monday begins', () => {
    const hours: ActiveHours = {
      week: [1, 2, 3, 4, 5, 6, 7].map((n) => (n < 6 ? [{ from: '09:00', to: '18:00' }] : [])),
    }
    const sim = new Simulation('2026-06-12 15:00', [], { hours })
    sim.send({ kind: 'pause', until: 'tomorrow' })
    expect(sim.until('2026-06-13 08:59').state.pause).not.toBeNull()
    expect(sim.until('2026-06-13 09:00').state.pause).toBeNull()
  })

  it('a clock that is put right does not make it last', () => {
    const sim = new Simulation('2027-06-10 12:00', rules, { hours: DAYTIME })
    sim.send({ kind: 'pause', until: 'tomorrow' })
    sim.jump(-365 * 24 * 60, 'wall').pass(2)
    expect(sim.state.pause).toBeNull()
  })

  it('"not today" said after midnight lasts to the morning', () => {
    const sim = new Simulation(`${DAY} 22:55`, [followUpRule('f'), clockRule('a', '09:30')], {
      hours: DAYTIME,
      spikeIgnoresHours: true,
    }).session(3, true)
    sim.until(`${NEXT} 00:10`).say({ kind: 'not-today' }).session(3, true)
    expect(dates(sim.until(`${NEXT} 10:00`))).toEqual([`${DAY} 23:58`, `${NEXT} 09:30`])
  })

  it('"not today" in a night shift lasts to the next shift', () => {
    const sim = new Simulation(`${DAY} 22:00`, [clockRule('a', '22:30', '01:00', '23:10')], {
      hours: NIGHT_SHIFT,
    })
    sim.until(`${DAY} 22:31`).say({ kind: 'not-today' })
    expect(dates(sim.until('2026-06-11 22:40'))).toEqual([`${DAY} 22:30`, `${NEXT} 22:30`])
  })

  it('a day off in a night shift is that shift', () => {
    const sim = new Simulation(`${NEXT} 00:30`, [clockRule('a', '02:00', '23:00')], { hours: NIGHT_SHIFT })
    sim.send({ kind: 'day-off', on: true })
    expect(dates(sim.pass(24 * 60))).toEqual([`${NEXT} 23:00`])
  })

  it('a day off said before the hours begin is the day that lies ahead', () => {
    const sim = new Simulation(`${DAY} 00:30`, [clockRule('a', '09:30')], { hours: DAYTIME })
    sim.send({ kind: 'day-off', on: true })
    expect(dates(sim.pass(36 * 60))).toEqual([`${NEXT} 09:30`])
  })
})

describe('the edge of the hours', () => {
  it.each(['08:00', '20:59', '21:00'])('a clock time at %s is inside 08:00 to 21:00', (time) => {
    const sim = new Simulation(`${DAY} 07:00`, [clockRule('a', time), checkInRule('c', '12:00')], {
      hours: DAYTIME,
    })
    expect(sim.until('23:00').times).toContain(time)
  })

  it.each(['07:59', '21:01'])('a clock time at %s is outside', (time) => {
    const sim = new Simulation(`${DAY} 07:00`, [clockRule('a', time)], { hours: DAYTIME })
    expect(sim.until('23:00').lines()).toEqual(['skipped outside-hours'])
  })

  it('a rule that ignores the hours comes at any hour, but not on a day off', () => {
    const rule = { ...clockRule('a', '23:30'), ignoresHours: true }
    const sim = new Simulation(`${DAY} 20:00`, [rule], { hours: DAYTIME }).until('23:40')
    expect(sim.times).toEqual(['23:30'])
    sim.until(`${NEXT} 10:00`).send({ kind: 'day-off', on: true })
    expect(dates(sim.until('2026-06-13 00:00'))).toEqual([`${DAY} 23:30`, '2026-06-12 23:30'])
  })
})

describe('midnight changes the counts of a day and nothing else', () => {
  type Act = {
    readonly do: 'pass' | 'press' | 'spike' | 'leave' | 'later' | 'pause' | 'lock'
    readonly minutes: number
  }
  const act: fc.Arbitrary<Act> = fc.record({
    do: fc.constantFrom('pass', 'press', 'spike', 'leave', 'later', 'pause', 'lock'),
    minutes: fc.integer({ min: 1, max: 90 }),
  })
  const rules = [intervalRule('i', 45), followUpRule('f', 60), followUpRule('g', 90)]

  /** Minutes after the start at which something is shown or settled, and what. */
  const live = (hour: number, acts: readonly Act[]): readonly string[] => {
    const at = `${DAY} ${String(hour).padStart(2, '0')}:00`
    const sim = new Simulation(at, rules, { zone: 'UTC', spikeIgnoresHours: true })
    const began = sim.wall
    sim.ledger.length = 0
    for (const { do: what, minutes } of acts) {
      if (what === 'pass') sim.pass(minutes)
      else if (what === 'press' || what === 'spike') sim.session(Math.min(minutes, 5), what === 'spike')
      else if (what === 'later' && sim.open !== null) sim.say({ kind: 'later', minutes: 15 })
      else if (what === 'pause') sim.send({ kind: 'pause', until: { ms: minutes * MINUTE_MS } })
      else if (what === 'leave') {
        sim.send({ kind: 'away', since: sim.wall })
        sim.pass(minutes).send({ kind: 'back' })
      } else if (what === 'lock') {
        sim.send({ kind: 'locked' })
        sim.pass(minutes).send({ kind: 'unlocked' })
      }
      sim.pass(10)
    }
    return sim.ledger.map(
      ({ at, ruleId, decision, reason }) =>
        `${String((at - began) / MINUTE_MS)} ${ruleId ?? ''} ${decision} ${reason}`,
    )
  }

  it('the same day lived at another hour is the same', () => {
    let lines = 0
    fc.assert(
      fc.property(
        fc.array(act, { minLength: 2, maxLength: 9 }),
        fc.integer({ min: 1, max: 23 }),
        (acts, hour) => {
          // The limit of four follow-ups is a count of the day.
          const few = acts.filter(({ do: what }, i) => what !== 'spike' || i < 2)
          const noon = live(0, few)
          lines += noon.length
          expect(live(hour, few)).toEqual(noon)
        },
      ),
      { numRuns: 400 },
    )
    expect(lines).toBeGreaterThan(400)
  })
})
