import { PROMPT_FLAGS, SEE_DOCTOR } from '@core/safety/red-flags'
import { useText } from '../../../bridge/use-text'
import css from './flag-lists.module.css'

/** Signs that are no emergency: read, never ticked, so they lock nothing. */
export function FlagLists() {
  const { t } = useText()
  return (
    <div className={css.lists}>
      <section aria-labelledby="prompt-title">
        <h2 id="prompt-title">{t('safety.redFlags.prompt.title')}</h2>
        <p>{t('safety.redFlags.prompt.intro')}</p>
        <ul>
          {PROMPT_FLAGS.map((flag) => (
            <li key={flag}>{t(`safety.redFlags.prompt.${flag}`)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="doctor-title">
        <h2 id="doctor-title">{t('safety.redFlags.doctor.title')}</h2>
        <ul>
          {SEE_DOCTOR.map((reason) => (
            <li key={reason}>{t(`safety.redFlags.doctor.${reason}`)}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}
