import { useEffect, useState } from 'react'
import { useApp } from '../../../../bridge/use-app'

/**
 * How much of a session moves.
 *
 * - `full`: everything, at the display's rate.
 * - `software`: pictures are composed by the processor, so the largest areas stand still and the rest moves 30 times a
 *   second.
 * - `saving`: as `software`, 15 times a second: on battery.
 * - `reduced`: the person asked for reduced motion; a picture of its own counts the breath.
 */
export type MotionMode = 'full' | 'software' | 'saving' | 'reduced'

/** Pictures a second of what moves for minutes; undefined is the display's rate. */
export const picturesPerSecond = (mode: MotionMode): number | undefined =>
  mode === 'saving' ? 15 : mode === 'software' ? 30 : undefined

/** Whether the processor composes the pictures, so that large moving areas cost too much. */
export const isFrugal = (mode: MotionMode): boolean => mode === 'software' || mode === 'saving'

const asksForReducedMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** The part of the Battery Status API that is used; the type library does not know it. */
interface BatteryNavigator {
  getBattery?(): Promise<{ readonly charging: boolean }>
}

/** How much of a session moves, chosen when it starts. */
export function useMotionMode(): MotionMode {
  const drawnBy = useApp((app) => app.graphics)
  const [reduced] = useState(asksForReducedMotion)
  const [onBattery, setOnBattery] = useState(false)
  useEffect(() => {
    let current = true
    const asked = (navigator as BatteryNavigator).getBattery?.()
    void asked?.then(({ charging }) => current && setOnBattery(!charging)).catch(() => {})
    return () => {
      current = false
    }
  }, [])
  if (reduced) return 'reduced'
  if (onBattery) return 'saving'
  return drawnBy === 'software' ? 'software' : 'full'
}
