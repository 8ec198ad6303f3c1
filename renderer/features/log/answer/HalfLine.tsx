import type { Summarised } from '@core/log/figures/summary'
import { useText } from '../../../bridge/use-text'

const wayOf = (change: number) => (change < 0 ? 'lower' : change > 0 ? 'higher' : 'same')

/** Between which changes the middle half of the sessions lies, in words. */
export function HalfLine({ group: { change, pairs } }: { readonly group: Summarised }) {
  const { t } = useText()
  return t(change.lower === change.upper ? 'log.summary.halfAlike' : 'log.summary.half', {
    n: pairs,
    lowerWay: wayOf(change.lower),
    lower: Math.abs(change.lower),
    upperWay: wayOf(change.upper),
    upper: Math.abs(change.upper),
  })
}
