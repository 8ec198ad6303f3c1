/** The events of a BrowserWindow that are used. */
export interface LoadingWindow {
  once(event: 'ready-to-show', listener: () => void): unknown
  readonly webContents: {
    once(event: 'did-finish-load' | 'did-fail-load' | 'destroyed', listener: () => void): unknown
  }
}

/** A window whose page has loaded paints within this time, ms, or it may not paint before it shows. */
export const PAINTED_WITHIN_MS = 100
/** A window that has neither painted nor loaded by then, in ms since its page was asked for, shows all the same. */
export const SHOWN_WITHIN_MS = 2_000

/**
 * Calls `show` once, as soon as a hidden window may be shown: it has painted, or its page has loaded (or failed to) and
 * PAINTED_WITHIN_MS more has passed, or SHOWN_WITHIN_MS has passed. Painting alone is not enough to wait for: on Wayland
 * a hidden window may never paint, so `ready-to-show` may never come (electron/electron#48859). Not waiting for it at
 * all would show an empty window for a frame or two on X, where it comes 2 to 30 ms after the page has loaded.
 */
export function whenShowable(window: LoadingWindow, show: () => void): void {
  const state = { finished: false }
  const finish = (mayShow: boolean) => {
    if (state.finished) return
    state.finished = true
    timers.forEach(clearTimeout)
    if (mayShow) show()
  }
  const finishIn = (ms: number) => setTimeout(() => finish(true), ms)
  const timers = [finishIn(SHOWN_WITHIN_MS)]
  const onLoaded = () => {
    if (!state.finished) timers.push(finishIn(PAINTED_WITHIN_MS))
  }
  window.once('ready-to-show', () => finish(true))
  window.webContents.once('did-finish-load', onLoaded)
  window.webContents.once('did-fail-load', onLoaded)
  window.webContents.once('destroyed', () => finish(false))
}
