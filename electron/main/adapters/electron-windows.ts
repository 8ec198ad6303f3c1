import { app, BrowserWindow, nativeTheme, screen, type WebContents } from 'electron'
import type { Bounds } from '@core/settings/settings'
import type { Place } from '@core/ipc/routes'
import type { Cancel, PageGone, Placement, Windows } from '../ports'
import { crashCount, CRASHES_AT_MOST } from './crash-count'
import { watchPage, type PageWatch, type Patience } from './page-watch'
import { LEAST_SIZE, placeWindow } from './window-bounds'

const USUAL = { width: 1080, height: 760 }
/** The last cue of a session sounds for 3.1 s; then a hidden window may go. */
const RINGS_OUT_MS = 4_500
/** A window manager has put a window back from full screen after this long. */
const MANAGER_TAKES_MS = 400
/** The window's first colour: paper, light and dark, so that nothing flashes. */
const PAPER = { light: '#f6f2ea', dark: '#1c1a17' }

export interface WindowOptions {
  readonly preload: string
  /** Address of the page for a place in the app. */
  readonly urlOf: (place: Place) => string
  readonly placement: Placement
  readonly patience: () => Patience
  /** Told once, when the first window shows. */
  readonly onShown: () => void
}

/** Where to put the window: where it was, if that is still on a screen. */
function placed(remembered: Bounds | null): Partial<Bounds> {
  if (!remembered) return USUAL
  return placeWindow(
    remembered,
    screen.getAllDisplays().map((display) => display.workArea),
  )
}

