import { useId } from 'react'
import { useMayBeOrca } from '../may-be-orca'
import css from './radios.module.css'

export interface Choice<V extends string> {
  readonly value: V
  readonly label: string
}

/** What a group of choices is, whatever it looks like. */
export interface ChoiceGroup<V extends string> {
  /** Accessible name of the group. */
  readonly label: string
  /** What a screen reader says after the name: what depends on the answer. */
  readonly description?: string
  readonly choices: readonly Choice<V>[]
  /** `null` while none is chosen. */
  readonly value: V | null
  readonly onChange: (value: V) => void
}

interface RadiosProps<V extends string> extends ChoiceGroup<V> {
  /** How the group looks. */
  readonly className: string | undefined
  /** How each of its choices looks; `:has(:checked)` is the chosen one. */
  readonly choiceClassName: string | undefined
}

/** The browser's own radio buttons, each drawn as a box over its words: one stop for Tab, arrows inside. */
export function Radios<V extends string>({
  label,
  description,
  choices,
  value,
  onChange,
  className,
  choiceClassName,
}: RadiosProps<V>) {
  const name = useId()
  const orca = useMayBeOrca()
  return (
    <div role="radiogroup" aria-label={label} aria-description={description} className={className}>
      {choices.map((choice, index) => (
        <label key={choice.value} className={`${css.choice} ${choiceClassName}`}>
          <input
            type="radio"
            className={css.box}
            name={name}
            checked={choice.value === value}
            aria-description={orca && index === 0 ? description : undefined}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  )
}
