import { useId } from 'react'
import { useText } from '../../../bridge/use-text'
import { Chip } from '../../../ui/choice/Chips'
import { Icon } from '../../../ui/Icon'
import css from './check-in.module.css'

interface NumbnessLineProps {
  readonly value: boolean
  readonly onChange: (newNumbness: boolean) => void
}

/** A sign that belongs before a doctor, on a line of its own. Yes opens the page of signs once the check-in is saved. */
export function NumbnessLine({ value, onChange }: NumbnessLineProps) {
  const { t } = useText()
  const id = useId()
  return (
    <div className={css.sign} role="group" aria-labelledby={id}>
      <Icon name="shield" />
      <p id={id}>{t('session.checkIn.numbness')}</p>
      <Chip label={t('common.yes')} pressed={value} onChange={onChange} />
    </div>
  )
}
