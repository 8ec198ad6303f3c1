import { useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { RatingRow } from '../../../ui/choice/RatingRow'
import css from './running.module.css'

interface PainBeforeProps {
  readonly value: number | null
  /** Said under the question. */
  readonly hint: string
}

/** One key during the preparation, or nothing at all. */
export function PainBefore({ value, hint }: PainBeforeProps) {
  const { t } = useText()
  const request = useRequest()
  return (
    <div className={css.before}>
      <p className={css.question}>
        {t('session.painBeforeAsk')} <span>{hint}</span>
      </p>
      <RatingRow
        label={t('session.painBefore')}
        value={value}
        onChange={(rating) => void request('session:rate-before', { rating })}
        ends={{ low: t('session.lowEnd'), high: t('session.highEnd') }}
        keys="page"
        dense
      />
    </div>
  )
}
