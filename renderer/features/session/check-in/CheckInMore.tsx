import type { CheckInAnswers } from '@core/log/entry/check-in'
import { AREAS, POSITIONS, SIDES, TRIGGERS } from '@core/log/entry/entry'
import { useText } from '../../../bridge/use-text'
import { Chips } from '../../../ui/choice/Chips'
import css from './check-in.module.css'

interface CheckInMoreProps {
  readonly answers: CheckInAnswers
  readonly onChange: (part: Partial<CheckInAnswers>) => void
}

/** Where, which side, what set it off, which position: for whoever wants to say more. */
export function CheckInMore({ answers, onChange }: CheckInMoreProps) {
  const { t } = useText()
  const { areas, side, trigger, position } = answers
  return (
    <details className={css.more}>
      <summary>{t('session.checkIn.more')}</summary>
      <div className={css.moreParts}>
        <section>
          <h2>{t('log.form.areas')}</h2>
          <Chips
            label={t('log.form.areas')}
            choices={AREAS.map((value) => ({ value, label: t(`log.area.${value}`) }))}
            chosen={areas}
            onChange={(chosen) => onChange({ areas: chosen })}
          />
        </section>
        <section>
          <h2>{t('log.form.side')}</h2>
          <Chips
            single
            label={t('log.form.side')}
            choices={SIDES.map((value) => ({ value, label: t(`log.side.${value}`) }))}
            chosen={side ? [side] : []}
            onChange={([chosen = null]) => onChange({ side: chosen })}
          />
        </section>
        <section>
          <h2>{t('log.form.trigger')}</h2>
          <Chips
            single
            label={t('log.form.trigger')}
            choices={TRIGGERS.map((value) => ({ value, label: t(`log.trigger.${value}`) }))}
            chosen={trigger ? [trigger] : []}
            onChange={([chosen = null]) => onChange({ trigger: chosen })}
          />
        </section>
        <section>
          <h2>{t('log.form.position')}</h2>
          <Chips
            single
            label={t('log.form.position')}
            choices={POSITIONS.map((value) => ({ value, label: t(`log.position.${value}`) }))}
            chosen={position ? [position] : []}
            onChange={([chosen = null]) => onChange({ position: chosen })}
          />
        </section>
      </div>
    </details>
  )
}
