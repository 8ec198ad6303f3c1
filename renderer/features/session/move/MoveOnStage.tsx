import type { MovePhase } from '@core/session/move-plan'
import { isMovePhase, type SessionPlan } from '@core/session/plan'
import { MovingFigure } from '../../move/figure/MovingFigure'
import type { MotionMode } from '../stage/motion/motion-mode'
import css from './move-on-stage.module.css'
import type { SessionTime } from '../use-session-time'

interface MoveOnStageProps {
  readonly plan: SessionPlan
  readonly phase: MovePhase
  readonly time: SessionTime
  readonly standing: boolean
  readonly mode: MotionMode
}

/** The figure of the move that is done, of the first one while getting ready, of the last one at the end. */
export function MoveOnStage({ plan, phase, time, standing, mode }: MoveOnStageProps) {
  const blocks = plan.moves?.blocks ?? []
  const nth = phase.nth > 0 ? phase.nth : phase.kind === 'get-ready' ? 1 : blocks.length
  const block = blocks[nth - 1]
  const first = plan.phases.find((each): each is MovePhase => isMovePhase(each) && each.nth === nth)
  if (!block || !first) return null
  return (
    // After a press, the hand leaves first.
    <div
      className={css.stage}
      data-after={(plan.activity === 'press' && phase.kind === 'get-ready') || undefined}
    >
      <MovingFigure
        key={nth}
        move={block.move}
        seconds={block.seconds}
        firstSide={first.side ?? 'right'}
        gentler={plan.moves?.gentler.includes(block.move) === true}
        startMs={first.startMs}
        time={time}
        standing={standing}
        mode={mode}
      />
    </div>
  )
}
