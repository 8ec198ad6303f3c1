import { handByTradition } from '@core/safety/screening'
import { useApp } from '../../../bridge/use-app'
import { Finder } from './Finder'

/** The finder as a screen of its own. It starts with the hand that the next session would press first. */
export function FinderScreen({ onDone }: { readonly onDone: () => void }) {
  const chosen = useApp((app) => app.settings.session.hand)
  const painfulSide = useApp((app) => app.safety.answers.painfulSide)
  const hand = chosen === 'both' ? (handByTradition(painfulSide) ?? 'left') : chosen
  return <Finder hand={hand} onDone={onDone} />
}
