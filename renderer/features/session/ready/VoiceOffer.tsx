import { useEffect, useState } from 'react'
import { intlLocale } from '@core/text/language'
import { useApp, useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { useSound } from '../sound/SoundProvider'
import css from './load-note.module.css'

/** After the first session, once: whether a voice shall say the cues. Only where the system has one. */
export function VoiceOffer() {
  const { t, locale } = useText()
  const request = useRequest()
  const { speech } = useSound()
  const sound = useApp((app) => app.settings.sound)
  const language = intlLocale(locale)
  const [wanted] = useState(!sound.spoken && !sound.spokenOffered)
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!wanted) return
    let current = true
    void speech.available(language).then((voice) => current && setShown(voice))
    return () => {
      current = false
    }
  }, [wanted, speech, language])
  const answer = (spoken: boolean) => {
    setShown(false)
    void request('settings:sound', { ...sound, spoken, spokenOffered: true })
  }
  if (!shown) return null
  return (
    <div className={css.note} role="group" aria-label={t('sound.spokenCues.label')}>
      <p>{t('sound.offer.ask')}</p>
      <Button onClick={() => answer(true)}>{t('sound.offer.yes')}</Button>
      <Button look="text" onClick={() => answer(false)}>
        {t('sound.offer.no')}
      </Button>
    </div>
  )
}
