import type { Bounds } from '@core/settings/settings'

/** Remembered bounds of the window, or null when they are not four numbers. */
export function readBounds(stored: unknown): Bounds | null {
  const bounds = stored as Partial<Bounds> | null | undefined
  if (!bounds) return null
  const { x, y, width, height } = bounds
  const good = [x, y, width, height].every((n) => typeof n === 'number' && Number.isFinite(n))
  return good ? ({ x, y, width, height } as Bounds) : null
}

/** Smallest window that everything still fits into, px. */
export const LEAST_SIZE = { width: 360, height: 560 }

const within = (value: number, from: number, to: number): number => Math.min(Math.max(value, from), to)

/** Length that two stretches share; negative by the gap between them. */
const shared = (from: number, length: number, otherFrom: number, otherLength: number): number =>
  Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom)

/** How well a window lies on a screen: the area on it in px², or minus the distance to it in px. */
function closeness(window: Bounds, screen: Bounds): number {
  const across = shared(window.x, window.width, screen.x, screen.width)
  const down = shared(window.y, window.height, screen.y, screen.height)
  if (across > 0 && down > 0) return across * down
  return -Math.hypot(Math.min(across, 0), Math.min(down, 0))
}

/**
 * Where a window goes that was at `wanted` when the screens were others: the same place if one screen still holds it,
 * else wholly onto the screen that it lies on most or is closest to, no larger than that.
 * @param screens work areas, px in the desktop's coordinates; without one `wanted` comes back as it is
 */
export function placeWindow(wanted: Bounds, screens: readonly Bounds[]): Bounds {
  const [first, ...others] = screens
  if (first === undefined) return wanted
  const on = others.reduce(
    (best, screen) => (closeness(wanted, screen) > closeness(wanted, best) ? screen : best),
    first,
  )
  // A screen smaller than the least size decides.
  const width = Math.min(Math.max(wanted.width, LEAST_SIZE.width), on.width)
  const height = Math.min(Math.max(wanted.height, LEAST_SIZE.height), on.height)
  const x = within(wanted.x, on.x, on.x + on.width - width)
  const y = within(wanted.y, on.y, on.y + on.height - height)
  return { x, y, width, height }
}
