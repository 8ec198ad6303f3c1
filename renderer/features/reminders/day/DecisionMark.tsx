import type { DecisionKind } from '@core/reminders/ledger'
import css from './decision-mark.module.css'

/** A shape for each decision; the word stands beside it. */
export function DecisionMark({ decision }: { readonly decision: DecisionKind }) {
  return <i className={`${css.mark} ${css[decision]}`} />
}
