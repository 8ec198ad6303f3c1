import type { ScreeningAnswers } from '@core/safety/screening'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { AboutYou } from './AboutYou'
import { MovingSection } from './MovingSection'
import { PregnancyQuestion } from './PregnancyQuestion'
import css from './safety-answers.module.css'

interface SafetyAnswersProps {
  readonly answers: ScreeningAnswers
  readonly onChange: (answers: ScreeningAnswers) => void
  /** Opens the red-flag screen. */
  readonly onHelp: () => void
}

/** Every safety answer in one place, to change at any time; for Settings. */
export function SafetyAnswers({ answers, onChange, onHelp }: SafetyAnswersProps) {
  const { t } = useText()
  return (
    <div className={css.answers}>
      <p className={css.intro}>{t('safety.answers.intro')}</p>
      <section>
        <h2>{t('safety.first.pregnancyAsk')}</h2>
        <PregnancyQuestion
          answer={answers.pregnancy}
          agreed={answers.pregnancyAgreed}
          onChange={(pregnancy, pregnancyAgreed) => onChange({ ...answers, pregnancy, pregnancyAgreed })}
        />
      </section>
      <section>
        <h2>{t('safety.answers.redFlags')}</h2>
        <Button icon="shield" onClick={onHelp}>
          {t('safety.help')}
        </Button>
      </section>
      <AboutYou answers={answers} onChange={onChange} />
      <MovingSection moving={answers.moving} onChange={(moving) => onChange({ ...answers, moving })} />
    </div>
  )
}
