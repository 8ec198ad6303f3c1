import { Switch as RadixSwitch } from 'radix-ui'
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
    <RadixSwitch.Root className={css.track} checked={checked} onCheckedChange={onChange} aria-label={label}>
      <RadixSwitch.Thumb className={css.knob} />
    </RadixSwitch.Root>
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
