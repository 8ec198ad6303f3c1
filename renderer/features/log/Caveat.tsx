import { useText } from '../../bridge/use-text'
import { Icon } from '../../ui/Icon'
import css from './review.module.css'

/** What the numbers cannot show. Never far from them. */
export function Caveat() {
  const { t } = useText()
  return (
    <p className={css.caveat}>
      <Icon name="info" size={18} />
      <span>{t('log.summary.caveat')}</span>
    </p>
  )
}
