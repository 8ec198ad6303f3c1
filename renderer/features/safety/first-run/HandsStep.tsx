import { useState } from 'react'
import type { Hand } from '@core/points/hand'
import type { ScreeningAnswers } from '@core/safety/screening'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/choice/Choices'
import { HandDrawing } from '../../hand/HandDrawing'
import { HandConditions, LighterConditions } from '../AboutYou'
import { FirstRunPage } from './FirstRunPage'
import type { HurtHands } from './first-run-draft'
import { useFocusOnce } from './use-focus-once'
import css from './hands-step.module.css'

interface HandsStepProps {
  readonly answers: ScreeningAnswers
  readonly hurt: HurtHands | null
  readonly onAnswers: (answers: ScreeningAnswers) => void
  readonly onHurt: (hurt: HurtHands, answers: ScreeningAnswers) => void
  readonly onHelp: () => void
  readonly onBack: () => void
  /** @param findSpot the person wants to be led to the spot first */
  readonly onFinish: (findSpot: boolean) => void
  /** Something to press stays open with these answers. */
  readonly mayPress: boolean
  readonly failure: string | null
}

const HANDS = ['left', 'right'] as const
const ANSWERS = ['fine', 'left', 'right', 'both'] as const
const isHurt = (hurt: HurtHands | null, hand: Hand) => hurt === hand || hurt === 'both'

/** One question on the hands; what is wrong is asked only about a hand that was named. */
export function HandsStep(props: HandsStepProps) {
  const { answers, hurt, onAnswers, onHurt, onHelp, onBack, onFinish, mayPress, failure } = props
  const { t } = useText()
  const title = useFocusOnce()
  const [tried, setTried] = useState(false)
  const named = HANDS.filter((hand) => isHurt(hurt, hand))
  const unsaid = named.find((hand) => answers.handToday[hand].length === 0)
  const choose = (next: HurtHands) => {
    setTried(false)
    const kept = (hand: Hand) => (isHurt(next, hand) ? answers.handToday[hand] : [])
    onHurt(next, { ...answers, handToday: { left: kept('left'), right: kept('right') } })
  }
  const finish = (findSpot: boolean) => {
    setTried(unsaid !== undefined)
    if (unsaid === undefined) onFinish(findSpot)
  }
  return (
    <FirstRunPage
      note={null}
      missing={tried && unsaid ? t('safety.first.hands.missing', { hand: unsaid }) : failure}
      onHelp={onHelp}
      buttons={
        <>
          <Button look="text" size="large" onClick={onBack}>
            {t('common.back')}
          </Button>
          <Button look={mayPress ? 'line' : 'primary'} size="large" onClick={() => finish(false)}>
            {t('safety.first.hands.finish')}
          </Button>
          {mayPress && (
            <Button look="primary" size="large" onClick={() => finish(true)}>
              {t('safety.first.hands.findSpot')}
            </Button>
          )}
        </>
      }
    >
      <div className={css.hands}>
        <div className={css.pair} aria-hidden="true">
          {HANDS.map((hand) => (
            <div key={hand} className={css.one} data-rests={isHurt(hurt, hand) || undefined}>
              <HandDrawing hand={hand} show={{ labels: false }} />
              {hurt !== null && hurt !== 'fine' && (
                <b>{t(`safety.first.hands.${isHurt(hurt, hand) ? 'rests' : 'presses'}`, { hand })}</b>
              )}
            </div>
          ))}
        </div>
        <div>
          <h1 tabIndex={-1} ref={title}>
            {t('safety.first.hands.ask')}
          </h1>
          <div className={css.answers}>
            <Choices
              label={t('safety.first.hands.ask')}
              choices={ANSWERS.map((value) => ({ value, label: t(`safety.first.hands.answer.${value}`) }))}
              value={hurt}
              onChange={choose}
            />
          </div>
          {named.map((hand) => (
            <section key={hand} className={css.what}>
              <h2>{t('safety.first.hands.what', { hand })}</h2>
              <HandConditions hand={hand} answers={answers} onChange={onAnswers} />
            </section>
          ))}
          <details className={css.care} open={answers.lighter.length > 0 || undefined}>
            <summary>{t('safety.first.hands.care')}</summary>
            <p>{t('safety.first.more.lighterHint')}</p>
            <LighterConditions answers={answers} onChange={onAnswers} />
          </details>
        </div>
      </div>
    </FirstRunPage>
  )
}
