import { Radios, type Choice } from './Radios'
import css from './choices.module.css'

interface ChoicesProps<V extends string> {
  /** Accessible name of the group. */
  readonly label: string
  readonly choices: readonly Choice<V>[]
  /** `null` until the person chose: a safety answer is never preselected. */
  readonly value: V | null
  readonly onChange: (value: V) => void
  /** One below the other, for whole sentences. */
  readonly stacked?: boolean
}

/** Outlined answers, none chosen beforehand. */
export function Choices<V extends string>({ stacked = false, ...group }: ChoicesProps<V>) {
  const className = stacked ? `${css.choices} ${css.stacked}` : css.choices
  return <Radios {...group} className={className} choiceClassName={css.choice} />
}
