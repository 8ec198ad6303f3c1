import css from './switch.module.css'

interface SwitchProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  /** The words stand elsewhere on the row; here they are the accessible name only. */
  readonly hideLabel?: boolean
}

export function Switch({ label, checked, onChange, hideLabel = false }: SwitchProps) {
  const control = (
    <button
      type="button"
      role="switch"
      className={css.track}
      aria-checked={checked}
      aria-label={label}
      onClick={() => onChange(!checked)}
    >
      <span className={css.knob} />
    </button>
  )
  if (hideLabel) return control
  return (
    <span className={css.row}>
      {control}
      <span aria-hidden="true" onClick={() => onChange(!checked)}>
        {label}
      </span>
    </span>
  )
}
