import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { drawArms, sealArms } from '@core/log/own-test/experiment-draw'
import type { SealedTest } from '@core/log/entry/log-views'
import type { LogStore } from '../../log-store'
import { loadSqliteDriver } from '../sqlite-driver'
import { sqliteLogStore } from '../sqlite-log-store'
import { must, reason } from '../testing/log-folders'

const chances = () => {
  const state = { value: 42 }
  return () => (state.value = (Math.imul(state.value, 1664525) + 1013904223) >>> 0) / 2 ** 32
}
const arms = drawArms(10, chances())
const draw = (id: string): SealedTest => ({
  id,
  startedAt: 1_700_000_000_000,
  turns: 10,
  minutes: 3,
  opened: 0,
  stoppedAt: null,
  sealed: sealArms(arms, id, chances()),
})

const here = {} as { folder: string; path: string; store: LogStore }
beforeEach(() => {
  here.folder = mkdtempSync(join(tmpdir(), 'linggu-tests-'))
  here.path = join(here.folder, 'log.db')
  here.store = sqliteLogStore(here.path)
})
afterEach(() => {
  here.store.close()
  rmSync(here.folder, { recursive: true, force: true })
})

describe('an own test', () => {
  it('opens turn by turn as it was drawn, also after a restart', () => {
    must(here.store.startTest(draw('test-0001')))
    const opened = Array.from({ length: 5 }, (_, i) =>
      must(here.store.openTurn('test-0001', `spike-no-${i}`, i)),
    )
    here.store.close()
    here.store = sqliteLogStore(here.path)
    opened.push(
      ...Array.from({ length: 5 }, (_, i) => must(here.store.openTurn('test-0001', `spike-no-${5 + i}`, i))),
    )
    expect(opened).toEqual(arms.map((arm, i) => ({ turn: i + 1, arm, again: false })))
    expect(reason(here.store.openTurn('test-0001', 'spike-no-10', 1))).toBe('test-state')
  })

  it('gives the same spike the same answer and spends no turn on it', () => {
    must(here.store.startTest(draw('test-0001')))
    const first = must(here.store.openTurn('test-0001', 'spike-no-1', 1))
    expect(must(here.store.openTurn('test-0001', 'spike-no-1', 2))).toEqual({ ...first, again: true })
    expect(must(here.store.tests())).toMatchObject([{ opened: 1 }])
  })

  it('cannot be redrawn, taken back or run beside another', () => {
    must(here.store.startTest(draw('test-0001')))
    expect(reason(here.store.startTest(draw('test-0002')))).toBe('test-state')
    expect(reason(here.store.startTest(draw('test-0001')))).toBe('test-state')
    must(here.store.openTurn('test-0001', 'spike-no-1', 1))
    here.store.close()
    const other = new (loadSqliteDriver().DatabaseSync)(here.path)
    for (const sql of [
      `UPDATE own_tests SET sealed = '${draw('test-0002').sealed}'`,
      'UPDATE own_tests SET turns = 12',
      'DELETE FROM own_tests',
      'DELETE FROM own_test_turns',
      `UPDATE own_test_turns SET spike_id = 'another'`,
    ])
      expect(() => other.exec(sql)).toThrow(/cannot/)
    other.close()
  })

  it('stops once, stays stopped, and makes room for the next', () => {
    must(here.store.startTest(draw('test-0001')))
    must(here.store.openTurn('test-0001', 'spike-no-1', 1))
    must(here.store.stopTest('test-0001', 99))
    expect(reason(here.store.stopTest('test-0001', 100))).toBe('test-state')
    expect(reason(here.store.openTurn('test-0001', 'spike-no-2', 1))).toBe('test-state')
    expect(reason(here.store.stopTest('test-none', 1))).toBe('not-found')
    must(here.store.startTest({ ...draw('test-0002'), startedAt: 1_800_000_000_000 }))
    expect(must(here.store.tests()).map(({ id, stoppedAt }) => [id, stoppedAt])).toEqual([
      ['test-0002', null],
      ['test-0001', 99],
    ])
  })

  it('shows no draw in its list', () => {
    must(here.store.startTest(draw('test-0001')))
    expect(Object.keys(must(here.store.tests())[0]!).sort()).toEqual([
      'id',
      'minutes',
      'opened',
      'startedAt',
      'stoppedAt',
      'turns',
    ])
  })

  it('refuses a draw whose seal was tampered with', () => {
    expect(reason(here.store.startTest({ ...draw('test-0001'), sealed: draw('test-0002').sealed }))).toBe(
      'test-state',
    )
    expect(must(here.store.tests())).toEqual([])
  })

  it('moves to another computer with its spent turns', () => {
    must(here.store.startTest(draw('test-0001')))
    must(here.store.openTurn('test-0001', 'spike-no-1', 1))
    must(here.store.openTurn('test-0001', 'spike-no-2', 2))
    const moved = sqliteLogStore(join(here.folder, 'other.db'))
    must(moved.importBatch({ add: [], replace: [], tests: must(here.store.sealedTests()) }, 1))
    expect(must(moved.openTurn('test-0001', 'spike-no-3', 3))).toEqual({
      turn: 3,
      arm: arms[2],
      again: false,
    })
    expect(must(moved.sealedTests())).toMatchObject([{ ...draw('test-0001'), opened: 3 }])
    moved.close()
  })
})
