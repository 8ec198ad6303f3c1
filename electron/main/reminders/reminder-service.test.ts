import { expect, it } from 'vitest'
import { RULES_MAX } from '@core/reminders/rule-schema'
import type { Rule } from '@core/reminders/rule'
import { DAY_MS } from '@core/time/units'
import type { LanguageService } from '../settings/language-service'
import { createReminderService } from './reminder-service'
import { benchClock, benchSettings, memoryDocuments } from '../session/testing/session-bench'

const bench = () => {
  const { clock, controls } = benchClock()
  const reminders = createReminderService({
    clock,
    documents: memoryDocuments(),
    ledgerLines: { readAll: () => [], readLast: () => [], append: () => {}, replace: () => {} },
    diary: { note: () => {} },
    settings: benchSettings(),
    sessions: { recovered: null, onNews: () => () => {} },
    language: { t: (key: string) => key } as unknown as LanguageService,
  })
  return { reminders, controls }
}
const rule = (id: string): Rule => ({
  kind: 'interval',
  id,
  name: id,
  enabled: false,
  sound: false,
  everyMinutes: 60,
  hours: null,
})

it('puts a deleted rule back where it was, and a new one at the end', () => {
  const { reminders } = bench()
  for (const { id } of reminders.config.rules) reminders.removeRule(id)
  for (const id of ['first', 'second', 'third']) reminders.saveRule(rule(id))
  reminders.removeRule('second')
  reminders.saveRule(rule('second'), 1)
  expect(reminders.config.rules.map(({ id }) => id)).toEqual(['first', 'second', 'third'])
  reminders.saveRule({ ...rule('first'), name: 'changed' }, 2)
  expect(reminders.config.rules.map(({ name }) => name)).toEqual(['changed', 'second', 'third'])
})

it('takes no more rules than can be read back, and goes on changing those there are', () => {
  const { reminders } = bench()
  const free = RULES_MAX - reminders.config.rules.length
  for (let i = 0; i < free; i++) expect(reminders.saveRule(rule(`rule-${String(i)}`))).toBe(true)
  expect(reminders.saveRule(rule('one-too-many'))).toBe(false)
  expect(reminders.saveRule({ ...rule('rule-0'), name: 'changed' })).toBe(true)
  expect(reminders.config.rules).toHaveLength(RULES_MAX)
})

it('opens a spike once, whoever tells of it, and another after it eased', () => {
  const { reminders, controls } = bench()
  const spike = reminders.openSpike()
  controls.advance(60_000)
  expect(reminders.openSpike()).toBe(spike)
  reminders.tell({ kind: 'session-started', spike: true })
  expect(reminders.spikeId).toBe(spike)
  reminders.tell({ kind: 'session-ended', outcome: 'complete' })
  reminders.tell({ kind: 'eased' })
  expect(reminders.spikeId).toBeNull()
  expect(reminders.openSpike()).not.toBe(spike)
})

it('has a day off on that day only, and again when the clock is set back to it', () => {
  const { reminders, controls } = bench()
  reminders.tell({ kind: 'day-off', on: true })
  expect(reminders.view().dayOff).toBe(true)
  controls.jumpWall(DAY_MS)
  reminders.tell({ kind: 'tick' })
  expect(reminders.view().dayOff).toBe(false)
  controls.jumpWall(2 * DAY_MS)
  reminders.tell({ kind: 'tick' })
  controls.jumpWall(-3 * DAY_MS)
  reminders.tell({ kind: 'tick' })
  expect(reminders.view().dayOff).toBe(true)
  controls.jumpWall(DAY_MS)
  reminders.tell({ kind: 'day-off', on: true })
  expect(reminders.view().dayOff).toBe(true)
})
