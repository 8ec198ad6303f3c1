import { lazy, Suspense, useEffect, useState, type MouseEvent } from 'react'
import { finderSteps } from '@core/points/finder-steps'
import type { Hand } from '@core/points/hand'
import { handByTradition } from '@core/safety/screening'
import { useApp, useRequest } from '../../bridge/use-app'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { isEscape } from '../../ui/keys/escape'
import { Icon } from '../../ui/Icon'
import { HandDrawing } from '../hand/HandDrawing'
import css from './first-touch.module.css'

/** Fetched when somebody wants the camera. */
const OwnHand = lazy(() => import('../hand/own/OwnHand').then((m) => ({ default: m.OwnHand })))

const LAST = finderSteps.length - 1
const isControl = (target: EventTarget | null) =>
  target instanceof Element && target.closest('button, a') !== null

/**
 * Leads a new person to the spot on their own hand before the clock starts. Each step waits; the last one starts the
 * session. Offered by the first run, and never again.
 */
export function FirstTouch({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useText()
  const request = useRequest()
  const chosen = useApp((app) => app.settings.session.hand)
  const painfulSide = useApp((app) => app.safety.answers.painfulSide)
  const hand = chosen === 'both' ? (handByTradition(painfulSide) ?? 'left') : chosen
  const hasCamera = useApp((app) => app.about.camera)
  const [onOwnHand, setOnOwnHand] = useState(false)
  const [index, setIndex] = useState(0)
  const step = finderSteps[index]!
  const last = index === LAST

  const start = (felt?: Hand) =>
    void request('session:start', {
      origin: 'manual',
      before: null,
      activity: 'press',
      ...(felt && { hand: felt }),
    }).then(onLeave)
  const next = () => setIndex((now) => Math.min(now + 1, LAST))
  const onClick = (event: MouseEvent) => {
    // The session starts by its button alone: one click too many must not start it.
    if (!last && !isControl(event.target)) next()
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat || event.defaultPrevented || onOwnHand) return
      if (isEscape(event)) return onLeave()
      if (event.key === 'ArrowLeft') return setIndex((now) => Math.max(now - 1, 0))
      if (event.key === 'ArrowRight') return setIndex((now) => Math.min(now + 1, LAST))
      if (event.key !== ' ' || isControl(event.target)) return
      event.preventDefault()
      if (last) start()
      else next()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })

  if (onOwnHand)
    return (
      <main className={css.own} aria-label={t('session.touch.label')}>
        <Suspense fallback={null}>
          <OwnHand hand={hand} onLeave={() => setOnOwnHand(false)} onAche={start} />
        </Suspense>
      </main>
    )
  return (
    <main className={css.touch} aria-label={t('session.touch.label')} onClick={onClick}>
      <div className={css.around}>
        <div className={css.gate}>
          <div className={css.disc}>
            <HandDrawing
              className={css.hand}
              hand={hand}
              zoom={index === 0 ? 'whole' : 'point'}
              step={step.id}
              show={{ thumb: last, labels: index === 0 }}
            />
          </div>
          <svg className={css.ring} viewBox="0 0 100 100" aria-hidden="true">
            <circle className={css.track} cx="50" cy="50" r="48" pathLength={finderSteps.length} />
            <circle
              className={css.done}
              cx="50"
              cy="50"
              r="48"
              pathLength={finderSteps.length}
              strokeDasharray={last ? 'none' : `${index + 1} ${finderSteps.length}`}
            />
          </svg>
        </div>
      </div>
      <div data-fades="runs" className={css.words}>
        <div className={css.which}>
          <span>{t(hand === 'left' ? 'common.leftHand' : 'common.rightHand')}</span>
          <span>{t('hand.finder.stepOf', { step: index + 1, count: finderSteps.length })}</span>
        </div>
        <div className={css.say} aria-live="polite">
          <h1>{t(step.textKey)}</h1>
        </div>
        <div className={css.buttons}>
          <Button look="primary" size="far" autoFocus onClick={last ? () => start() : next}>
            {t(last ? 'session.touch.feel' : 'hand.finder.next')}
          </Button>
          {index > 0 && (
            <Button size="far" onClick={() => setIndex(index - 1)}>
              {t('hand.finder.back')}
            </Button>
          )}
        </div>
        <p className={css.hint}>
          {last ? (
            <>
              <Icon name="warning" size={24} />
              <span>{t('hand.stop')}</span>
            </>
          ) : (
            <span>{t(index === 0 ? 'session.touch.clock' : 'session.touch.keys')}</span>
          )}
        </p>
        {hasCamera && (
          <Button look="text" className={css.know} icon="camera" onClick={() => setOnOwnHand(true)}>
            {t('hand.own.open')}
          </Button>
        )}
        <Button look="text" className={css.know} onClick={onLeave}>
          {t('session.touch.know')}
        </Button>
      </div>
    </main>
  )
}
