import type { Place } from '@core/ipc/routes'
import { useApp } from '../../bridge/use-app'
import { CheckIn } from './CheckIn'
import { Ready } from './Ready'
import { Running } from './Running'

/** Ready, running or check-in: whatever main says the session is. */
export function SessionScreen({ onGo }: { readonly onGo: (place: Place) => void }) {
  const session = useApp((app) => app.session)
  switch (session.kind) {
    case 'idle':
      return <Ready onGo={onGo} />
    case 'active':
      return <Running key={session.id} session={session} onGo={onGo} />
    case 'ended':
      return <CheckIn key={session.id} session={session} onGo={onGo} />
  }
}
