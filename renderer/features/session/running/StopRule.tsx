import type { SessionPlan } from '@core/session/plan'
import { useText } from '../../../bridge/use-text'
import { Icon } from '../../../ui/Icon'
import css from './running.module.css'

interface StopRuleProps {
  readonly plan: SessionPlan
  /** A set of moves goes on. */
  readonly moving: boolean
  readonly onOpen: () => void
}

/** Always in sight; opens the whole list. Breathing has one thing to know only, resting none. */
export function StopRule({ plan, moving, onOpen }: StopRuleProps) {
  const { t } = useText()
  if (plan.activity === 'rest') return null
  if (plan.activity === 'breathe')
    return (
      <p className={css.rule}>
        <Icon name="warning" size={28} />
        <span>{t('safety.technique.lightHeaded')}</span>
      </p>
    )
  return (
    <button type="button" className={css.rule} aria-haspopup="dialog" onClick={onOpen}>
      <Icon name="warning" size={28} />
      <span>
        {t(moving ? 'move.stopRule' : 'session.stopRule')}
        <span className="visually-hidden"> {t('session.stopSigns')}</span>
      </span>
    </button>
  )
}
