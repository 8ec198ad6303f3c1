import { useState } from 'react'
import css from './entry-form.module.css'

interface NumberFieldProps {
  readonly label: string
  readonly value: number | null
  readonly min: number
  readonly max: number
  readonly step: number
  /** `null` when emptied, NaN for what is no number. A number out of bounds comes as it is: the form says so. */
  readonly onChange: (value: number | null) => void
}

/** A number. What stands in the field is what the form holds, also when it is emptied or out of bounds. */
export function NumberField({ label, value, min, max, step, onChange }: NumberFieldProps) {
  const [text, setText] = useState(value === null || Number.isNaN(value) ? '' : String(value))
  return (
    <label className={css.field}>
      <span>{label}</span>
      <input
        type="number"
        min={min}
        max={max}
        step={step}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          onChange(target.value === '' && !target.validity.badInput ? null : target.valueAsNumber)
        }}
      />
    </label>
  )
}
