import { Radios, type ChoiceGroup } from './Radios'
import css from './segments.module.css'

interface SegmentsProps<V extends string> extends ChoiceGroup<V> {
  readonly value: V
}

/** A well with one lifted part: always exactly one choice. */
export function Segments<V extends string>(props: SegmentsProps<V>) {
  return <Radios {...props} className={css.well} choiceClassName={css.part} />
}
