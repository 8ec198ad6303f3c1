import { describe, expect, it } from 'vitest'
import { clockOfMinute, localMoment } from '../time/local-day'
import type { ActiveHours } from './active-hours'
import { nextTickIn, wakeAt } from './decide'
import { nextPrompt, previewDays } from './preview'
import {
  checkInRule,
  clockRule,
  Simulation,
  followUpRule,
  intervalRule,
  visitRule,
} from './testing/simulation'

const DAY = '2026-06-10'
const NINE_TO_SIX: ActiveHours = { week: Array.from({ length: 7 }, () => [{ from: '09:00', to: '18:00' }]) }

const previewOf = (sim: Simulation, days = 2): readonly (readonly string[])[] =>
  previewDays(sim.config, sim.state, sim.wall, sim.zone, days).map(({ events }) =>
    events.map(
      ({ at, decision, ruleId }) =>
        `${clockOfMinute(localMoment(at, sim.zone).minute)} ${ruleId} ${decision}`,
    ),
  )

describe('today and tomorrow would look like this', () => {
  it('is what then really happens to someone who stays', () => {
    const rules = [
      clockRule('a', '10:30', '14:30', '19:00'),
      intervalRule('b', 90),
      checkInRule('c', '14:40'),
      visitRule('v', DAY),
    ]
    const sim = new Simulation(`${DAY} 08:00`, rules, { hours: NINE_TO_SIX, maxPerDay: 6 })
    const previewed = previewOf(sim).flatMap((day) => day.filter((line) => line.endsWith('shown')))
    while (sim.wall < sim.instant('2026-06-11 23:59')) {
      sim.pass(1)
      if (sim.open !== null) sim.state = { ...sim.state, open: null }
    }
    expect(sim.shown.map(({ at, prompt }) => `${at.slice(11)} ${prompt.ruleId} shown`)).toEqual(previewed)
    expect(previewed.length).toBeGreaterThan(8)
  })

  it('names what will be left out', () => {
    const sim = new Simulation(`${DAY} 08:00`, [clockRule('a', '10:30', '19:00')], { hours: NINE_TO_SIX })
    expect(previewOf(sim)).toEqual([
      ['10:30 a shown', '19:00 a skipped'],
      ['10:30 a shown', '19:00 a skipped'],
    ])
  })

  it('shows a rule on trial without touching anything', () => {
    const sim = new Simulation(`${DAY} 08:00`, [])
    const before = JSON.stringify(sim.state)
    const config = { ...sim.config, rules: [intervalRule('new', 120)] }
    const [today] = previewDays(config, sim.state, sim.wall, sim.zone, 1)
    expect(
      today?.events.map(({ at }) => clockOfMinute(localMoment(at, sim.zone).minute)).slice(0, 3),
    ).toEqual(['10:00', '12:00', '14:00'])
    expect(JSON.stringify(sim.state)).toBe(before)
  })

  it('knows pauses, days off and the owed follow-up', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30'), followUpRule('f')])
    sim.send({ kind: 'day-off', on: true })
    expect(previewOf(sim)).toEqual([['10:30 a skipped'], ['10:30 a shown']])
    sim.send({ kind: 'day-off', on: false })
    sim.send({ kind: 'pause', until: { ms: 3_600_000 } })
    expect(previewOf(sim, 1)).toEqual([['11:00 a shown']])
    sim.send({ kind: 'unpause' })
    sim.session(3, true)
    expect(previewOf(sim, 1)).toEqual([['10:30 a shown', '11:03 f shown']])
  })

  it('names the visit', () => {
    const sim = new Simulation('2026-06-14 09:00', [visitRule('v', '2026-06-14')])
    const [today] = previewDays(sim.config, sim.state, sim.wall, sim.zone, 1)
    expect(today?.events[0]?.visit).toEqual({
      number: 1,
      when: 'day-before',
      date: '2026-06-15',
      time: '17:15',
    })
  })
})

describe('what comes next', () => {
  it('nextPrompt counts pauses and distances', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30'), checkInRule('c', '10:35')])
    sim.send({ kind: 'pause', until: { ms: 3_600_000 } })
    const at = (): number | undefined => nextPrompt(sim.config, sim.state, sim.wall, sim.zone)?.shownAt
    expect(at()).toBe(sim.instant(`${DAY} 11:00`))
    sim.send({ kind: 'unpause' })
    sim.until('10:31').say({ kind: 'not-today' })
    expect(at()).toBe(sim.instant(`${DAY} 10:50`))
    sim.send({ kind: 'pause', until: 'resumed' })
    expect(at()).toBeUndefined()
  })

  it('nothing is next without rules', () => {
    const sim = new Simulation(`${DAY} 10:00`, [])
    expect(nextPrompt(sim.config, sim.state, sim.wall, sim.zone)).toBeNull()
    expect(wakeAt(sim.config, sim.state, sim.wall, sim.zone)).toBe(Infinity)
    expect(nextTickIn(sim.state, sim.wall)).toBe(60_000)
  })

  it('the timer never waits longer than a minute, nor past what is due', () => {
    const sim = new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30')]).until('10:29')
    sim.wall += 45_000
    sim.steady += 45_000
    sim.send({ kind: 'tick' })
    expect(nextTickIn(sim.state, sim.wall)).toBe(15_000)
  })
})
