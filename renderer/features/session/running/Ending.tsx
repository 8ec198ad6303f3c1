import { useEffect, useState } from 'react'
import { BREATH_MS, type Activity } from '@core/session/plan'
import { useText } from '../../../bridge/use-text'
import css from './ending.module.css'
import gate from './gate.module.css'
import run from './running.module.css'

/** Two breaths. */
const LASTS_MS = 2 * BREATH_MS
/** Moving the pointer so far, px, means that somebody wants to go on. */
const DELIBERATE_PX = 24

/**
 * An ending worth three minutes: the ring is closed, jade fills the gate, the hand may rest for two breaths. Any key, a
 * click or moving the pointer goes on. It lies over the check-in, which is there already: a number key rates at once.
 */
export function Ending({ activity }: { readonly activity: Activity }) {
  const { t } = useText()
  const [over, setOver] = useState(false)
  useEffect(() => {
    if (over) return
    const end = () => setOver(true)
    let way = 0
    const onMove = ({ movementX, movementY }: PointerEvent) => {
      way += Math.hypot(movementX, movementY)
      if (way >= DELIBERATE_PX) end()
    }
    const timer = window.setTimeout(end, LASTS_MS)
    window.addEventListener('keydown', end)
    window.addEventListener('pointerdown', end)
    window.addEventListener('pointermove', onMove)
    return () => {
      window.clearTimeout(timer)
      window.removeEventListener('keydown', end)
      window.removeEventListener('pointerdown', end)
      window.removeEventListener('pointermove', onMove)
    }
  }, [over])
  return (
    <div className={`${css.ending} ${over ? css.over : ''}`} aria-hidden="true">
      <div className={`${run.run} ${css.stage}`}>
        <div className={gate.around}>
          <figure className={gate.gate}>
            <div className={css.ring} />
            <div className={css.disc}>
              <div className={css.ink} />
              <div className={css.breath} />
            </div>
            <p className={css.words}>
              <b>{t('session.done.title')}</b>
              {activity === 'press' && <span>{t('session.done.rest')}</span>}
            </p>
          </figure>
        </div>
        <p className={css.next}>{t('session.done.next')}</p>
      </div>
    </div>
  )
}
