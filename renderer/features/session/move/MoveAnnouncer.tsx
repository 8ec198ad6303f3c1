import { isMovePhase, type Phase, type SessionPlan } from '@core/session/plan'
import { useText } from '../../../bridge/use-text'
import { moveHowText, moveName } from './move-text'

interface MoveAnnouncerProps {
  readonly plan: SessionPlan
  readonly phase: Phase
}

/**
 * What a screen reader reads of a set: each move once, when it begins, with how it goes. The cues say the rest. It is
 * there before its words are, because a region that appears together with them is not read out.
 */
export function MoveAnnouncer({ plan, phase }: MoveAnnouncerProps) {
  const text = useText()
  const { t } = text
  const words = (): string => {
    if (!isMovePhase(phase)) return ''
    if (phase.kind === 'get-ready')
      return `${t('moving.phase.getReady')}. ${moveHowText(text, plan, phase)}. ${t('move.stopRule')}`
    if (phase.move === null) return `${t('moving.phase.rest')}. ${t('moving.how.rest')}`
    return `${moveName(text, phase.move)}. ${t(`move.moves.${phase.move}.how`)}`
  }
  return (
    <p className="visually-hidden" role="status" aria-live="polite" aria-atomic="true">
      {plan.moves !== null && words()}
    </p>
  )
}
