import type { Place } from '@core/ipc/routes'
import { planSession, type HandChoice } from '@core/session/plan'
import { handByTradition } from '@core/safety/screening'
import type { SessionSettings } from '@core/settings/settings'
import { useApp, useRequest } from '../../bridge/use-app'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { Segments } from '../../ui/Segments'
import { HandDrawing } from '../hand/HandDrawing'
import { BlockedNote } from '../safety/BlockedNote'
import { clockFace } from './clock-face'
import { LoadNote } from './LoadNote'
import { NextReminder } from './NextReminder'
import { PlanStrip } from './PlanStrip'
import css from './ready.module.css'

/** "It hurts, let me start." Last choices kept; one primary button. */
export function Ready({ onGo }: { readonly onGo: (place: Place) => void }) {
  const { t } = useText()
  const request = useRequest()
  const choice = useApp((app) => app.settings.session)
  const painfulSide = useApp((app) => app.safety.answers.painfulSide)
  const change = (part: Partial<SessionSettings>) => void request('settings:session', { ...choice, ...part })
  const firstHand = handByTradition(painfulSide) ?? 'left'
  const shown = choice.hand === 'both' ? firstHand : choice.hand
  const plan = planSession({ ...choice, firstHand: shown })

  // The hand opposite the painful side is offered first, and said to be tradition.
  const hands: readonly HandChoice[] =
    firstHand === 'right' ? ['right', 'left', 'both'] : ['left', 'right', 'both']
  return (
    <section className={css.ready} aria-labelledby="ready-title">
      <div className={css.stage}>
        <div className={css.moon} />
        <HandDrawing className={css.hand} hand={shown} />
      </div>
      <div className={css.side}>
        <h1 id="ready-title">{t('session.ready')}</h1>
        <BlockedNote onGo={onGo} />
        <div className={css.options}>
          <div className={css.row}>
            <h2>{t('session.hand')}</h2>
            <Segments
              label={t('session.hand')}
              value={choice.hand}
              choices={hands.map((value) => ({ value, label: t(`session.${value}`) }))}
              onChange={(hand) => change({ hand })}
            />
          </div>
          {handByTradition(painfulSide) && <p className={css.tradition}>{t('session.byTradition')}</p>}
          <div className={css.row}>
            <h2>{t('session.length')}</h2>
            <Segments
              label={t('session.length')}
              value={String(choice.minutes)}
              choices={['3', '4', '5'].map((value) => ({ value, label: t('session.minutes', { n: value }) }))}
              onChange={(minutes) => change({ minutes: Number(minutes) as 3 | 4 | 5 })}
            />
          </div>
          <div className={css.row}>
            <h2>{t('session.style')}</h2>
            <Segments
              label={t('session.style')}
              value={choice.technique}
              choices={[
                { value: 'circles', label: t('session.circles') },
                { value: 'steady', label: t('session.steady') },
              ]}
              onChange={(technique) => change({ technique })}
            />
          </div>
        </div>
        <div className={css.shape}>
          <PlanStrip plan={plan} />
          <p>
            {t('session.rhythm', { press: choice.pressSeconds, ease: 60 - choice.pressSeconds })}{' '}
            {t('session.total', { time: clockFace(plan.totalMs) })}
          </p>
        </div>
        <div className={css.go}>
          <Button
            look="primary"
            size="large"
            autoFocus
            onClick={() => void request('session:start', { origin: 'manual', before: null })}
          >
            {t('session.start')}
          </Button>
          <Button
            size="large"
            icon="spike"
            aria-describedby="spike-hint"
            onClick={() => void request('session:start', { origin: 'spike', before: null })}
          >
            {t('session.spike')}
          </Button>
          <p id="spike-hint" className={css.hint}>
            {t('session.spikeHint')}
          </p>
        </div>
        <LoadNote />
        <div className={css.foot}>
          <NextReminder />
          <Button look="text" className={css.find} onClick={() => onGo('finder')}>
            {t('session.findSpot')}
          </Button>
        </div>
      </div>
    </section>
  )
}
