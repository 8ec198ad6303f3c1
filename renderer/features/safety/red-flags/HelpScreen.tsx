import type { UrgentFlag } from '@core/safety/red-flags'
import { useApp, useRequest } from '../../../bridge/use-app'
import { RedFlags } from './RedFlags'

const NOTHING: readonly UrgentFlag[] = []

/** "When to get help": always one click away, and by itself before a session when a rule asks. */
export function HelpScreen({ onGo }: { readonly onGo: (place: 'session') => void }) {
  const request = useRequest()
  const ticked = useApp((app) => app.safety.check?.ticked ?? NOTHING)
  const waiting = useApp((app) => app.safety.waiting)
  const country = useApp((app) => app.locale.country)
  const leave = () => {
    void request('session:cancel-start')
    onGo('session')
  }
  return (
    <RedFlags
      ticked={ticked}
      why={waiting?.gate.kind === 'ask-red-flags' ? waiting.gate.why : []}
      country={country}
      onAnswer={(flags) => void request('safety:check', { ticked: [...flags] })}
      onLeave={leave}
    />
  )
}
