import type { Bounds } from '@core/settings/settings'

/** Remembered bounds of the window, or null when they are not four numbers. */
export function readBounds(stored: unknown): Bounds | null {
  const bounds = stored as Partial<Bounds> | null | undefined
  if (!bounds) return null
  const { x, y, width, height } = bounds
  const good = [x, y, width, height].every((n) => typeof n === 'number' && Number.isFinite(n))
  return good ? ({ x, y, width, height } as Bounds) : null
}
