import { useText } from '../../bridge/use-text'
import css from './gate.module.css'

/** Where the hand would be: nothing that moves, so that resting is nothing but resting. */
export function RestDisc() {
  const { t } = useText()
  return (
    <div className={css.breathing} role="img" aria-label={t('session.rest.drawing')}>
      <div className={css.swell} />
    </div>
  )
}
