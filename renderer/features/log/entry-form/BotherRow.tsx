import { BOTHERS, type Bother } from '@core/log/entry/rating'
import { Chips } from '../../../ui/choice/Chips'
import css from './entry-form.module.css'

interface BotherRowProps {
  readonly label: string
  readonly value: Bother | null
  readonly onChange: (value: Bother | null) => void
}

/** Seven equal keys, 0 to 6; choosing the same again leaves the question out. */
export function BotherRow({ label, value, onChange }: BotherRowProps) {
  return (
    <section className={css.bother}>
      <h3>{label}</h3>
      <Chips
        single
        label={label}
        choices={BOTHERS.map((n) => ({ value: String(n), label: String(n) }))}
        chosen={value === null ? [] : [String(value)]}
        onChange={([chosen]) => onChange(chosen === undefined ? null : (Number(chosen) as Bother))}
      />
    </section>
  )
}
