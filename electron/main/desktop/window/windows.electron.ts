import { app, BrowserWindow, nativeTheme, screen, type WebContents } from 'electron'
import type { Place } from '@core/ipc/routes'
import type { Cancel, PageGone, Placement, Windows } from '../../ports'
import { crashCount, CRASHES_AT_MOST } from './crash-count'
import { whenShowable } from './first-show'
import { drawsOnWayland } from './ozone-platform.electron'
import { watchPage, type PageWatch, type Patience } from './page-watch'
import { windowPlacement } from './window-placement.electron'

/** The last cue of a session sounds for 3.1 s; then a hidden window may go. */
const RINGS_OUT_MS = 4_500
/** A Wayland desktop has brought back a minimised window after this long. */
const RESTORED_WITHIN_MS = 300
/**
 * On Wayland these minimise windows without saying so, and bring none back at a program's request: neither the program's
 * own minimising nor the desktop's. A window that was hidden shows as a new one, in front.
 */
const MINIMISES_UNSEEN = /(^|:)(GNOME|KDE)(:|$)/i.test(process.env['XDG_CURRENT_DESKTOP'] ?? '')
/** The window's first colour: paper, light and dark, so that nothing flashes. */
const PAPER = { light: '#f6f2ea', dark: '#1c1a17' }

export interface WindowOptions {
  readonly preload: string
  /** File of the picture that the desktop shows for the window where no installed entry names one. */
  readonly icon: string
  /** Address of the page for a place in the app. */
  readonly urlOf: (place: Place) => string
  readonly placement: Placement
  readonly patience: () => Patience
  /** Hands over the desktop's permission to come to the front, if it gave one; resolves to whether it did. */
  readonly passActivationToken: () => Promise<boolean>
  /** Called once, when the first window shows. */
  readonly onShown: () => void
}

