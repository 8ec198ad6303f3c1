/** The part of Electron's WebContents that is used. */
export interface WatchedPage {
  isDestroyed(): boolean
  isDevToolsOpened(): boolean
  isLoadingMainFrame(): boolean
  readonly mainFrame: { executeJavaScript(code: string): Promise<unknown> }
  on(event: 'unresponsive' | 'responsive', listener: () => void): unknown
}

/** Ms; tests make them shorter. */
export interface Patience {
  /** Time between two pings of a page that must not hang. */
  readonly askEveryMs: number
  /** Time after Chromium's `unresponsive`, which comes after 15 s without an answer to an input. */
  readonly afterUnresponsiveMs: number
}

export const PATIENCE: Patience = { askEveryMs: 5_000, afterUnresponsiveMs: 10_000 }
/** Pings in a row without an answer. A single one may be a delay in main itself. */
const UNANSWERED = 3

export interface PageWatch {
  /** While on, the page is pinged; otherwise only an input without an answer shows that it hangs. */
  attend(on: boolean): void
  dispose(): void
}

/** Notices that a page hangs: it takes no input, or does not answer a ping. Calls `onHung` once for each hang. */
export function watchPage(page: WatchedPage, patience: () => Patience, onHung: () => void): PageWatch {
  const state = {
    asking: undefined as NodeJS.Timeout | undefined,
    waiting: undefined as NodeJS.Timeout | undefined,
    open: 0,
    attends: false,
  }
  const give = () => {
    clearTimeout(state.waiting)
    state.waiting = undefined
    state.open = 0
    onHung()
  }
  const ask = () => {
    state.asking = setTimeout(ask, patience().askEveryMs)
    if (page.isDestroyed()) return
    // A page that stands at a breakpoint hangs on purpose, and one that loads on a busy machine takes its time.
    if (page.isDevToolsOpened() || page.isLoadingMainFrame()) return void (state.open = 0)
    if (state.open >= UNANSWERED) return give()
    state.open += 1
    const answered = () => void (state.open = 0)
    // A page that goes away while it is asked did not hang.
    page.mainFrame.executeJavaScript('0').then(answered, answered)
  }
  const stopAsking = () => {
    clearTimeout(state.asking)
    state.asking = undefined
    state.open = 0
  }

  page.on('unresponsive', () => {
    if (page.isDevToolsOpened()) return
    clearTimeout(state.waiting)
    state.waiting = setTimeout(give, patience().afterUnresponsiveMs)
  })
  page.on('responsive', () => clearTimeout(state.waiting))
  return {
    attend(on) {
      if (on === state.attends) return
      state.attends = on
      stopAsking()
      if (on) ask()
    },
    dispose() {
      stopAsking()
      clearTimeout(state.waiting)
    },
  }
}
