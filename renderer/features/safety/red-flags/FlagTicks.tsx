import { URGENT_FLAGS } from '@core/safety/red-flags'
import { useText } from '../../../bridge/use-text'
import { Icon } from '../../../ui/Icon'
import { useMayBeOrca } from '../../../ui/may-be-orca'
import { withFlag, withNone, type FlagAnswer } from './flag-answer'
import css from './flag-ticks.module.css'

interface FlagTicksProps {
  readonly label: string
  readonly answer: FlagAnswer
  readonly onChange: (answer: FlagAnswer) => void
}

/** The urgent signs and "None of these"; nothing is ticked beforehand. */
export function FlagTicks({ label, answer, onChange }: FlagTicksProps) {
  const { t } = useText()
  const orca = useMayBeOrca()
  return (
    <ul className={css.list} role="group" aria-label={label} aria-description={t('safety.redFlags.intro')}>
      {URGENT_FLAGS.map((flag, index) => (
        <Tick
          key={flag}
          label={t(`safety.redFlags.urgent.${flag}`)}
          description={orca && index === 0 ? t('safety.redFlags.intro') : undefined}
          checked={answer.ticked.includes(flag)}
          onChange={() => onChange(withFlag(answer, flag))}
        />
      ))}
      <Tick
        label={t('safety.redFlags.none')}
        checked={answer.none}
        onChange={() => onChange(withNone(answer))}
      />
    </ul>
  )
}

interface TickProps {
  readonly label: string
  readonly description?: string | undefined
  readonly checked: boolean
  readonly onChange: () => void
}

export function Tick({ label, description, checked, onChange }: TickProps) {
  return (
    <li role="presentation">
      <label className={css.tick}>
        <input
          type="checkbox"
          className={css.input}
          checked={checked}
          aria-description={description}
          onChange={onChange}
        />
        <span className={css.box}>{checked && <Icon name="check" size={16} />}</span>
        <span className={css.words}>{label}</span>
      </label>
    </li>
  )
}
