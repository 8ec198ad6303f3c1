import { Icon } from '../Icon'
import type { Choice } from './Radios'
import css from './chips.module.css'

interface ChipProps {
  readonly label: string
  readonly pressed: boolean
  readonly onChange: (pressed: boolean) => void
}

/** One thing that is so or not; chosen shows a check, a fill and bold text. */
export function Chip({ label, pressed, onChange }: ChipProps) {
  return (
    <button type="button" className={css.chip} aria-pressed={pressed} onClick={() => onChange(!pressed)}>
      {pressed && <Icon name="check" size={16} />}
      {label}
    </button>
  )
}

interface ChipsProps<V extends string> {
  /** Accessible name of the group. */
  readonly label: string
  readonly choices: readonly Choice<V>[]
  readonly chosen: readonly V[]
  readonly onChange: (chosen: readonly V[]) => void
  /** At most one chosen; choosing it again lets go. */
  readonly single?: boolean
}

export function Chips<V extends string>({ label, choices, chosen, onChange, single = false }: ChipsProps<V>) {
  const toggle = (value: V, pressed: boolean) => {
    const rest = single ? [] : chosen.filter((v) => v !== value)
    onChange(pressed ? [...rest, value] : rest)
  }
  return (
    <div role="group" aria-label={label} className={css.chips}>
      {choices.map((choice) => (
        <Chip
          key={choice.value}
          label={choice.label}
          pressed={chosen.includes(choice.value)}
          onChange={(pressed) => toggle(choice.value, pressed)}
        />
      ))}
    </div>
  )
}
