import { expect, test, vi } from 'vitest'

vi.mock('electron', () => ({ app: { on: () => {}, removeListener: () => {} } }))
const { noteLimit } = await import('./process-trouble.electron')

test('of a process that is lost thousands of times a second, four notes a minute are written', () => {
  const clock = { ms: 0 }
  const limit = noteLimit(() => clock.ms)
  const written = () => {
    const all = Array.from({ length: 9_000 }, () => limit('GPU'))
    return {
      write: all.filter((one) => one === 'write').length,
      more: all.filter((one) => one === 'and-more').length,
    }
  }
  expect(written()).toEqual({ write: 3, more: 1 })
  clock.ms += 59_999
  expect(written()).toEqual({ write: 0, more: 0 })
  // One kind does not silence another.
  expect(limit('Utility')).toBe('write')
  clock.ms += 1
  expect(written()).toEqual({ write: 3, more: 1 })
})
