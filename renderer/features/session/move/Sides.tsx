import { useCallback } from 'react'
import type { MovePhase, MoveSide } from '@core/session/move-plan'
import { isMovePhase, type SessionPlan } from '@core/session/plan'
import { useText } from '../../../bridge/use-text'
import { useReading, type SessionTime } from '../use-session-time'
import css from './sides.module.css'

interface SidesProps {
  readonly plan: SessionPlan
  readonly phase: MovePhase
  readonly time: SessionTime
  readonly running: boolean
}

const isOf = (phase: SessionPlan['phases'][number], nth: number): phase is MovePhase =>
  isMovePhase(phase) && phase.nth === nth

/** Both sides of a move and how far each is. Only where a move has sides. */
export function Sides({ plan, phase, time, running }: SidesProps) {
  const { t } = useText()
  const now = phase.side
  const phases = plan.phases.filter((each) => isOf(each, phase.nth))
  const first = phases[0]?.side ?? null
  const shares = useReading(
    time,
    useCallback(() => {
      const elapsedMs = time.elapsedMs()
      const shareOf = (side: MoveSide) => {
        const own = plan.phases.filter(
          (each) => isOf(each, phase.nth) && each.side === side && each.kind !== 'other-side',
        )
        const all = own.reduce((sum, { durationMs }) => sum + durationMs, 0)
        const done = own.reduce(
          (sum, { startMs, durationMs }) => sum + Math.min(Math.max(elapsedMs - startMs, 0), durationMs),
          0,
        )
        return all === 0 ? 0 : Math.round((done / all) * 100)
      }
      return `${shareOf('left')} ${shareOf('right')}`
    }, [plan, phase.nth, time]),
    running,
  )
  if (now === null || first === null) return <div className={css.none} />
  const [left = 0, right = 0] = shares.split(' ').map(Number)
  const order: readonly MoveSide[] = first === 'left' ? ['left', 'right'] : ['right', 'left']
  return (
    <div className={css.sides}>
      {order.map((side, i) => {
        const share = side === 'left' ? left : right
        const words =
          share === 100 ? 'moving.doneSide' : i === 1 && side !== now ? 'moving.thenSide' : 'moving.side'
        return (
          <div key={side} data-now={side === now || undefined}>
            <span>{t(words, { side })}</span>
            <i aria-hidden="true">
              <b style={{ transform: `scaleX(${share / 100})` }} />
            </i>
          </div>
        )
      })}
    </div>
  )
}
