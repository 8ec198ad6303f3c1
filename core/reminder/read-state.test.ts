import { describe, expect, it } from 'vitest'
import { readReminderState } from './read-state'
import { freshReminderState } from './state'
import { clockRule, Desk, followUpRule, intervalRule, visitRule } from './testing/desk'

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown

describe('the kept state', () => {
  it('comes back from JSON as it was, however much happened', () => {
    const rules = [
      clockRule('a', '10:30', '11:00'),
      intervalRule('b', 45),
      followUpRule('f'),
      visitRule('v', '2026-06-08'),
    ]
    const desk = new Desk('2026-06-10 10:00', rules).session(3, true)
    desk.until('10:31').say({ kind: 'later', minutes: 15 })
    desk.send({ kind: 'visit-moved', ruleId: 'v', visit: 2, date: '2026-06-18', time: '09:00' })
    desk.until('11:10').say({ kind: 'not-today' })
    desk.send({ kind: 'pause', until: 'tomorrow' })
    desk.send({ kind: 'locked' })
    desk.until('13:00')
    expect(readReminderState(json(desk.state))).toEqual(desk.state)
  })

  it('comes back when nothing is planned at all', () => {
    const desk = new Desk('2026-06-10 10:00', []).pass(5)
    expect(readReminderState(json(desk.state))).toEqual(desk.state)
    expect(readReminderState(json(freshReminderState()))).toEqual(freshReminderState())
  })

  it.each([
    ['nothing', undefined],
    ['a word', 'reminders'],
    ['another version', { ...freshReminderState(), version: 2 }],
    ['a missing field', { ...freshReminderState(), pending: undefined }],
    ['damage deep inside', { ...freshReminderState(), pending: [{ key: 'a~1' }] }],
    ['a time that is none', { ...freshReminderState(), anchors: { a: 'soon' } }],
  ])('is refused when it is %s', (_name, stored) => {
    expect(readReminderState(json(stored ?? null))).toBeNull()
  })

  it('says so when it was lost', () => {
    const desk = new Desk('2026-06-10 10:00', [clockRule('a', '10:30')])
    desk.state = freshReminderState()
    desk.send({ kind: 'started', sessionRunning: false, stateLost: true })
    expect(desk.notes()).toContain('state-lost')
    expect(desk.until('10:31').times).toEqual(['10:30'])
  })
})
