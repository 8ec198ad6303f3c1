import { useEffect, useRef } from 'react'
import { emergencyNumber, WELL_KNOWN_NUMBERS } from '@core/safety/emergency-numbers'
import type { UrgentFlag } from '@core/safety/red-flags'
import { intlLocale } from '@core/text/language'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import css from './urgent-card.module.css'

interface UrgentCardProps {
  readonly ticked: readonly UrgentFlag[]
  /** ISO 3166-1 alpha-2 of the computer's region, or null. */
  readonly country: string | null
  readonly onGetHelp: () => void
  readonly onMistake: () => void
}

/** Help first. No session starts while this stands. */
export function UrgentCard({ ticked, country, onGetHelp, onMistake }: UrgentCardProps) {
  const { t } = useText()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <div className={css.card} role="alert" aria-labelledby="urgent-title">
      <p className={css.kind}>
        <Icon name="warning" size={24} />
        {t('safety.urgent.kind')}
      </p>
      <h1 id="urgent-title" ref={title} tabIndex={-1}>
        {t('safety.urgent.title')}
      </h1>
      <p>{t('safety.urgent.text')}</p>
      <p className={css.you}>{t('safety.urgent.ticked', { n: ticked.length })}</p>
      <ul className={css.ticked}>
        {ticked.map((flag) => (
          <li key={flag}>{t(`safety.redFlags.urgent.${flag}`)}</li>
        ))}
      </ul>
      <Numbers country={country} />
      <p className={css.generic}>{t('safety.urgent.generic')}</p>
      <div className={css.buttons}>
        <Button look="care" size="large" onClick={onGetHelp}>
          {t('safety.urgent.willGo')}
        </Button>
        <Button size="large" onClick={onMistake}>
          {t('safety.urgent.mistake')}
        </Button>
      </div>
    </div>
  )
}

/** The country's own number first where it is known; else three that many know. */
function Numbers({ country }: { readonly country: string | null }) {
  const { t, locale } = useText()
  const own = emergencyNumber(country)
  const countryName = (region: string) =>
    new Intl.DisplayNames(intlLocale(locale), { type: 'region' }).of(region) ?? region
  return (
    <ul className={css.numbers} aria-label={t('safety.urgent.numbers')}>
      {own ? (
        <li className={css.own}>
          <b>{own.number}</b>
          {t('safety.urgent.place.here', { country: countryName(own.region) })}
        </li>
      ) : (
        WELL_KNOWN_NUMBERS.map(({ number, region }) => (
          <li key={number}>
            <b>{number}</b>
            {t(`safety.urgent.place.${region as 'GB' | 'EU' | 'US'}`)}
          </li>
        ))
      )}
    </ul>
  )
}
