import { Radios, type ChoiceGroup } from './Radios'
import css from './choices.module.css'

interface ChoicesProps<V extends string> extends ChoiceGroup<V> {
  /** One below the other, for whole sentences. */
  readonly stacked?: boolean
}

/** Outlined answers; one to a question of safety is never chosen beforehand. */
export function Choices<V extends string>({ stacked = false, ...group }: ChoicesProps<V>) {
  const className = stacked ? `${css.choices} ${css.stacked}` : css.choices
  return <Radios {...group} className={className} choiceClassName={css.choice} />
}
