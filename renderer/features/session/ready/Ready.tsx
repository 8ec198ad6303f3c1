import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Place } from '@core/ipc/routes'
import { handByTradition } from '@core/safety/screening'
import { movesAfterPress } from '@core/safety/moving'
import { thenMove } from '@core/session/move-plan'
import { planChoice } from '@core/session/routine'
import { MINUTE_MS } from '@core/time/units'
import { useApp, useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { HandDrawing } from '../../hand/HandDrawing'
import { BlockedNote, useStandingBlock } from '../../safety/BlockedNote'
import { clockFace } from '../clock-face'
import { DoneAt } from './DoneAt'
import { LoadNote } from './LoadNote'
import { NextReminder } from './NextReminder'
import { PlanChoices } from '../plan/PlanChoices'
import { PlanStrip } from '../plan/PlanStrip'
import { ReadyBreathe, ReadyHelp } from './ReadyBlocked'
import { SavedLine, type SavedRatings } from './SavedLine'
import { ThenMoveLine } from '../move/ThenMoveLine'
import { SpikeCard } from './SpikeCard'
import { VoiceOffer } from './VoiceOffer'
import { readyPlaceIn, type ReadyPlace } from '../stage/ready-place'
import css from './ready.module.css'

/** Enter starts from wherever the focus is, unless something there takes Enter itself. A choice of the plan does not. */
const takesEnter = ({ target, defaultPrevented }: KeyboardEvent) =>
  defaultPrevented ||
  (target instanceof Element &&
    target.closest('button, a, input:not([type="radio"]), select, textarea, summary, dialog') !== null)

interface ReadyProps {
  readonly onGo: (place: Place) => void
  /** Gets where the hand lies, whenever that changes: a session begins with it there. */
  readonly onPlaced: (place: ReadyPlace | null) => void
  /** What a check-in has just saved. */
  readonly saved: SavedRatings | null
}

/** The screen before a session: the usual one, or one of its own where pressing is off whatever the hand. */
export function Ready(props: ReadyProps) {
  const block = useStandingBlock()
  if (block?.kind === 'red-flag') return <ReadyHelp ticked={block.ticked} onGo={props.onGo} />
  if (block?.kind === 'pregnancy') return <ReadyBreathe saved={props.saved} onGo={props.onGo} />
  return <ReadyToPress {...props} />
}

/** "It hurts, let me start." Last choices kept; one primary button. */
function ReadyToPress({ onGo, onPlaced, saved }: ReadyProps) {
  const { t } = useText()
  const request = useRequest()
  const stage = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { current: drawn } = stage
    if (!drawn) return
    const observer = new ResizeObserver(() => onPlaced(readyPlaceIn(drawn)))
    observer.observe(drawn)
    return () => observer.disconnect()
  }, [onPlaced])
  const choice = useApp((app) => app.settings.session)
  const routines = useApp((app) => app.settings.routines)
  const painfulSide = useApp((app) => app.safety.answers.painfulSide)
  const firstHand = handByTradition(painfulSide) ?? 'left'
  const shown = choice.hand === 'both' ? firstHand : choice.hand
  const moving = useApp((app) => app.safety.answers.moving)
  const pressing = planChoice(choice, routines, shown)
  const moves = movesAfterPress(choice, moving, painfulSide === 'both')
  const plan = moves
    ? thenMove(pressing, {
        ...moves,
        set: choice.moveSet,
        firstSide: handByTradition(painfulSide) ?? 'right',
      })
    : pressing
  const routine = routines.find(({ id }) => id === choice.routine)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.repeat || takesEnter(event)) return
      event.preventDefault()
      void request('session:start', { origin: 'manual', before: null, activity: 'press' })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [request])

  return (
    <section data-fades="runs" className={css.ready} aria-labelledby="ready-title">
      <div ref={stage} data-stays className={css.stage}>
        <div className={css.moon} />
        <HandDrawing className={css.hand} hand={shown} show={{ hegu: choice.hegu }} />
      </div>
      <div className={css.side}>
        <h1 id="ready-title">{t('session.ready')}</h1>
        <BlockedNote onGo={onGo} />
        <PlanChoices />
        <div className={css.shape}>
          <PlanStrip plan={plan} />
          <p>
            {routine
              ? t('session.routine', { name: routine.name })
              : t('session.rhythm', { press: choice.pressSeconds, ease: 60 - choice.pressSeconds })}{' '}
            {plan.totalMs % MINUTE_MS === 0
              ? t('session.total', { minutes: plan.totalMs / MINUTE_MS })
              : t('session.totalTime', { time: clockFace(plan.totalMs) })}
          </p>
          {choice.hegu && (
            <details className={css.hegu}>
              <summary>{t('session.hegu')}</summary>
              <p>{t('hand.point.hegu.caution')}</p>
            </details>
          )}
        </div>
        <div className={css.go}>
          <Button
            look="primary"
            size="large"
            autoFocus
            aria-describedby="done-at"
            onClick={() =>
              void request('session:start', { origin: 'manual', before: null, activity: 'press' })
            }
          >
            <span className={css.startWords}>
              {t('session.start')}
              <DoneAt totalMs={plan.totalMs} />
            </span>
          </Button>
          <SpikeCard />
        </div>
        {saved ? <SavedLine {...saved} /> : <LoadNote />}
        {saved && <ThenMoveLine saved={saved} onGo={onGo} />}
        {saved && <VoiceOffer />}
        <div className={css.foot}>
          <NextReminder />
          <div className={css.links}>
            <Button look="text" className={css.find} onClick={() => onGo('finder')}>
              {t('session.findSpot')}
            </Button>
            <Button
              look="text"
              className={css.find}
              onClick={() =>
                void request('session:start', { origin: 'manual', before: null, activity: 'breathe' })
              }
            >
              {t('session.breatheOnly')}
            </Button>
            <Button look="text" className={css.find} onClick={() => onGo('move')}>
              {t('moving.alone')}
            </Button>
          </div>
        </div>
      </div>
    </section>
  )
}
