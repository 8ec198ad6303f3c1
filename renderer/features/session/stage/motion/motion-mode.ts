import { useEffect, useState } from 'react'
import type { MotionChoice } from '@core/session/motion-choice'
import { useApp, useRequest } from '../../../../bridge/use-app'
import type { SessionTime } from '../../use-session-time'
import { watchFrames } from './frame-rate'

/**
 * How much of a session moves.
 *
 * - `full`: everything, at the display's rate.
 * - `software`: pictures are composed by the processor, so the largest areas stand still and the rest moves 30 times a
 *   second.
 * - `saving`: as `software`, 15 times a second: on battery, or where pictures come late.
 * - `reduced`: the person asked for reduced motion; a picture of its own counts the breath.
 */
export type MotionMode = 'full' | 'software' | 'saving' | 'reduced'

const MODE_OF = {
  card: 'full',
  processor: 'software',
  battery: 'saving',
  missed: 'saving',
  reduced: 'reduced',
} as const satisfies Record<MotionChoice, MotionMode>

/** Pictures a second of what moves for minutes; undefined is the display's rate. */
export const picturesPerSecond = (mode: MotionMode): number | undefined =>
  mode === 'saving' ? 15 : mode === 'software' ? 30 : undefined

/** Whether the processor composes the pictures, so that large moving areas cost too much. */
export const isFrugal = (mode: MotionMode): boolean => mode === 'software' || mode === 'saving'

/** Pictures are watched for so long, from this moment of the session on, ms: once the hand has arrived. */
const WATCHED = { fromMs: 1_200, lengthMs: 3_000 } as const
/** With a larger share of them missed, fewer are asked for. */
const MISSED_AT_MOST = 0.05

interface Found {
  readonly reduced: boolean
  readonly onBattery: boolean
  /** Share of pictures that were missed, 0 to 1; null while it is not known. */
  readonly missed: number | null
  readonly drawnBy: 'card' | 'software'
}

export function chooseMotion({ reduced, onBattery, missed, drawnBy }: Found): MotionChoice {
  if (reduced) return 'reduced'
  if (onBattery) return 'battery'
  if (missed !== null && missed > MISSED_AT_MOST) return 'missed'
  return drawnBy === 'software' ? 'processor' : 'card'
}

const asksForReducedMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** The part of the Battery Status API that is used; the type library does not know it. */
interface BatteryNavigator {
  getBattery?(): Promise<{ readonly charging: boolean }>
}

/** Whether the computer runs on battery; null while that is not known. */
function useBattery(): boolean | null {
  const [onBattery, setOnBattery] = useState<boolean | null>(null)
  useEffect(() => {
    let current = true
    const asked = (navigator as BatteryNavigator).getBattery?.() ?? Promise.resolve({ charging: true })
    void asked
      .then(({ charging }) => current && setOnBattery(!charging))
      .catch(() => current && setOnBattery(false))
    return () => {
      current = false
    }
  }, [])
  return onBattery
}

/**
 * How much of a session moves, chosen when it starts: from what the system reports, and from how many frames are missed
 * in its first seconds. The page sends the choice to main, for the setup check.
 * @param moves the session's time runs on
 */
export function useMotionMode(time: SessionTime, moves: boolean): MotionMode {
  const request = useRequest()
  const drawnBy = useApp((app) => app.graphics)
  const [reduced] = useState(asksForReducedMotion)
  const onBattery = useBattery()
  const [missed, setMissed] = useState<number | null>(null)
  const watches = moves && !reduced && onBattery === false && missed === null
  useEffect(() => {
    if (!watches) return
    let stop = () => {}
    const timer = window.setTimeout(
      () => (stop = watchFrames(WATCHED.lengthMs, (share) => setMissed(share ?? 0))),
      Math.max(0, WATCHED.fromMs - time.atMs()),
    )
    return () => {
      window.clearTimeout(timer)
      stop()
    }
  }, [watches, time])
  const choice = chooseMotion({ reduced, onBattery: onBattery === true, missed, drawnBy })
  const settled = reduced || onBattery === true || missed !== null
  useEffect(() => {
    if (settled) void request('setup:motion', { choice })
  }, [settled, choice, request])
  return MODE_OF[choice]
}
