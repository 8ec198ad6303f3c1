import { describe, expect, test, vi } from 'vitest'
import { memoryDocuments } from '../../session/testing/session-bench'
import { DAY_MS } from '@core/time/units'

vi.mock('electron', () => ({ app: {} }))
const { countLosses, hasFailedBefore } = await import('./graphics.electron')

describe('losses of the process that draws', () => {
  test('three within a minute are too many, and are said once', () => {
    const clock = { ms: 0 }
    const onTooMany = vi.fn()
    const lose = countLosses(() => clock.ms, onTooMany)
    lose()
    lose()
    expect(onTooMany).not.toHaveBeenCalled()
    for (let time = 0; time < 10; time++) lose()
    expect(onTooMany).toHaveBeenCalledTimes(1)
  })
  test('one an hour is not', () => {
    const clock = { ms: 0 }
    const onTooMany = vi.fn()
    const lose = countLosses(() => clock.ms, onTooMany)
    for (let time = 0; time < 24; time++, clock.ms += 60 * 60_000) lose()
    expect(onTooMany).not.toHaveBeenCalled()
  })
})

test.each([
  ['the same Electron, a day later', '33.2.1', DAY_MS, true],
  ['another Electron', '45.4.1', DAY_MS, false],
  ['31 days later', '33.2.1', 31 * DAY_MS, false],
  ['a clock that was set back', '33.2.1', -DAY_MS, false],
])('after a failure: %s', (_name, electron, laterMs, expected) => {
  const documents = memoryDocuments()
  documents.write('graphics', { electron: '33.2.1', atMs: 1_000_000_000_000 })
  expect(hasFailedBefore(documents, electron, 1_000_000_000_000 + laterMs)).toBe(expected)
})

test.each([undefined, {}, { electron: 1, atMs: 0 }, { electron: '33.2.1' }])(
  'what is no failure is none: %j',
  (content) => {
    const documents = memoryDocuments()
    if (content) documents.write('graphics', content)
    expect(hasFailedBefore(documents, '33.2.1', 1)).toBe(false)
  },
)
