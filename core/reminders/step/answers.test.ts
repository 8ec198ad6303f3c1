import { describe, expect, it } from 'vitest'
import type { ActiveHours } from '../active-hours'
import {
  checkInRule,
  clockRule,
  Simulation,
  followUpRule,
  intervalRule,
  visitRule,
} from '../testing/simulation'

const week = (from: string, to: string): ActiveHours => ({
  week: Array.from({ length: 7 }, () => [{ from, to }]),
})
const NINE_TO_SIX = week('09:00', '18:00')
const DAY = '2026-06-10'

describe('answers', () => {
  const asked = (): Simulation =>
    new Simulation(`${DAY} 10:00`, [clockRule('a', '10:30')], { hours: NINE_TO_SIX }).until('10:31')

  it.each([
    [5, '10:36'],
    [15, '10:46'],
    [30, '11:01'],
  ] as const)('later, %i minutes', (minutes, back) => {
    const sim = asked().say({ kind: 'later', minutes })
    expect(sim.open).toBeNull()
    expect(sim.until('11:30').times).toEqual(['10:30', back])
    expect(sim.lines().slice(1, 3)).toEqual(['snoozed later', 'shown snooze-over'])
  })

  it('next time I step away', () => {
    const sim = asked().say({ kind: 'later-away' }).until('11:00')
    expect(sim.times).toEqual(['10:30'])
    sim.send({ kind: 'away', since: sim.wall })
    sim.pass(3).send({ kind: 'back' })
    expect(sim.times).toEqual(['10:30', '11:03'])
  })

  it('put off past the end of hours is recorded, not shown', () => {
    const sim = new Simulation(`${DAY} 17:00`, [clockRule('a', '17:50')], { hours: NINE_TO_SIX }).until(
      '17:51',
    )
    sim.say({ kind: 'later', minutes: 15 }).until('20:00')
    expect(sim.times).toEqual(['17:50'])
    expect(sim.lines().at(-1)).toBe('missed hours-ended')
  })

  it('a put-off survives a restart', () => {
    const sim = asked().say({ kind: 'later', minutes: 15 }).pass(5).restart(0).until('11:00')
    expect(sim.times).toEqual(['10:30', '10:46'])
  })

  it('not today', () => {
    const rules = [clockRule('a', '10:30', '14:30'), intervalRule('b', 240)]
    const sim = new Simulation(`${DAY} 10:00`, rules).until('10:31').say({ kind: 'not-today' }).until('14:40')
    expect(sim.times).toEqual(['10:30', '14:30'])
    expect(sim.shown[1]?.prompt.ruleId).toBe('b')
    expect(sim.lines('a').at(-1)).toBe('skipped not-today')
    sim.say({ kind: 'not-today' }).until('2026-06-11 10:31')
    expect(sim.times.at(-1)).toBe('10:30')
  })

  it('start asks for a session; a late second click changes nothing', () => {
    const sim = asked()
    const id = sim.open?.id ?? ''
    sim.say({ kind: 'start' })
    sim.send({ kind: 'answered', promptId: id, answer: { kind: 'not-today' } })
    expect(sim.effects.at(-1)).toEqual({ kind: 'start-session', spike: false, ruleId: 'a' })
    expect(sim.state.notToday).toEqual({})
  })
})

describe('spikes', () => {
  const spiked = (more: object = {}): Simulation =>
    new Simulation(`${DAY} 10:00`, [followUpRule('f')], { hours: NINE_TO_SIX, ...more }).session(3, true)

  it('ask again after each session, at most 4 a day', () => {
    const sim = spiked()
    for (let i = 0; i < 6; i++) {
      sim.pass(60)
      if (sim.open !== null) sim.say({ kind: 'start' })
      sim.session(3)
    }
    expect(sim.times).toEqual(['11:03', '12:06', '13:09', '14:12'])
    expect(sim.lines().filter((line) => line === 'skipped follow-up-limit')).toHaveLength(2)
  })

  it.each([
    ['it eased', (d: Simulation) => d.pass(60).say({ kind: 'eased' })],
    ['eased from the tray', (d: Simulation) => d.send({ kind: 'eased' })],
    ['a rating after of 2', (d: Simulation) => d.send({ kind: 'rated-after', rating: 2 })],
    ['the end of the day', (d: Simulation) => d.until('2026-06-11 00:00')],
  ])('end with %s', (_name, act) => {
    const sim = spiked()
    act(sim)
    expect(sim.state.episode).toBeNull()
    expect(sim.notes().at(-1)).toBe('spike-closed')
    const shown = sim.shown.length
    expect(sim.pass(24 * 60).shown).toHaveLength(shown)
  })

  it('do not end with a rating after of 3', () => {
    const sim = spiked()
    sim.send({ kind: 'rated-after', rating: 3 })
    expect(sim.pass(60).times).toEqual(['11:03'])
  })

  it('ignore active hours only if the person says so', () => {
    const night = { hours: week('09:00', '10:30') }
    expect(spiked(night).pass(70).lines()).toEqual(['skipped outside-hours'])
    expect(spiked({ ...night, spikeIgnoresHours: true }).pass(70).times).toEqual(['11:03'])
  })
})

describe('check-ins and visits', () => {
  it('a check-in asks for a rating', () => {
    const sim = new Simulation(`${DAY} 20:00`, [checkInRule('c', '20:30')])
      .until('20:31')
      .say({ kind: 'rate' })
    expect(sim.effects.at(-1)).toEqual({ kind: 'ask-rating', ruleId: 'c' })
  })

  it('a visit reminds the day before and on the day, and done makes an entry', () => {
    const sim = new Simulation('2026-06-13 09:00', [visitRule('v', '2026-06-13')])
    sim.until('2026-06-14 18:01').say({ kind: 'seen' }).until('2026-06-15 16:16')
    expect(sim.shown.map(({ at }) => at)).toEqual(['2026-06-14 18:00', '2026-06-15 16:15'])
    sim.say({ kind: 'visit-done' })
    expect(sim.effects.at(-1)).toEqual({
      kind: 'log-visit',
      ruleId: 'v',
      visit: 1,
      date: '2026-06-15',
      time: '17:15',
    })
  })

  it('a visit that was not done after all takes its entry back', () => {
    const sim = new Simulation('2026-06-15 18:00', [visitRule('v', '2026-06-15')])
    sim.send({ kind: 'visit-done', ruleId: 'v', visit: 1, done: true })
    sim.send({ kind: 'visit-done', ruleId: 'v', visit: 1, done: false })
    sim.send({ kind: 'visit-done', ruleId: 'v', visit: 1, done: false })
    expect(sim.effects.map(({ kind }) => kind)).toEqual(['log-visit', 'unlog-visit'])
    const [logged, unlogged] = sim.effects
    expect({ ...unlogged, kind: 'log-visit' }).toEqual(logged)
  })

  it('a visit done early reminds no more; a moved one reminds anew', () => {
    const sim = new Simulation('2026-06-13 09:00', [visitRule('v', '2026-06-13')])
    sim.send({ kind: 'visit-done', ruleId: 'v', visit: 1, done: true })
    sim.send({ kind: 'visit-moved', ruleId: 'v', visit: 2, date: '2026-06-18', time: '09:00' })
    sim.until('2026-06-20 00:00')
    expect(sim.shown.map(({ at }) => at)).toEqual(['2026-06-17 18:00', '2026-06-18 08:00'])
  })

  it('stops after the last visit of the course', () => {
    const sim = new Simulation('2026-06-13 09:00', [visitRule('v', '2026-06-13')]).until('2026-08-30 00:00')
    expect(sim.shown).toHaveLength(8)
  })
})
