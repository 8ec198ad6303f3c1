import {
  DURATIONS,
  HAND_CONDITIONS,
  LIGHTER_CONDITIONS,
  PAINFUL_SIDES,
  type ScreeningAnswers,
} from '@core/safety/screening'
import type { Hand } from '@core/points/hand'
import { useText } from '../../bridge/use-text'
import { Chips } from '../../ui/choice/Chips'
import { Choices } from '../../ui/choice/Choices'
import css from './about-you.module.css'

interface AboutYouProps {
  readonly answers: ScreeningAnswers
  readonly onChange: (answers: ScreeningAnswers) => void
}

const HANDS = ['left', 'right'] as const
const nameOf = { left: 'common.leftHand', right: 'common.rightHand' } as const

/** What speaks against pressing this hand today. */
export function HandConditions({ hand, answers, onChange }: AboutYouProps & { readonly hand: Hand }) {
  const { t } = useText()
  return (
    <Chips
      label={t(nameOf[hand])}
      choices={HAND_CONDITIONS.map((value) => ({
        value,
        label: t(`safety.first.more.condition.${value}`),
      }))}
      chosen={answers.handToday[hand]}
      onChange={(chosen) => {
        const ordered = HAND_CONDITIONS.filter((each) => chosen.includes(each))
        onChange({ ...answers, handToday: { ...answers.handToday, [hand]: ordered } })
      }}
    />
  )
}

/** What asks for a lighter press. */
export function LighterConditions({ answers, onChange }: AboutYouProps) {
  const { t } = useText()
  return (
    <Chips
      label={t('safety.first.more.lighter')}
      choices={LIGHTER_CONDITIONS.map((value) => ({
        value,
        label: t(`safety.first.more.lighterOf.${value}`),
      }))}
      chosen={answers.lighter}
      onChange={(chosen) =>
        onChange({ ...answers, lighter: LIGHTER_CONDITIONS.filter((each) => chosen.includes(each)) })
      }
    />
  )
}

/** The optional questions, each used by a rule; blank is an answer too. */
export function AboutYou({ answers, onChange }: AboutYouProps) {
  const { t } = useText()
  const change = (part: Partial<ScreeningAnswers>) => onChange({ ...answers, ...part })
  return (
    <div className={css.questions}>
      <section>
        <h2>{t('safety.first.more.hands')}</h2>
        <p>{t('safety.first.more.handsHint')}</p>
        {HANDS.map((hand) => (
          <div key={hand} className={css.hand}>
            <h3>{t(nameOf[hand])}</h3>
            <HandConditions hand={hand} answers={answers} onChange={onChange} />
          </div>
        ))}
      </section>
      <section>
        <h2>{t('safety.first.more.lighter')}</h2>
        <p>{t('safety.first.more.lighterHint')}</p>
        <LighterConditions answers={answers} onChange={onChange} />
      </section>
      <section>
        <h2>{t('safety.first.more.side')}</h2>
        <p>{t('safety.first.more.sideHint')}</p>
        <Choices
          label={t('safety.first.more.side')}
          choices={PAINFUL_SIDES.map((value) => ({ value, label: t(`safety.first.more.sideOf.${value}`) }))}
          value={answers.painfulSide}
          onChange={(painfulSide) => change({ painfulSide })}
        />
      </section>
      <section>
        <h2>{t('safety.first.more.duration')}</h2>
        <p>{t('safety.first.more.durationHint')}</p>
        <Choices
          label={t('safety.first.more.duration')}
          choices={DURATIONS.map((value) => ({ value, label: t(`safety.first.more.durationOf.${value}`) }))}
          value={answers.duration}
          onChange={(duration) => change({ duration })}
        />
      </section>
      <section>
        <h2>{t('safety.first.more.practitioner')}</h2>
        <p>{t('safety.first.more.practitionerHint')}</p>
        <Choices
          label={t('safety.first.more.practitioner')}
          choices={[
            { value: 'yes', label: t('common.yes') },
            { value: 'no', label: t('common.no') },
          ]}
          value={answers.practitioner === null ? null : answers.practitioner ? 'yes' : 'no'}
          onChange={(value) => change({ practitioner: value === 'yes' })}
        />
      </section>
    </div>
  )
}
