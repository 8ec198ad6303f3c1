import { useRef, useState } from 'react'
import type { ScreeningAnswers } from '@core/safety/screening'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { FirstRunPage } from './FirstRunPage'
import { isAnswered, type FlagAnswer } from '../red-flags/flag-answer'
import { FlagTicks } from '../red-flags/FlagTicks'
import { PregnancyQuestion } from '../PregnancyQuestion'
import { useFocusOnce } from './use-focus-once'
import css from './first-run.module.css'

interface SafetyStepProps {
  readonly answers: ScreeningAnswers
  readonly flags: FlagAnswer
  readonly onAnswers: (answers: ScreeningAnswers) => void
  readonly onFlags: (flags: FlagAnswer) => void
  readonly onHelp: () => void
  readonly onContinue: () => void
  readonly failure: string | null
}

/** Pregnancy and the urgent signs, side by side; a notice comes with the answer that needs it. */
export function SafetyStep(props: SafetyStepProps) {
  const { answers, flags, onAnswers, onFlags, onHelp, onContinue, failure } = props
  const { t } = useText()
  const title = useFocusOnce()
  const [tried, setTried] = useState(false)
  const top = useRef<HTMLDivElement>(null)
  const noPregnancy = answers.pregnancy === null
  const noFlags = !isAnswered(flags)
  const missing = noPregnancy ? (noFlags ? 'both' : 'pregnancy') : 'flags'
  const incomplete = noPregnancy || noFlags
  const ticked = flags.ticked.length > 0
  const next = () => {
    setTried(incomplete)
    if (!incomplete) return onContinue()
    if (noPregnancy) top.current?.scrollTo({ top: 0 })
  }
  const noToBoth = () => {
    onAnswers({ ...answers, pregnancy: 'no', pregnancyAgreed: false })
    onFlags({ ticked: [], none: true })
    onContinue()
  }
  return (
    <FirstRunPage
      note={t(ticked ? 'safety.redFlags.intro' : 'safety.disclaimer.first')}
      weighty={ticked}
      missing={tried && incomplete ? t(`safety.first.missing.${missing}`) : failure}
      scroller={top}
      onHelp={onHelp}
      buttons={
        <>
          {noPregnancy && noFlags && (
            <Button size="large" onClick={noToBoth}>
              {t('safety.first.noToBoth')}
            </Button>
          )}
          <Button look="primary" size="large" onClick={next}>
            {t('common.continue')}
          </Button>
        </>
      }
    >
      <h1 tabIndex={-1} ref={title}>
        {t('safety.first.title')}
      </h1>
      <div className={css.questions}>
        <section className={css.card}>
          <h2>{t('safety.first.pregnancyAsk')}</h2>
          <PregnancyQuestion
            answer={answers.pregnancy}
            agreed={answers.pregnancyAgreed}
            onChange={(pregnancy, pregnancyAgreed) => onAnswers({ ...answers, pregnancy, pregnancyAgreed })}
          />
        </section>
        <section className={css.card}>
          <h2>{t('safety.redFlags.ask')}</h2>
          <FlagTicks label={t('safety.redFlags.ask')} answer={flags} onChange={onFlags} />
        </section>
      </div>
    </FirstRunPage>
  )
}
