import { unsealArms } from '@core/log/own-test/experiment-draw'
import type { OwnTest } from '@core/log/own-test/experiment-plan'
import type { SealedTest } from '@core/log/entry/log-views'
import type { OpenedTurn } from '../../log-store'
import type { Database } from '../sqlite-driver'
import { LogRefusal } from '../sqlite-failure'

const SELECT = `SELECT id, started_at AS startedAt, turns, minutes,
  (SELECT count(*) FROM own_test_turns WHERE test_id = own_tests.id) AS opened, stopped_at AS stoppedAt`

export type OwnTests = ReturnType<typeof ownTests>

/** Own tests: drawn once, opened turn by turn, never redrawn. Callers wrap writes in a transaction. */
export const ownTests = (database: Database) => {
  const read = (id: string): SealedTest => {
    const row = database.prepare(`${SELECT}, sealed FROM own_tests WHERE id = ?`).get(id)
    if (row === undefined) throw new LogRefusal('not-found', `own test ${id}`)
    return row as SealedTest
  }
  const insert = ({ id, startedAt, turns, minutes, sealed, stoppedAt, opened }: SealedTest): void => {
    const arms = unsealArms(sealed, id)
    if (arms.kind === 'failed' || arms.value.length !== turns)
      throw new LogRefusal('test-state', `the draw of own test ${id} is none`)
    database
      .prepare(
        'INSERT INTO own_tests (id, started_at, turns, minutes, sealed, stopped_at) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(id, startedAt, turns, minutes, sealed, stoppedAt)
    // Which spike opened which turn is not exported; that a turn is spent is.
    const turn = database.prepare('INSERT INTO own_test_turns VALUES (?, ?, ?, ?)')
    for (let n = 1; n <= opened; n++) turn.run(id, n, `imported-${n}`, startedAt)
  }
  const copy = <T extends object>(rows: readonly unknown[]): readonly T[] =>
    rows.map((row) => ({ ...(row as T) }))
  const list = () =>
    copy<OwnTest>(database.prepare(`${SELECT} FROM own_tests ORDER BY started_at DESC, id`).all())

  return {
    list,
    sealed: () =>
      copy<SealedTest>(
        database.prepare(`${SELECT}, sealed FROM own_tests ORDER BY started_at DESC, id`).all(),
      ),
    insert,

    /**
     * Removes an own test that an import added.
     * @param opened its turns when it came
     * @returns false when it stays, because turns were opened or sessions were made for it since
     */
    takeBack: (id: string, opened: number): boolean => {
      const test = list().find((each) => each.id === id)
      if (test === undefined) return true
      const used = database.prepare('SELECT 1 FROM entries WHERE test_id = ? LIMIT 1').get(id)
      if (test.opened !== opened || used !== undefined) return false
      database.prepare('DELETE FROM own_test_turns WHERE test_id = ?').run(id)
      database.prepare('DELETE FROM own_tests WHERE id = ?').run(id)
      return true
    },

    start: (test: SealedTest): void => {
      const running = list().find(({ stoppedAt, opened, turns }) => stoppedAt === null && opened < turns)
      if (running !== undefined) throw new LogRefusal('test-state', `own test ${running.id} is running`)
      if (test.opened !== 0 || test.stoppedAt !== null)
        throw new LogRefusal('test-state', 'a new test has no turns')
      insert(test)
    },

    openTurn: (testId: string, spikeId: string, at: number): OpenedTurn => {
      const test = read(testId)
      const arms = unsealArms(test.sealed, testId)
      if (arms.kind === 'failed') throw new LogRefusal('damaged', `draw of own test ${testId}`)
      const known = database
        .prepare('SELECT turn FROM own_test_turns WHERE test_id = ? AND spike_id = ?')
        .get(testId, spikeId) as { readonly turn: number } | undefined
      const turn = known?.turn ?? test.opened + 1
      const arm = arms.value[turn - 1]
      if (known === undefined) {
        if (test.stoppedAt !== null || arm === undefined)
          throw new LogRefusal('test-state', `own test ${testId} is over`)
        database.prepare('INSERT INTO own_test_turns VALUES (?, ?, ?, ?)').run(testId, turn, spikeId, at)
      }
      if (arm === undefined) throw new LogRefusal('damaged', `turn ${turn} of own test ${testId}`)
      return { turn, arm, again: known !== undefined }
    },

    stop: (testId: string, at: number): void => {
      const test = read(testId)
      if (test.stoppedAt !== null || test.opened >= test.turns)
        throw new LogRefusal('test-state', `own test ${testId} is over`)
      database.prepare('UPDATE own_tests SET stopped_at = ? WHERE id = ?').run(at, testId)
    },
  }
}
