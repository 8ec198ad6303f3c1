import { describe, expect, it } from 'vitest'
import type { ActiveHours } from '../active-hours'
import { checkInRule, clockRule, Desk, followUpRule, intervalRule, visitRule } from '../testing/simulation'

const week = (from: string, to: string): ActiveHours => ({
  week: Array.from({ length: 7 }, () => [{ from, to }]),
})
const NINE_TO_SIX = week('09:00', '18:00')
const DAY = '2026-06-10'

describe('answers', () => {
  const asked = (): Desk =>
    new Desk(`${DAY} 10:00`, [clockRule('a', '10:30')], { hours: NINE_TO_SIX }).until('10:31')

  it.each([
    [5, '10:36'],
    [15, '10:46'],
    [30, '11:01'],
  ] as const)('later, %i minutes', (minutes, back) => {
    const desk = asked().say({ kind: 'later', minutes })
    expect(desk.open).toBeNull()
    expect(desk.until('11:30').times).toEqual(['10:30', back])
    expect(desk.lines().slice(1, 3)).toEqual(['snoozed later', 'shown snooze-over'])
  })

  it('next time I step away', () => {
    const desk = asked().say({ kind: 'later-away' }).until('11:00')
    expect(desk.times).toEqual(['10:30'])
    desk.send({ kind: 'away', since: desk.wall })
    desk.pass(3).send({ kind: 'back' })
    expect(desk.times).toEqual(['10:30', '11:03'])
  })

  it('put off past the end of hours is recorded, not shown', () => {
    const desk = new Desk(`${DAY} 17:00`, [clockRule('a', '17:50')], { hours: NINE_TO_SIX }).until('17:51')
    desk.say({ kind: 'later', minutes: 15 }).until('20:00')
    expect(desk.times).toEqual(['17:50'])
    expect(desk.lines().at(-1)).toBe('missed hours-ended')
  })

  it('a put-off survives a restart', () => {
    const desk = asked().say({ kind: 'later', minutes: 15 }).pass(5).restart(0).until('11:00')
    expect(desk.times).toEqual(['10:30', '10:46'])
  })

  it('not today', () => {
    const rules = [clockRule('a', '10:30', '14:30'), intervalRule('b', 240)]
    const desk = new Desk(`${DAY} 10:00`, rules).until('10:31').say({ kind: 'not-today' }).until('14:40')
    expect(desk.times).toEqual(['10:30', '14:30'])
    expect(desk.shown[1]?.prompt.ruleId).toBe('b')
    expect(desk.lines('a').at(-1)).toBe('skipped not-today')
    desk.say({ kind: 'not-today' }).until('2026-06-11 10:31')
    expect(desk.times.at(-1)).toBe('10:30')
  })

  it('start asks for a session; a late second click changes nothing', () => {
    const desk = asked()
    const id = desk.open?.id ?? ''
    desk.say({ kind: 'start' })
    desk.send({ kind: 'answered', promptId: id, answer: { kind: 'not-today' } })
    expect(desk.effects.at(-1)).toEqual({ kind: 'start-session', spike: false, ruleId: 'a' })
    expect(desk.state.notToday).toEqual({})
  })
})

describe('spikes', () => {
  const spiked = (more: object = {}): Desk =>
    new Desk(`${DAY} 10:00`, [followUpRule('f')], { hours: NINE_TO_SIX, ...more }).session(3, true)

  it('ask again after each session, at most 4 a day', () => {
    const desk = spiked()
    for (let i = 0; i < 6; i++) {
      desk.pass(60)
      if (desk.open !== null) desk.say({ kind: 'start' })
      desk.session(3)
    }
    expect(desk.times).toEqual(['11:03', '12:06', '13:09', '14:12'])
    expect(desk.lines().filter((line) => line === 'skipped follow-up-limit')).toHaveLength(2)
  })

  it.each([
    ['it eased', (d: Desk) => d.pass(60).say({ kind: 'eased' })],
    ['eased from the tray', (d: Desk) => d.send({ kind: 'eased' })],
    ['a rating after of 2', (d: Desk) => d.send({ kind: 'rated-after', rating: 2 })],
    ['the end of the day', (d: Desk) => d.until('2026-06-11 00:00')],
  ])('end with %s', (_name, act) => {
    const desk = spiked()
    act(desk)
    expect(desk.state.episode).toBeNull()
    expect(desk.notes().at(-1)).toBe('spike-closed')
    const shown = desk.shown.length
    expect(desk.pass(24 * 60).shown).toHaveLength(shown)
  })

  it('do not end with a rating after of 3', () => {
    const desk = spiked()
    desk.send({ kind: 'rated-after', rating: 3 })
    expect(desk.pass(60).times).toEqual(['11:03'])
  })

  it('ignore active hours only if the person says so', () => {
    const night = { hours: week('09:00', '10:30') }
    expect(spiked(night).pass(70).lines()).toEqual(['skipped outside-hours'])
    expect(spiked({ ...night, spikeIgnoresHours: true }).pass(70).times).toEqual(['11:03'])
  })
})

describe('check-ins and visits', () => {
  it('a check-in asks for a rating', () => {
    const desk = new Desk(`${DAY} 20:00`, [checkInRule('c', '20:30')]).until('20:31').say({ kind: 'rate' })
    expect(desk.effects.at(-1)).toEqual({ kind: 'ask-rating', ruleId: 'c' })
  })

  it('a visit reminds the day before and on the day, and done makes an entry', () => {
    const desk = new Desk('2026-06-13 09:00', [visitRule('v', '2026-06-13')])
    desk.until('2026-06-14 18:01').say({ kind: 'seen' }).until('2026-06-15 16:16')
    expect(desk.shown.map(({ at }) => at)).toEqual(['2026-06-14 18:00', '2026-06-15 16:15'])
    desk.say({ kind: 'visit-done' })
    expect(desk.effects.at(-1)).toEqual({
      kind: 'log-visit',
      ruleId: 'v',
      visit: 1,
      date: '2026-06-15',
      time: '17:15',
    })
  })

  it('a visit that was not done after all takes its entry back', () => {
    const desk = new Desk('2026-06-15 18:00', [visitRule('v', '2026-06-15')])
    desk.send({ kind: 'visit-done', ruleId: 'v', visit: 1, done: true })
    desk.send({ kind: 'visit-done', ruleId: 'v', visit: 1, done: false })
    desk.send({ kind: 'visit-done', ruleId: 'v', visit: 1, done: false })
    expect(desk.effects.map(({ kind }) => kind)).toEqual(['log-visit', 'unlog-visit'])
    const [logged, unlogged] = desk.effects
    expect({ ...unlogged, kind: 'log-visit' }).toEqual(logged)
  })

  it('a visit done early reminds no more; a moved one reminds anew', () => {
    const desk = new Desk('2026-06-13 09:00', [visitRule('v', '2026-06-13')])
    desk.send({ kind: 'visit-done', ruleId: 'v', visit: 1, done: true })
    desk.send({ kind: 'visit-moved', ruleId: 'v', visit: 2, date: '2026-06-18', time: '09:00' })
    desk.until('2026-06-20 00:00')
    expect(desk.shown.map(({ at }) => at)).toEqual(['2026-06-17 18:00', '2026-06-18 08:00'])
  })

  it('stops after the last visit of the course', () => {
    const desk = new Desk('2026-06-13 09:00', [visitRule('v', '2026-06-13')]).until('2026-08-30 00:00')
    expect(desk.shown).toHaveLength(8)
  })
})
