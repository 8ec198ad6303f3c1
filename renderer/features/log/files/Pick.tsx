import css from './files.module.css'

interface PickProps {
  readonly label: string
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onPicked: (value: string) => void
}

/** One choice of a list, under its label. */
export function Pick({ label, value, choices, onPicked }: PickProps) {
  return (
    <label className={css.field}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onPicked(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}
