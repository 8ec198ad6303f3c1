import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '@core/reminders/ledger'
import { byDay, pastLines } from './day-lines'

const entry = (
  at: number,
  decision: LedgerEntry['decision'],
  reason: LedgerEntry['reason'],
): LedgerEntry => ({
  at,
  ruleId: 'a',
  occurrenceKey: 'a~1',
  due: at,
  decision,
  reason,
  data: {},
})

describe('pastLines', () => {
  it('stands oldest first, with an answer under the showing that it answered', () => {
    const ledger = [
      entry(60, 'noted', 'answered-start'),
      entry(50, 'shown', 'snooze-over'),
      entry(20, 'snoozed', 'later'),
      entry(10, 'shown', 'due'),
    ]
    expect(pastLines(ledger, 0).map(({ entry: { at }, answer }) => [at, answer])).toEqual([
      [10, null],
      [20, null],
      [50, 'answered-start'],
    ])
  })

  it('leaves out other days and lines about the app itself', () => {
    const app = { ...entry(30, 'noted', 'started'), occurrenceKey: null }
    expect(pastLines([app, entry(5, 'shown', 'due')], 10)).toEqual([])
  })
})

describe('byDay', () => {
  it('keeps the order and begins a new day where it changes', () => {
    const days = byDay(
      [entry(25, 'shown', 'due'), entry(21, 'held', 'away'), entry(3, 'shown', 'due')],
      (at) => String(Math.floor(at / 10)),
    )
    expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
      ['2', 2],
      ['0', 1],
    ])
  })
})
