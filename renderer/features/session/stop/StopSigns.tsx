import { useState } from 'react'
import { afterStop, STOP_SIGNS, type StopSign } from '@core/safety/stop-rule'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import css from './stop-dialog.module.css'

interface StopSignsProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onGoOn: () => void
  readonly onStop: () => void
  /** Stops, and shows the signs that need help. */
  readonly onHelp: () => void
}

/** Every sign to take the thumb away for; the session stands meanwhile. A chosen sign says what to do. */
export function StopSigns({ open, onClose, onGoOn, onStop, onHelp }: StopSignsProps) {
  const { t } = useText()
  const [sign, setSign] = useState<StopSign | null>(null)
  const after = sign && afterStop(sign)
  const close = () => {
    setSign(null)
    onClose()
  }
  return (
    <Dialog open={open} onClose={close} titleId="signs-title" describedBy="signs-intro" asks>
      <div className={css.ask}>
        <h2 id="signs-title">{t('safety.stop.title')}</h2>
        <p id="signs-intro" className={css.intro}>
          {t('safety.stop.intro')}
        </p>
        <ul className={css.signs}>
          {STOP_SIGNS.map((each) => (
            <li key={each}>
              <button
                type="button"
                className={css.sign}
                aria-pressed={sign === each}
                onClick={() => setSign(sign === each ? null : each)}
              >
                {t(`safety.stop.sign.${each}`)}
              </button>
            </li>
          ))}
        </ul>
        <p className={css.after} role="status">
          {after && t(`safety.stop.after.${after}`)}
        </p>
        <div className={`${css.answers} ${css.held}`}>
          {sign === null ? (
            <Button look="primary" size="large" autoFocus onClick={onGoOn}>
              {t('session.stopNo')}
            </Button>
          ) : (
            <Button size="large" onClick={onGoOn}>
              {t('session.stopNo')}
            </Button>
          )}
          <Button look={sign === null ? 'line' : 'primary'} size="large" onClick={onStop}>
            {t('session.stopYes')}
          </Button>
          {after === 'red-flags' && (
            <Button size="large" className={css.help} onClick={onHelp}>
              {t('safety.note.seeSigns')}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}
