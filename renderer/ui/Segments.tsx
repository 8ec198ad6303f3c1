import { RadioGroup } from 'radix-ui'
import css from './segments.module.css'

export interface Choice<V extends string> {
  readonly value: V
  readonly label: string
}

interface SegmentsProps<V extends string> {
  /** Accessible name of the group. */
  readonly label: string
  readonly choices: readonly Choice<V>[]
  readonly value: V
  readonly onChange: (value: V) => void
}

/** A well with one lifted part: always exactly one choice. */
export function Segments<V extends string>({ label, choices, value, onChange }: SegmentsProps<V>) {
  return (
    <RadioGroup.Root
      className={css.well}
      aria-label={label}
      orientation="horizontal"
      value={value}
      onValueChange={(next) => onChange(next as V)}
    >
      {choices.map((choice) => (
        <RadioGroup.Item key={choice.value} value={choice.value} className={css.part}>
          {choice.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}
