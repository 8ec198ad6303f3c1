import { useEffect, useState } from 'react'
import type { Place } from '@core/ipc/routes'
import type { SetupReading } from '@core/ipc/views'
import { useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { drawsChinese } from '../../../ui/chinese-font'
import { Button } from '../../../ui/Button'
import { SetupReadings } from './SetupReadings'
import { SetupNoticeTrial, SetupSoundTrial } from './SetupTrials'
import page from '../../../ui/frame/column-page.module.css'
import css from './setup-check.module.css'

const LOOKS_EVERY_MS = 1_000

/** What main found, asked again every second while the page is open, so that idle time is seen to move. */
function useReadings(): readonly SetupReading[] {
  const request = useRequest()
  const [readings, setReadings] = useState<readonly SetupReading[]>([])
  useEffect(() => {
    let current = true
    const look = () =>
      void request('setup:check').then((reply) => {
        if (current && reply.ok) setReadings(reply.value.readings)
      })
    look()
    const timer = window.setInterval(look, LOOKS_EVERY_MS)
    return () => {
      current = false
      window.clearInterval(timer)
    }
  }, [request])
  return readings
}

/** Only the page can see what is drawn. */
const fontReading = (): SetupReading => ({
  part: 'font',
  ...(drawsChinese() ? { state: 'works', says: 'font.works' } : { state: 'missing', says: 'font.missing' }),
  means: '',
  value: null,
})

/** Try what can be heard and seen; read what was found. */
export function SetupCheckScreen({ onGo }: { readonly onGo: (place: Place) => void }) {
  const { t } = useText()
  const readings = useReadings()
  const [font] = useState(fontReading)
  return (
    <section className={page.screen} aria-labelledby="setup-title">
      <div className={page.column}>
        <Button look="text" className={page.back} onClick={() => onGo('settings')}>
          {t('reminderScreens.setup.back')}
        </Button>
        <h1 id="setup-title">{t('reminderScreens.setup.title')}</h1>
        <p className={css.lead}>{t('reminderScreens.setup.lead')}</p>
        <section aria-labelledby="setup-try">
          <h2 id="setup-try" className={css.heading}>
            {t('reminderScreens.setup.try')}
          </h2>
          <div className={css.trials}>
            <SetupSoundTrial />
            <SetupNoticeTrial />
          </div>
        </section>
        <section aria-labelledby="setup-found">
          <h2 id="setup-found" className={css.heading}>
            {t('reminderScreens.setup.found')}
          </h2>
          <SetupReadings readings={[...readings, font]} />
        </section>
      </div>
    </section>
  )
}
