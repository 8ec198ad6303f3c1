import type { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const shown = vi.hoisted(() => ({ all: [] as EventEmitter[] }))
vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events')
  class Notification extends Emitter {
    static isSupported = () => true
    show() {
      shown.all.push(this)
    }
    close() {}
  }
  return { Notification }
})
const { electronNotifier } = await import('./notifier.electron')

const NOTICE = { id: 'a', title: 'Linggu', body: () => '', silent: true, actions: [] }
const platform = Object.getOwnPropertyDescriptor(process, 'platform')!
const runOn = (value: string) => Object.defineProperty(process, 'platform', { ...platform, value })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  Object.defineProperty(process, 'platform', platform)
})

test.each([
  ['darwin', 5_000, 'unknown'],
  ['darwin', 61_000, 'missing'],
  ['win32', 5_000, 'missing'],
] as const)('on %s a notification refused %d ms after the start says: %s', (system, after, state) => {
  runOn(system)
  const notifier = electronNotifier()
  vi.advanceTimersByTime(after)
  const onFate = vi.fn()
  notifier.show(NOTICE as never, { onAnswer: () => {}, onFate })
  shown.all.at(-1)!.emit('failed')
  expect(onFate).toHaveBeenCalledWith('refused')
  expect(notifier.state).toBe(state)
  notifier.show(NOTICE as never, { onAnswer: () => {}, onFate: () => {} })
  shown.all.at(-1)!.emit('show')
  expect(notifier.state).toBe('works')
})
