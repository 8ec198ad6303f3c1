import { expect, it } from 'vitest'
import { ok } from '@core/log/entry/result'
import { DAY_MS, MINUTE_MS } from '@core/time/units'
import type { LogStore } from './log-store'
import { createLogQueue } from './log-queue'
import { keepNoLongerThanSaid } from './retention-service'
import { benchClock, NOON } from '../session/testing/session-bench'

it('deleted entries are purged once what is at work with the log is done', async () => {
  const { clock, controls } = benchClock()
  const queue = createLogQueue()
  const purged: number[] = []
  const log = {
    isThere: () => true,
    purgeDeleted: (before: number) => ok(purged.push(before)),
    get: (id: string) => ok(id === 'kept' ? {} : null),
  }
  const gone: boolean[] = []
  const stop = keepNoLongerThanSaid({
    clock,
    queue,
    log: log as unknown as LogStore,
    ledgerLines: { append: () => {}, readAll: () => [], readLast: () => [], replace: () => {} },
    dropDrafts: (isGone) => void gone.push(isGone('kept'), isGone('purged')),
    diary: { note: () => {} },
  })
  let finish = () => {}
  const backup = queue(() => new Promise<void>((done) => (finish = done)))
  controls.advance(MINUTE_MS)
  await Promise.resolve()
  expect(purged).toEqual([])
  finish()
  await backup
  await queue(() => {})
  expect(purged).toHaveLength(1)
  expect(purged[0]).toBeLessThan(NOON - 29 * DAY_MS)
  expect(gone).toEqual([false, true])
  stop()
})
