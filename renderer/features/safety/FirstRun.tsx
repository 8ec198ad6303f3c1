import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { UrgentFlag } from '@core/safety/red-flags'
import type { ScreeningAnswers } from '@core/safety/screening'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { Mark } from '../../ui/Mark'
import { AboutYou } from './AboutYou'
import { isAnswered, UNTICKED, type FlagAnswer } from './flag-answer'
import { FlagTicks } from './FlagTicks'
import { PregnancyQuestion } from './PregnancyQuestion'
import css from './first-run.module.css'

interface FirstRunProps {
  readonly answers: ScreeningAnswers
  /** All read and answered; `answers.acknowledged` is true. With a ticked sign the optional questions were left out. */
  readonly onDone: (answers: ScreeningAnswers, ticked: readonly UrgentFlag[]) => void
  readonly onHelp: () => void
  /** Offered at the end of the second step, such as a reminder preset. */
  readonly children?: ReactNode
}

/** What this is, two questions, and a few more that may stay blank. Under a minute. */
export function FirstRun({ answers: first, onDone, onHelp, children }: FirstRunProps) {
  const [answers, setAnswers] = useState(first)
  const [flags, setFlags] = useState(UNTICKED)
  const [step, setStep] = useState<'safety' | 'about'>('safety')
  const finish = () => onDone({ ...answers, acknowledged: true }, flags.ticked)
  return step === 'safety' ? (
    <SafetyStep
      answers={answers}
      flags={flags}
      onAnswers={setAnswers}
      onFlags={setFlags}
      onHelp={onHelp}
      onContinue={() => (flags.ticked.length > 0 ? finish() : setStep('about'))}
    />
  ) : (
    <AboutStep
      answers={answers}
      onAnswers={setAnswers}
      onHelp={onHelp}
      onBack={() => setStep('safety')}
      onFinish={finish}
    >
      {children}
    </AboutStep>
  )
}

interface SafetyStepProps {
  readonly answers: ScreeningAnswers
  readonly flags: FlagAnswer
  readonly onAnswers: (answers: ScreeningAnswers) => void
  readonly onFlags: (flags: FlagAnswer) => void
  readonly onHelp: () => void
  readonly onContinue: () => void
}

function SafetyStep({ answers, flags, onAnswers, onFlags, onHelp, onContinue }: SafetyStepProps) {
  const { t } = useText()
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
          <h1>{t('safety.first.title')}</h1>
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
        missing={tried && incomplete ? t(`safety.first.missing.${missing}`) : null}
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
  readonly children: ReactNode
}

function AboutStep({ answers, onAnswers, onHelp, onBack, onFinish, children }: AboutStepProps) {
  const { t } = useText()
  const title = useRef<HTMLHeadingElement>(null)
  // Once: a focus that came back to the title with every answer would be lost to the keyboard.
  useEffect(() => title.current?.focus(), [])
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
      <Footer note={t('safety.disclaimer.evidence')} missing={null}>
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
  /** What is still to answer, after a try to go on. */
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
