import { closesForPregnancy, PREGNANCY_ANSWERS, type PregnancyAnswer } from '@core/safety/screening'
import { useText } from '../../bridge/use-text'
import { Chip } from '../../ui/choice/Chips'
import { Choices } from '../../ui/choice/Choices'
import css from './pregnancy-question.module.css'

interface PregnancyQuestionProps {
  readonly answer: PregnancyAnswer | null
  readonly agreed: boolean
  readonly onChange: (answer: PregnancyAnswer, agreed: boolean) => void
}

/** The question, and the notice under the answer that needs it. */
export function PregnancyQuestion({ answer, agreed, onChange }: PregnancyQuestionProps) {
  const { t } = useText()
  const closes = closesForPregnancy(answer)
  return (
    <div>
      <Choices
        label={t('safety.first.pregnancyAsk')}
        description={t('safety.pregnancy.notice')}
        choices={PREGNANCY_ANSWERS.map((value) => ({ value, label: t(`safety.first.pregnancy.${value}`) }))}
        value={answer}
        onChange={(next) => onChange(next, closesForPregnancy(next) && agreed)}
      />
      {(closes || answer === 'rather-not-say') && (
        <div className={css.notice} data-weighty={closes || undefined}>
          {!closes && <p>{t('safety.pregnancy.ratherNot')}</p>}
          <p>{t('safety.pregnancy.notice')}</p>
          {closes && (
            <>
              {!agreed && <p role="status">{t('safety.pregnancy.off')}</p>}
              <Chip
                label={t('safety.pregnancy.agreed')}
                pressed={agreed}
                onChange={(next) => onChange(answer!, next)}
              />
            </>
          )}
        </div>
      )}
    </div>
  )
}
