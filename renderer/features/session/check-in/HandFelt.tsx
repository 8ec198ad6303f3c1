import type { HandFeeling } from '@core/log/entry/entry'
import { useText } from '../../../bridge/use-text'
import { Chips } from '../../../ui/choice/Chips'
import { Icon } from '../../../ui/Icon'
import css from './check-in.module.css'

interface HandFeltProps {
  readonly value: HandFeeling | null
  readonly onChange: (felt: HandFeeling | null) => void
}

/** How the pressed hand felt; tingling and bruises bring the stop advice. */
export function HandFelt({ value, onChange }: HandFeltProps) {
  const { t } = useText()
  const feelings: readonly { value: HandFeeling; label: string }[] = [
    { value: 'fine', label: t('session.checkIn.handFine') },
    { value: 'sore', label: t('session.checkIn.handSore') },
    { value: 'tingling', label: t('session.checkIn.handTingling') },
    { value: 'bruised', label: t('session.checkIn.handBruised') },
  ]
  return (
    <section>
      <h2>{t('session.checkIn.hand')}</h2>
      <Chips
        single
        label={t('session.checkIn.hand')}
        choices={feelings}
        chosen={value ? [value] : []}
        onChange={([felt = null]) => onChange(felt)}
      />
      {(value === 'tingling' || value === 'bruised') && (
        <p className={css.stopAdvice} role="status">
          <Icon name="warning" />
          {t('session.checkIn.handStop')}
        </p>
      )}
    </section>
  )
}
