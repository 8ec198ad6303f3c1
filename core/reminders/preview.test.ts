import { describe, expect, it } from 'vitest'
import { clockOfMinute, localMoment } from '../time/local-day'
import type { ActiveHours } from './active-hours'
import { nextTickIn, wakeAt } from './decide'
import { nextPrompt, previewDays } from './preview'
import { checkInRule, clockRule, Desk, followUpRule, intervalRule, visitRule } from './testing/simulation'

const DAY = '2026-06-10'
const NINE_TO_SIX: ActiveHours = { week: Array.from({ length: 7 }, () => [{ from: '09:00', to: '18:00' }]) }

const previewOf = (desk: Desk, days = 2): readonly (readonly string[])[] =>
  previewDays(desk.config, desk.state, desk.wall, desk.zone, days).map(({ events }) =>
    events.map(
      ({ at, decision, ruleId }) =>
        `${clockOfMinute(localMoment(at, desk.zone).minute)} ${ruleId} ${decision}`,
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
    const desk = new Desk(`${DAY} 08:00`, rules, { hours: NINE_TO_SIX, maxPerDay: 6 })
    const previewed = previewOf(desk).flatMap((day) => day.filter((line) => line.endsWith('shown')))
    while (desk.wall < desk.instant('2026-06-11 23:59')) {
      desk.pass(1)
      if (desk.open !== null) desk.state = { ...desk.state, open: null }
    }
    expect(desk.shown.map(({ at, prompt }) => `${at.slice(11)} ${prompt.ruleId} shown`)).toEqual(previewed)
    expect(previewed.length).toBeGreaterThan(8)
  })

  it('names what will be left out', () => {
    const desk = new Desk(`${DAY} 08:00`, [clockRule('a', '10:30', '19:00')], { hours: NINE_TO_SIX })
    expect(previewOf(desk)).toEqual([
      ['10:30 a shown', '19:00 a skipped'],
      ['10:30 a shown', '19:00 a skipped'],
    ])
  })

  it('shows a rule on trial without touching anything', () => {
    const desk = new Desk(`${DAY} 08:00`, [])
    const before = JSON.stringify(desk.state)
    const config = { ...desk.config, rules: [intervalRule('new', 120)] }
    const [today] = previewDays(config, desk.state, desk.wall, desk.zone, 1)
    expect(
      today?.events.map(({ at }) => clockOfMinute(localMoment(at, desk.zone).minute)).slice(0, 3),
    ).toEqual(['10:00', '12:00', '14:00'])
    expect(JSON.stringify(desk.state)).toBe(before)
  })

  it('knows pauses, days off and the owed follow-up', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30'), followUpRule('f')])
    desk.send({ kind: 'day-off', on: true })
    expect(previewOf(desk)).toEqual([['10:30 a skipped'], ['10:30 a shown']])
    desk.send({ kind: 'day-off', on: false })
    desk.send({ kind: 'pause', until: { ms: 3_600_000 } })
    expect(previewOf(desk, 1)).toEqual([['11:00 a shown']])
    desk.send({ kind: 'unpause' })
    desk.session(3, true)
    expect(previewOf(desk, 1)).toEqual([['10:30 a shown', '11:03 f shown']])
  })

  it('names the visit', () => {
    const desk = new Desk('2026-06-14 09:00', [visitRule('v', '2026-06-14')])
    const [today] = previewDays(desk.config, desk.state, desk.wall, desk.zone, 1)
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
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30'), checkInRule('c', '10:35')])
    desk.send({ kind: 'pause', until: { ms: 3_600_000 } })
    const at = (): number | undefined => nextPrompt(desk.config, desk.state, desk.wall, desk.zone)?.shownAt
    expect(at()).toBe(desk.instant(`${DAY} 11:00`))
    desk.send({ kind: 'unpause' })
    desk.until('10:31').say({ kind: 'not-today' })
    expect(at()).toBe(desk.instant(`${DAY} 10:50`))
    desk.send({ kind: 'pause', until: 'resumed' })
    expect(at()).toBeUndefined()
  })

  it('nothing is next without rules', () => {
    const desk = new Desk(`${DAY} 10:00`, [])
    expect(nextPrompt(desk.config, desk.state, desk.wall, desk.zone)).toBeNull()
    expect(wakeAt(desk.config, desk.state, desk.wall, desk.zone)).toBe(Infinity)
    expect(nextTickIn(desk.state, desk.wall)).toBe(60_000)
  })

  it('the timer never waits longer than a minute, nor past what is due', () => {
    const desk = new Desk(`${DAY} 10:00`, [clockRule('a', '10:30')]).until('10:29')
    desk.wall += 45_000
    desk.steady += 45_000
    desk.send({ kind: 'tick' })
    expect(nextTickIn(desk.state, desk.wall)).toBe(15_000)
  })
})
