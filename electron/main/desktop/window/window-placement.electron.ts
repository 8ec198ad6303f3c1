import { screen, type BrowserWindow } from 'electron'
import type { Placement, WindowPlace } from '../../ports'
import { leastSizeOn, placeWindow, USUAL_SIZE, type Bounds, type Size } from './window-bounds'

/** A window manager has maximised a window, or put it back from full screen, after this long. */
const MANAGER_TAKES_MS = 400
/**
 * What a Linux desktop adds around a window, in px at scale 1 across and down; elsewhere the bounds have it inside. xfwm4
 * adds 10 and 34, Mutter 37 at the top.
 */
const FRAME = { width: 12, height: 40 }
/**
 * On Wayland the size of the panel is unknown: the work area is the whole screen. GNOME's panel is 32 px high, Plasma's
 * 44.
 */
const PANEL_HEIGHT = 48

function frame(platform: NodeJS.Platform, wayland: boolean): Size {
  if (platform !== 'linux') return { width: 0, height: 0 }
  return wayland ? { ...FRAME, height: FRAME.height + PANEL_HEIGHT } : FRAME
}

function workAreas(): [Bounds, ...Bounds[]] {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary.workArea, ...others.map(({ workArea }) => workArea)]
}

/** The bounds of a new window, and the remembered bounds of the last one. */
export function windowPlacement(kept: Placement, wayland: boolean) {
  const around = frame(process.platform, wayland)
  const state: {
    /** Where the window was when it last stood still, neither maximised nor minimised nor over the whole screen. */
    normal: Bounds | null
    settling: NodeJS.Timeout | undefined
    /** Where the window was before it had the whole screen. */
    beforeFull: WindowPlace | null
  } = { normal: null, settling: undefined, beforeFull: null }
  const isNormal = (window: BrowserWindow) =>
    !window.isMaximized() && !window.isMinimized() && !window.isFullScreen()
  const fitted = (place: WindowPlace) => placeWindow(place, workAreas(), around)
  const leastFor = (bounds: Bounds) => leastSizeOn(screen.getDisplayMatching(bounds).workArea, around)
  const here = (window: BrowserWindow): WindowPlace => {
    const normal = isNormal(window) ? null : state.normal
    const { x, y, width, height } = normal ?? window.getNormalBounds()
    // Wayland tells no program where its window is. A place from an X session stays as it was.
    const at = wayland ? kept.load() : { x, y }
    return {
      ...(at?.x === undefined || at.y === undefined ? {} : { x: at.x, y: at.y }),
      width,
      height,
      ...(window.isMaximized() ? { maximized: true } : {}),
    }
  }

  return {
    /** Options of a new window, and whether it is to be maximised when it shows. */
    forNew(): { readonly bounds: Bounds; readonly least: Size; readonly maximized: boolean } {
      const place: WindowPlace = kept.load() ?? USUAL_SIZE
      const bounds = fitted(place)
      clearTimeout(state.settling)
      Object.assign(state, { normal: bounds, beforeFull: null })
      return { bounds, least: leastFor(bounds), maximized: place.maximized ?? false }
    },
    /**
     * Follows where the window is. `getNormalBounds` alone does not do: X window managers resize a window first and say
     * later that they maximised it, so Chromium takes the large size for the normal one.
     */
    follow(window: BrowserWindow): void {
      const settle = () => {
        if (!window.isDestroyed() && isNormal(window)) state.normal = window.getBounds()
      }
      const onChange = () => {
        clearTimeout(state.settling)
        state.settling = setTimeout(settle, MANAGER_TAKES_MS)
      }
      window.on('move', onChange)
      window.on('resize', onChange)
    },
    /** Keeps where the window is, unless it cannot be seen. */
    keep(window: BrowserWindow): void {
      if (window.isMinimized() || !window.isVisible()) return
      if (state.beforeFull) kept.save(state.beforeFull)
      else if (!window.isFullScreen()) kept.save(here(window))
    },
    setFullScreen(window: BrowserWindow, on: boolean): void {
      if (on) {
        if (!window.isFullScreen()) state.beforeFull = here(window)
        window.setFullScreen(true)
        return
      }
      const { beforeFull } = state
      state.beforeFull = null
      window.setFullScreen(false)
      if (!beforeFull || beforeFull.maximized) return
      // A window manager puts the window back where it was; where there is none, nobody does.
      setTimeout(() => {
        if (!window.isDestroyed() && !window.isFullScreen() && !window.isMaximized())
          window.setBounds(fitted(beforeFull))
      }, MANAGER_TAKES_MS)
    },
    /** Brings the window back onto the screens that are left, as large as they have room for. */
    fitToScreens(window: BrowserWindow): void {
      if (!isNormal(window)) return
      const bounds = window.getBounds()
      const fit = fitted(bounds)
      const least = leastFor(fit)
      window.setMinimumSize(least.width, least.height)
      if ((['x', 'y', 'width', 'height'] as const).some((key) => fit[key] !== bounds[key]))
        window.setBounds(fit)
    },
  }
}
