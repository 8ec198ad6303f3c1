import { RadioGroup } from 'radix-ui'
import css from './choices.module.css'

interface ChoicesProps<V extends string> {
  /** Accessible name of the group. */
  readonly label: string
  readonly choices: readonly { readonly value: V; readonly label: string }[]
  /** `null` until the person chose: a safety answer is never preselected. */
  readonly value: V | null
  readonly onChange: (value: V) => void
  /** One below the other, for whole sentences. */
  readonly stacked?: boolean
}

/** Outlined answers, none chosen beforehand. */
export function Choices<V extends string>({
  label,
  choices,
  value,
  onChange,
  stacked = false,
}: ChoicesProps<V>) {
  return (
    <RadioGroup.Root
      className={stacked ? `${css.choices} ${css.stacked}` : css.choices}
      aria-label={label}
      value={value ?? ''}
      onValueChange={(next) => onChange(next as V)}
    >
      {choices.map((choice) => (
        <RadioGroup.Item key={choice.value} value={choice.value} className={css.choice}>
          {choice.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}
