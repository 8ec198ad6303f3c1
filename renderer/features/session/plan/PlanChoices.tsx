import type { HandChoice } from '@core/session/plan'
import { handByTradition } from '@core/safety/screening'
import type { SessionSettings } from '@core/settings/settings'
import { useApp, useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Segments } from '../../../ui/choice/Segments'
import { RoutineChooser } from '../../settings/routines/RoutineChooser'
import css from '../ready/ready.module.css'

/** Always in this order: the place of a choice is learned. */
const HANDS: readonly HandChoice[] = ['left', 'right', 'both']

/** Hand, length and style; the last choices are kept. */
export function PlanChoices() {
  const { t } = useText()
  const request = useRequest()
  const choice = useApp((app) => app.settings.session)
  const tradition = useApp((app) => handByTradition(app.safety.answers.painfulSide))
  const change = (part: Partial<SessionSettings>) => void request('settings:session', { ...choice, ...part })
  return (
    <div className={css.options}>
      <div className={css.row}>
        <h2>{t('session.hand')}</h2>
        <Segments
          label={t('session.hand')}
          value={choice.hand}
          choices={HANDS.map((value) => ({ value, label: t(`session.${value}`) }))}
          onChange={(hand) => change({ hand })}
        />
      </div>
      {tradition && <p className={css.tradition}>{t('session.byTradition')}</p>}
      <div className={css.row}>
        <h2>{t('session.length')}</h2>
        <Segments
          label={t('session.length')}
          value={choice.routine === null ? String(choice.minutes) : ''}
          choices={['3', '4', '5'].map((value) => ({ value, label: t('session.minutes', { n: value }) }))}
          // A length chosen here stands for itself: a routine's phases would keep their own.
          onChange={(minutes) => change({ minutes: Number(minutes) as 3 | 4 | 5, routine: null })}
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
      <RoutineChooser className={css.row} />
    </div>
  )
}
