import { RATINGS, type Rating } from '@core/log/entry/rating'
import { useApp, useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import css from './spike-card.module.css'

/** "It hurts now": touching how bad it is starts at once; so does the button, without a number. */
export function SpikeCard() {
  const { t } = useText()
  const request = useRequest()
  const rules = useApp((app) => app.reminders.config.rules)
  const again = rules.find((rule) => rule.kind === 'follow-up')
  const start = (before: Rating | null) =>
    void request('session:start', { origin: 'spike', before, activity: 'press' })
  return (
    <section className={css.card} aria-label={t('session.spike')}>
      <Button size="large" icon="spike" aria-describedby="spike-hint" onClick={() => start(null)}>
        {t('session.spike')}
      </Button>
      <div className={css.strip} role="group" aria-labelledby="spike-hint">
        {RATINGS.map((rating) => (
          <button
            key={rating}
            type="button"
            className={css.key}
            aria-label={t('session.spikeAt', { rating })}
            onClick={() => start(rating)}
          >
            {rating}
          </button>
        ))}
      </div>
      <p className={css.ends} aria-hidden="true">
        <span>{t('session.lowEnd')}</span>
        <span>{t('session.highEnd')}</span>
      </p>
      <p id="spike-hint" className={css.hint}>
        {again?.enabled
          ? t('session.spikeHintAgain', { minutes: again.afterMinutes })
          : t('session.spikeHint')}
      </p>
    </section>
  )
}
