import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { activationToken } from './activation-token'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function bench() {
  const launched: string[] = []
  const token = activationToken((given) => {
    launched.push(given)
    return Promise.resolve()
  })
  return { token, launched }
}

it('passes the newest token once', async () => {
  const { token, launched } = bench()
  token.came('old')
  token.came('new')
  expect(await token.pass()).toBe(true)
  expect(await token.pass()).toBe(false)
  expect(launched).toEqual(['new'])
})

it('launches nothing where the desktop gave no token', async () => {
  const { token, launched } = bench()
  expect(await token.pass()).toBe(false)
  expect(launched).toEqual([])
})

it('drops a token whose answer wanted no window', async () => {
  const { token, launched } = bench()
  token.came('for “Later”')
  vi.advanceTimersByTime(5_000)
  expect(await token.pass()).toBe(false)
  expect(launched).toEqual([])
})
