import { Radios, type Choice } from './Radios'
import css from './segments.module.css'

interface SegmentsProps<V extends string> {
  /** Accessible name of the group. */
  readonly label: string
  readonly choices: readonly Choice<V>[]
  readonly value: V
  readonly onChange: (value: V) => void
}

/** A well with one lifted part: always exactly one choice. */
export function Segments<V extends string>(props: SegmentsProps<V>) {
  return <Radios {...props} className={css.well} choiceClassName={css.part} />
}
