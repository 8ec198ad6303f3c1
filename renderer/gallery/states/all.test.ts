import { expect, test } from 'vitest'
import { PLACES } from '@core/ipc/routes'
import { STATES } from './all'

test('each state has a name of its own, and each screen is shown', () => {
  const ids = STATES.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/)
  expect([...new Set(STATES.map(({ place }) => place))].sort()).toEqual([...PLACES].sort())
})
