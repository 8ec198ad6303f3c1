import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PAINTED_WITHIN_MS, SHOWN_WITHIN_MS, whenShowable } from './first-show'

function loading() {
  const webContents = new EventEmitter()
  const window = Object.assign(new EventEmitter(), { webContents })
  const show = vi.fn()
  whenShowable(window, show)
  return { window, webContents, show }
}

describe('whenShowable', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('shows a window that has painted at once', () => {
    const { window, show } = loading()
    window.emit('ready-to-show')
    expect(show).toHaveBeenCalledTimes(1)
  })

  it.each(['did-finish-load', 'did-fail-load'])('gives the page a moment to paint after %s', (event) => {
    const { webContents, show } = loading()
    webContents.emit(event)
    vi.advanceTimersByTime(PAINTED_WITHIN_MS - 1)
    expect(show).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(show).toHaveBeenCalledTimes(1)
  })

  it('shows a window of which nothing is heard after two seconds', () => {
    const { show } = loading()
    vi.advanceTimersByTime(SHOWN_WITHIN_MS - 1)
    expect(show).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(show).toHaveBeenCalledTimes(1)
  })

  it('shows it once, whatever else comes', () => {
    const { window, webContents, show } = loading()
    webContents.emit('did-finish-load')
    window.emit('ready-to-show')
    webContents.emit('did-fail-load')
    vi.advanceTimersByTime(2 * SHOWN_WITHIN_MS)
    expect(show).toHaveBeenCalledTimes(1)
  })

  it('shows nothing once the window is gone', () => {
    const { window, webContents, show } = loading()
    webContents.emit('destroyed')
    window.emit('ready-to-show')
    vi.advanceTimersByTime(2 * SHOWN_WITHIN_MS)
    expect(show).not.toHaveBeenCalled()
  })
})
