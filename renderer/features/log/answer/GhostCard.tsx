import { SUMMARY_MIN_PAIRS } from '@core/log/figures/summary'
import { useText } from '../../../bridge/use-text'
import css from './answer-card.module.css'

/** What will stand here once there are enough sessions to sum up: a stone for each that is still missing. */
export function GhostCard({ pairs }: { readonly pairs: number }) {
  const { t } = useText()
  return (
    <div className={css.ghost}>
      <p className={css.promise}>{t('log.summary.soon')}</p>
      <p className={css.label}>{t('log.summary.soFar', { n: pairs, of: SUMMARY_MIN_PAIRS })}</p>
      <span className={css.stones} aria-hidden="true">
        {Array.from({ length: SUMMARY_MIN_PAIRS }, (_, i) => (
          <span key={i} className={`${css.stone} ${i < pairs ? css.same : css.missing}`}>
            <span />
          </span>
        ))}
      </span>
    </div>
  )
}