/** The one window. Closing destroys it, to save memory, unless it is kept for a running session. */
export function electronWindows(
  options: WindowOptions,
): Windows & { contents(): WebContents | null; dispose(): void } {
  const visibility = new Set<() => void>()
  const gone = new Set<(gone: PageGone) => void>()
  const crashes = crashCount(() => performance.now())
  const wayland = drawsOnWayland(app.commandLine)
  const places = windowPlacement(options.placement, wayland)
  const state: {
    window: BrowserWindow | null
    watch: PageWatch | null
    keptForSession: boolean
    attended: boolean
    protect: boolean
    quitting: boolean
    needsWindow: () => boolean
    closeHidden: NodeJS.Timeout | undefined
    hiding: NodeJS.Timeout | undefined
    shown: boolean
    /** Where the window's page was sent first. */
    place: Place
    /** The window may be seen. */
    showable: boolean
    /** It is maximised when it first shows. */
    maximize: boolean
    /** The window was asked for and shows as soon as it can. */
    wanted: boolean
  } = {
    window: null,
    watch: null,
    keptForSession: false,
    attended: false,
    protect: false,
    quitting: false,
    needsWindow: (): boolean => false,
    closeHidden: undefined,
    hiding: undefined,
    shown: false,
    place: 'session',
    showable: false,
    maximize: false,
    wanted: false,
  }
  /** The window, unless it is gone: Electron says that it closed a moment after it was destroyed. */
  const live = () => (state.window?.isDestroyed() === false ? state.window : null)
  const changed = () => visibility.forEach((listener) => listener())

  const create = (place: Place): BrowserWindow => {
    const { bounds, least, maximized } = places.forNew()
    const window = new BrowserWindow({
      ...bounds,
      minWidth: least.width,
      minHeight: least.height,
      icon: options.icon,
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
        backgroundThrottling: !state.keptForSession,
        autoplayPolicy: 'no-user-gesture-required',
      },
    })
    state.window = window
    window.setContentProtection(state.protect)
    places.follow(window)
    window.on('close', (event) => {
      places.keep(window)
      const stays = state.needsWindow()
      if (state.quitting || !(stays || state.keptForSession || state.closeHidden)) return
      event.preventDefault()
      if (stays) window.minimize()
      else hide(window)
    })
    window.on('closed', () => {
      watch.dispose()
      // A new one may have been asked for since.
      if (state.window === window) Object.assign(state, { window: null, watch: null })
      changed()
    })
    Object.assign(state, { place, showable: false, maximize: maximized, wanted: false })
    whenShowable(window, () => {
      if (state.window !== window) return
      state.showable = true
      if (state.wanted) bringUp(window)
    })
    window.on('show', changed)
    window.on('hide', changed)
    window.on('minimize', changed)
    window.on('restore', changed)
    window.on('focus', changed)
    window.on('blur', changed)
    const { webContents } = window
    const watch = watchPage(webContents, options.patience, () => {
      if (!webContents.isDestroyed()) webContents.forcefullyCrashRenderer()
    })
    state.watch = watch
    watch.attend(state.attended)
    webContents.on('render-process-gone', (_event, { reason }) => {
      if (window.isDestroyed() || state.quitting) return
      const count = crashes.add()
      const comesBack = count <= CRASHES_AT_MOST
      gone.forEach((listener) => listener({ reason, comesBack }))
      // In a later turn, not inside the event of its own crash.
      if (!comesBack) return void setImmediate(() => window.isDestroyed() || window.destroy())
      // At the second crash the screen itself may be the cause, so the page opens on the session screen.
      const url = state.keptForSession || count > 1 ? options.urlOf('session') : webContents.getURL()
      void window.loadURL(url)
    })
    void window.loadURL(options.urlOf(place))
    return window
  }

  const hide = (window: BrowserWindow) => {
    clearTimeout(state.hiding)
    if (!wayland || !window.isMinimized()) return window.hide()
    // On Wayland Chromium aborts when a window that was hidden while minimised shows again (electron/electron#49253), and
    // sway 1.7 when a window goes that has just been restored.
    window.restore()
    state.hiding = setTimeout(() => window.isDestroyed() || window.hide(), RESTORED_WITHIN_MS)
  }

  const showAnew = (window: BrowserWindow) => {
    if (window.isDestroyed() || window.isFocused()) return
    window.hide()
    window.show()
    window.focus()
  }

  /**
   * On Wayland a window comes to the front only with a token of the desktop.
   * @param wasOpen whether it showed before, behind others or minimised
   */
  const bringForward = async (window: BrowserWindow, wasOpen: boolean) => {
    if ((await options.passActivationToken()) && !window.isDestroyed()) window.focus()
    if (!wasOpen || !MINIMISES_UNSEEN) return
    clearTimeout(state.hiding)
    state.hiding = setTimeout(() => showAnew(window), RESTORED_WITHIN_MS)
  }

  const bringUp = (window: BrowserWindow) => {
    clearTimeout(state.hiding)
    const wasOpen = window.isVisible() || window.isMinimized()
    if (window.isMinimized()) {
      window.restore()
      // On Wayland never both in one turn: Chromium aborts (electron/electron#49253).
      if (!wayland) window.show()
    } else if (state.maximize) window.maximize()
    else if (!window.isVisible() || !wayland) window.show()
    state.maximize = false
    window.focus()
    if (wayland) void bringForward(window, wasOpen)
    if (!state.shown) options.onShown()
    state.shown = true
  }

  /** The session is over and its last cue has rung out: a hidden window is closed, a visible one throttled again. */
  const closeHidden = () => {
    const window = live()
    state.closeHidden = undefined
    if (!window || state.keptForSession) return
    window.webContents.setBackgroundThrottling(true)
    if (!window.isVisible() && !window.isMinimized()) window.destroy()
  }

  const onScreensChanged = () => {
    const window = live()
    if (window) places.fitToScreens(window)
  }
  screen.on('display-removed', onScreensChanged)
  screen.on('display-metrics-changed', onScreensChanged)

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
    get isMinimized() {
      return live()?.isMinimized() ?? false
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
      if (state.showable) return bringUp(window)
      // The page was loaded for another screen and does not listen yet.
      if (place && place !== state.place) void window.loadURL(options.urlOf(place))
    },
    keepForSession(hold) {
      if (state.keptForSession === hold) return
      state.keptForSession = hold
      clearTimeout(state.closeHidden)
      state.closeHidden = undefined
      // A hidden window must still play its cues on time, the last one to its end.
      if (hold) live()?.webContents.setBackgroundThrottling(false)
      else state.closeHidden = setTimeout(closeHidden, RINGS_OUT_MS)
    },
    keepInReach(isNeeded) {
      state.needsWindow = isNeeded
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
      if (window) places.setFullScreen(window, on)
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
      clearTimeout(state.closeHidden)
      screen.removeListener('display-removed', onScreensChanged)
      screen.removeListener('display-metrics-changed', onScreensChanged)
      const window = live()
      // `destroy` emits no `close`, so the bounds are kept here.
      if (window) places.keep(window)
      window?.destroy()
    },
  }
}
