import type { WindowPlace } from '../../ports'

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Bounds extends Size {
  readonly x: number
  readonly y: number
}

/** Size of the first window where the screen has room for it, px. */
export const USUAL_SIZE: Size = { width: 1080, height: 760 }

/** Smallest window that everything still fits into, px. */
export const LEAST_SIZE: Size = { width: 360, height: 560 }

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

/** The remembered place of the window, or null when its size is not two numbers. */
export function readPlace(stored: unknown): WindowPlace | null {
  const { x, y, width, height, maximized } = (stored ?? {}) as Record<string, unknown>
  if (!isNumber(width) || !isNumber(height)) return null
  return {
    width,
    height,
    ...(isNumber(x) && isNumber(y) ? { x, y } : {}),
    ...(maximized === true ? { maximized } : {}),
  }
}

const within = (value: number, from: number, to: number): number =>
  Math.min(Math.max(value, from), Math.max(from, to))

/** Length that two ranges share; for ranges apart, minus the gap between them. */
const shared = (from: number, length: number, otherFrom: number, otherLength: number): number =>
  Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom)

/** How well a window lies on a screen: the area on it in px², or minus the distance to it in px. */
function closeness(window: Bounds, screen: Bounds): number {
  const across = shared(window.x, window.width, screen.x, screen.width)
  const down = shared(window.y, window.height, screen.y, screen.height)
  if (across > 0 && down > 0) return across * down
  return -Math.hypot(Math.min(across, 0), Math.min(down, 0))
}

/** The least size on a screen: LEAST_SIZE, or less where the screen has not so much room within the frame. */
export const leastSizeOn = (screen: Size, frame: Size): Size => ({
  width: Math.min(LEAST_SIZE.width, screen.width - frame.width),
  height: Math.min(LEAST_SIZE.height, screen.height - frame.height),
})

/**
 * Where a window goes that was at `wanted` when the screens were others: the same place if one screen still holds it
 * there, else wholly onto the screen that it lies on most or is closest to. One without a place goes to the middle of the
 * first screen. It becomes no larger than what its screen has room for within the frame.
 * @param screens work areas, px in the desktop's coordinates, the primary one first; at least one
 * @param frame px that the desktop adds around a window, across and down
 */
export function placeWindow(
  wanted: WindowPlace,
  screens: readonly [Bounds, ...Bounds[]],
  frame: Size,
): Bounds {
  const { x: wantedX, y: wantedY } = wanted
  const where = wantedX === undefined || wantedY === undefined ? null : { x: wantedX, y: wantedY }
  const fit = (on: Bounds): Size => {
    const least = leastSizeOn(on, frame)
    return {
      width: within(wanted.width, least.width, on.width - frame.width),
      height: within(wanted.height, least.height, on.height - frame.height),
    }
  }
  if (!where) {
    const [on] = screens
    const size = fit(on)
    const middle = (from: number, room: number, length: number) => from + Math.round((room - length) / 2)
    return {
      x: middle(on.x, on.width - frame.width, size.width),
      y: middle(on.y, on.height - frame.height, size.height),
      ...size,
    }
  }
  const old = { ...where, width: wanted.width, height: wanted.height }
  const on = screens.reduce((best, screen) => (closeness(old, screen) > closeness(old, best) ? screen : best))
  const size = fit(on)
  const place = (at: number, length: number, from: number, room: number, frameLength: number) =>
    at >= from && at + length <= from + room ? at : within(at, from, from + room - frameLength - length)
  return {
    x: place(where.x, size.width, on.x, on.width, frame.width),
    y: place(where.y, size.height, on.y, on.height, frame.height),
    ...size,
  }
}
