import css from './entry-form.module.css'

interface NumberFieldProps {
  readonly label: string
  readonly value: number | null
  readonly min: number
  readonly max: number
  readonly step: number
  /** `null` when emptied. */
  readonly onChange: (value: number | null) => void
}

/** A number within bounds; what lies outside is kept out of the answers. */
export function NumberField({ label, value, min, max, step, onChange }: NumberFieldProps) {
  return (
    <label className={css.field}>
      <span>{label}</span>
      <input
        type="number"
        min={min}
        max={max}
        step={step}
        defaultValue={value ?? ''}
        onChange={(event) => {
          const number = event.target.valueAsNumber
          if (Number.isNaN(number)) onChange(null)
          else if (number >= min && number <= max) onChange(number)
        }}
      />
    </label>
  )
}
