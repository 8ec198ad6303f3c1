import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { spanAt, spanBetween } from './zone-spans'

describe('the span around an instant', () => {
  test.each([
    ['between two changes', 10, 90, { from: 10, to: 90 }],
    ['from a change on', 50, 90, { from: 50, to: 90 }],
    ['before the first change', null, 90, { from: -Infinity, to: 90 }],
    ['after the last change', 10, null, { from: 10, to: Infinity }],
    ['a next change that does not advance', 10, 50, { from: 10, to: 51 }],
    ['a next change in the past', 10, 20, { from: 10, to: 51 }],
    ['a previous change in the future', 60, 90, { from: 50, to: 90 }],
  ])('%s', (_name, previous, next, expected) => {
    expect(spanBetween(50, 0, previous, next)).toMatchObject(expected)
  })

  const change = fc.option(fc.integer({ min: -1e13, max: 1e13 }))
  test('holds the instant, whatever the rules say', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), change, change, (at, previous, next) => {
        const { from, to } = spanBetween(at, 0, previous, next)
        expect(from).toBeLessThanOrEqual(at)
        expect(to).toBeGreaterThan(at)
      }),
    )
  })
})

test("the app's own rules are used also where the runtime brings Temporal", async () => {
  vi.stubGlobal('Temporal', new Proxy({}, { get: () => expect.fail('the native Temporal was asked') }))
  vi.resetModules()
  const { spanAt: fresh } = await import('./zone-spans')
  expect(fresh(Date.UTC(2026, 6, 1), 'Europe/Berlin').offset).toBe(7_200_000)
  vi.unstubAllGlobals()
})

test('a zone asked about for thousands of years stays right', () => {
  for (let year = 1970; year < 4970; year++)
    expect(spanAt(Date.UTC(year, 6, 1), 'America/New_York').offset).toBe(-4 * 3_600_000)
})
