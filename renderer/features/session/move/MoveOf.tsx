import type { MovePhase } from '@core/session/move-plan'
import type { SessionPlan } from '@core/session/plan'
import { useText } from '../../../bridge/use-text'
import running from '../running/running.module.css'
import { movesIn, setName } from './move-text'

/** Which move of which set. */
export function MoveOf({ plan, phase }: { readonly plan: SessionPlan; readonly phase: MovePhase }) {
  const text = useText()
  const { t } = text
  return (
    <p className={running.which}>
      <span>{phase.nth > 0 ? t('moving.nth', { n: phase.nth, of: movesIn(plan) }) : t('moving.name')}</span>
      <span>{plan.moves && setName(text, plan.moves.set)}</span>
    </p>
  )
}
