import { SUMMARY_MIN_PAIRS } from '@core/log/figures/summary'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Arrow } from '../entries/EntryMain'
import { Scale } from './Scale'
import css from './answer-card.module.css'

interface GhostCardProps {
  readonly pairs: number
  /** What to do where there is nothing yet; null where the log has entries. */
  readonly starts: { readonly onSession: () => void; readonly onImport: () => void } | null
}

/** What will stand here once there are enough sessions to sum up: a stone for each that is still missing. */
export function GhostCard({ pairs, starts }: GhostCardProps) {
  const { t } = useText()
  return (
    <>
      <div className={css.blank} aria-hidden="true">
        <p className={css.label}>{t('log.summary.usually')}</p>
        <p className={css.fat}>
          <span>–</span> <Arrow label="" /> <span>–</span>
        </p>
        <Scale before={5} after={4} />
      </div>
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
        {starts && (
          <div className={css.starts}>
            <Button look="primary" onClick={starts.onSession}>
              {t('log.summary.firstSession')}
            </Button>
            <Button look="line" onClick={starts.onImport}>
              {t('log.summary.importDiary')}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}
