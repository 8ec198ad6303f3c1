import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { ScreeningAnswers } from '@core/safety/screening'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { Mark } from '../../ui/Mark'
import { AboutYou } from './AboutYou'
import { isAnswered, type FlagAnswer } from './flag-answer'
import { FlagTicks } from './FlagTicks'
import { PregnancyQuestion } from './PregnancyQuestion'
import css from './first-run.module.css'

interface FirstRunProps {
  readonly step: 'safety' | 'about'
  readonly answers: ScreeningAnswers
  readonly flags: FlagAnswer
  readonly onStep: (step: 'safety' | 'about') => void
  readonly onAnswers: (answers: ScreeningAnswers) => void
  readonly onFlags: (flags: FlagAnswer) => void
  /** All read and answered. With a ticked sign the optional questions were left out. */
  readonly onDone: () => void
  readonly onHelp: () => void
  /** Why the last try to finish did not work. */
  readonly failure: string | null
  /** Offered at the end of the second step, such as a reminder preset. */
  readonly children?: ReactNode
}

/** What this is, two questions, and a few more that may stay blank. Under a minute. */
export function FirstRun(props: FirstRunProps) {
  const { step, answers, flags, onStep, onAnswers, onFlags, onDone, onHelp, failure, children } = props
  return step === 'safety' ? (
    <SafetyStep
      answers={answers}
      flags={flags}
      onAnswers={onAnswers}
      onFlags={onFlags}
      onHelp={onHelp}
      onContinue={() => (flags.ticked.length > 0 ? onDone() : onStep('about'))}
      failure={failure}
    />
  ) : (
    <AboutStep
      answers={answers}
      onAnswers={onAnswers}
      onHelp={onHelp}
      onBack={() => onStep('safety')}
      onFinish={onDone}
      failure={failure}
    >
      {children}
    </AboutStep>
  )
}

/** The title of a step takes the focus once: a focus that came back with every answer would be lost to the keyboard. */
function useFocusOnce() {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  return title
}

interface SafetyStepProps {
  readonly answers: ScreeningAnswers
  readonly flags: FlagAnswer
  readonly onAnswers: (answers: ScreeningAnswers) => void
  readonly onFlags: (flags: FlagAnswer) => void
  readonly onHelp: () => void
  readonly onContinue: () => void
  readonly failure: string | null
}

function SafetyStep(props: SafetyStepProps) {
  const { answers, flags, onAnswers, onFlags, onHelp, onContinue, failure } = props
  const { t } = useText()
  const title = useFocusOnce()
  const [tried, setTried] = useState(false)
  const top = useRef<HTMLDivElement>(null)
  const noPregnancy = answers.pregnancy === null
  const noFlags = !isAnswered(flags)
  const missing = noPregnancy ? (noFlags ? 'both' : 'pregnancy') : 'flags'
  const incomplete = noPregnancy || noFlags
  const next = () => {
    setTried(incomplete)
    if (!incomplete) return onContinue()
    if (noPregnancy) top.current?.scrollTo({ top: 0 })
  }
  return (
    <main className={css.screen}>
      <div className={css.scroll} ref={top}>
        <div className={css.column}>
          <header className={css.header}>
            <Mark />
            <span>{t('safety.first.kicker')}</span>
            <Button look="text" icon="shield" className={css.help ?? ''} onClick={onHelp}>
              {t('safety.help')}
            </Button>
          </header>
          <h1 tabIndex={-1} ref={title}>
            {t('safety.first.title')}
          </h1>
          <p className={css.lead}>{t('safety.disclaimer.text')}</p>
          <h2>{t('safety.first.pregnancyAsk')}</h2>
          <PregnancyQuestion
            answer={answers.pregnancy}
            agreed={answers.pregnancyAgreed}
            onChange={(pregnancy, pregnancyAgreed) => onAnswers({ ...answers, pregnancy, pregnancyAgreed })}
          />
          <h2>{t('safety.redFlags.ask')}</h2>
          <p className={css.intro}>{t('safety.redFlags.intro')}</p>
          <FlagTicks label={t('safety.redFlags.ask')} answer={flags} onChange={onFlags} />
        </div>
      </div>
      <Footer
        note={t('safety.disclaimer.stays')}
        missing={tried && incomplete ? t(`safety.first.missing.${missing}`) : failure}
      >
        <Button look="primary" size="large" onClick={next}>
          {t('common.continue')}
        </Button>
      </Footer>
    </main>
  )
}

interface AboutStepProps {
  readonly answers: ScreeningAnswers
  readonly onAnswers: (answers: ScreeningAnswers) => void
  readonly onHelp: () => void
  readonly onBack: () => void
  readonly onFinish: () => void
  readonly failure: string | null
  readonly children: ReactNode
}

function AboutStep(props: AboutStepProps) {
  const { answers, onAnswers, onHelp, onBack, onFinish, failure, children } = props
  const { t } = useText()
  const title = useFocusOnce()
  return (
    <main className={css.screen}>
      <div className={css.scroll}>
        <div className={css.column}>
          <header className={css.header}>
            <Mark />
            <span>{t('safety.first.more.kicker')}</span>
            <Button look="text" icon="shield" className={css.help ?? ''} onClick={onHelp}>
              {t('safety.help')}
            </Button>
          </header>
          <h1 tabIndex={-1} ref={title}>
            {t('safety.first.more.title')}
          </h1>
          <p className={css.lead}>{t('safety.first.more.intro')}</p>
          <AboutYou answers={answers} onChange={onAnswers} />
          {children}
        </div>
      </div>
      <Footer note={t('safety.disclaimer.evidence')} missing={failure}>
        <Button size="large" onClick={onBack}>
          {t('common.back')}
        </Button>
        <Button look="primary" size="large" onClick={onFinish}>
          {t('safety.first.more.finish')}
        </Button>
      </Footer>
    </main>
  )
}

interface FooterProps {
  readonly note: string
  /** What is still to answer, or what went wrong, after a try to go on. */
  readonly missing: string | null
  readonly children: ReactNode
}

function Footer({ note, missing, children }: FooterProps) {
  return (
    <footer className={css.footer}>
      <div className={css.foot}>
        <p className={css.note}>{note}</p>
        <div className={css.end}>
          <p role="alert" className={css.missing}>
            {missing}
          </p>
          <div className={css.buttons}>{children}</div>
        </div>
      </div>
    </footer>
  )
}