/** The one window. Closing destroys it (a tray resident should weigh little), unless it is held open. */
export function electronWindows(
  options: WindowOptions,
): Windows & { contents(): WebContents | null; dispose(): void } {
  const visibility = new Set<() => void>()
  const gone = new Set<(gone: PageGone) => void>()
  const crashes = crashCount(() => performance.now())
  const state: {
    window: BrowserWindow | null
    watch: PageWatch | null
    held: boolean
    attended: boolean
    protect: boolean
    quitting: boolean
    letGo: NodeJS.Timeout | undefined
    shown: boolean
    /** Where the window was before it had the whole screen. */
    beforeFull: Bounds | null
    /** Where the window's page was sent first. */
    place: Place
    /** The page has painted, and the window may be seen. */
    painted: boolean
    /** Somebody wants to see the window as soon as it may be. */
    wanted: boolean
  } = {
    window: null,
    watch: null,
    held: false,
    attended: false,
    protect: false,
    quitting: false,
    letGo: undefined,
    shown: false,
    beforeFull: null,
    place: 'session',
    painted: false,
    wanted: false,
  }
  /** The window, unless it is gone: Electron says that it closed a moment after it was destroyed. */
  const live = () => (state.window?.isDestroyed() === false ? state.window : null)
  const changed = () => visibility.forEach((listener) => listener())

  const create = (place: Place): BrowserWindow => {
    const window = new BrowserWindow({
      ...placed(options.placement.load()),
      minWidth: LEAST_SIZE.width,
      minHeight: LEAST_SIZE.height,
      show: false,
      title: 'Linggu',
      backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
      autoHideMenuBar: true,
      webPreferences: {
        preload: options.preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        enableWebSQL: false,
        devTools: !app.isPackaged,
        backgroundThrottling: !state.held,
        autoplayPolicy: 'no-user-gesture-required',
      },
    })
    state.window = window
    window.setContentProtection(state.protect)
    const remember = () => {
      if (window.isMinimized() || !window.isVisible()) return
      if (!window.isFullScreen() && !state.beforeFull) options.placement.save(window.getBounds())
      else if (state.beforeFull) options.placement.save(state.beforeFull)
    }
    window.on('close', (event) => {
      remember()
      if (state.quitting || !(state.held || state.letGo)) return
      event.preventDefault()
      window.hide()
    })
    window.on('closed', () => {
      watch.dispose()
      // A new one may have been asked for since.
      if (state.window === window) Object.assign(state, { window: null, watch: null })
      changed()
    })
    Object.assign(state, { place, painted: false, wanted: false })
    window.once('ready-to-show', () => {
      state.painted = true
      if (state.wanted) bringUp(window)
    })
    window.on('show', changed)
    window.on('hide', changed)
    window.on('focus', changed)
    window.on('blur', changed)
    const { webContents } = window
    const watch = watchPage(webContents, options.patience, () => {
      // Only from outside: the page itself does not listen any more. What follows is a crash like any other.
      const pid = webContents.isDestroyed() ? 0 : webContents.getOSProcessId()
      // 0 is a page that is gone already; to the system it would mean this app with all its processes.
      if (pid > 0) process.kill(pid, 'SIGKILL')
    })
    state.watch = watch
    watch.attend(state.attended)
    webContents.on('render-process-gone', (_event, { reason }) => {
      if (window.isDestroyed() || state.quitting) return
      const count = crashes.add()
      const comesBack = count <= CRASHES_AT_MOST
      gone.forEach((listener) => listener({ reason, comesBack }))
      // Not under the feet of the event that tells of it.
      if (!comesBack) return void setImmediate(() => window.isDestroyed() || window.destroy())
      // The second time the place itself may be what the page cannot bear.
      const url = state.held || count > 1 ? options.urlOf('session') : webContents.getURL()
      void window.loadURL(url)
    })
    void window.loadURL(options.urlOf(place))
    return window
  }

  const bringUp = (window: BrowserWindow) => {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
    if (!state.shown) options.onShown()
    state.shown = true
  }

  /** The session is over and its last cue has rung out: a hidden window is closed, a visible one throttled again. */
  const letGo = () => {
    const window = live()
    state.letGo = undefined
    if (!window || state.held) return
    window.webContents.setBackgroundThrottling(true)
    if (!window.isVisible() && !window.isMinimized()) window.destroy()
  }

  const setFullScreen = (window: BrowserWindow, on: boolean) => {
    if (on) {
      if (!window.isFullScreen()) state.beforeFull = window.getBounds()
      window.setFullScreen(true)
      return
    }
    const { beforeFull } = state
    state.beforeFull = null
    window.setFullScreen(false)
    if (!beforeFull) return
    // A window manager puts the window back where it was; where there is none, nobody does.
    setTimeout(() => {
      if (!window.isDestroyed() && !window.isFullScreen() && !window.isMaximized())
        window.setBounds(placed(beforeFull))
    }, MANAGER_TAKES_MS)
  }

  const onScreensChanged = () => {
    const { window } = state
    if (window && !window.isDestroyed()) window.setBounds(placed(window.getBounds()))
  }
  screen.on('display-removed', onScreensChanged)

  return {
    get isOpen() {
      return live() !== null
    },
    get isVisible() {
      return live()?.isVisible() ?? false
    },
    get isFocused() {
      return live()?.isFocused() ?? false
    },
    contents: () => live()?.webContents ?? null,
    prepare(place) {
      if (live()) return
      crashes.forget()
      create(place)
    },
    show(place) {
      const open = live()
      if (!open) crashes.forget()
      const window = open ?? create(place ?? 'session')
      state.wanted = true
      if (state.painted) return bringUp(window)
      // Made for another place, and not there yet to be told.
      if (place && place !== state.place) void window.loadURL(options.urlOf(place))
    },
    holdOpen(hold) {
      if (state.held === hold) return
      state.held = hold
      clearTimeout(state.letGo)
      state.letGo = undefined
      // A hidden window must still play its cues on time, the last one to its end.
      if (hold) live()?.webContents.setBackgroundThrottling(false)
      else state.letGo = setTimeout(letGo, RINGS_OUT_MS)
    },
    attend(on) {
      state.attended = on
      state.watch?.attend(on)
    },
    setCaptureProtected(on) {
      state.protect = on
      live()?.setContentProtection(on)
    },
    setFullScreen(on) {
      const window = live()
      if (window) setFullScreen(window, on)
    },
    setTheme(theme) {
      nativeTheme.themeSource = theme
    },
    onVisibilityChanged: (listener): Cancel => {
      visibility.add(listener)
      return () => void visibility.delete(listener)
    },
    onPageGone: (listener): Cancel => {
      gone.add(listener)
      return () => void gone.delete(listener)
    },
    dispose() {
      state.quitting = true
      clearTimeout(state.letGo)
      screen.removeListener('display-removed', onScreensChanged)
      live()?.destroy()
    },
  }
}
