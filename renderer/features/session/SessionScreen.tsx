import { useState } from 'react'
import type { Place } from '@core/ipc/routes'
import type { ActiveSessionView } from '@core/ipc/views'
import { useApp } from '../../bridge/use-app'
import { CheckIn } from './check-in/CheckIn'
import { Ending } from './running/Ending'
import { Ready } from './ready/Ready'
import type { SavedRatings } from './ready/SavedLine'
import { Running } from './running/Running'
import type { ReadyPlace } from './stage/ready-place'
import { timeOf, type SessionTime } from './use-session-time'

interface Ran {
  readonly session: ActiveSessionView
  readonly time: SessionTime
}

/** Ready, running or check-in: whatever main says the session is. */
export function SessionScreen({ onGo }: { readonly onGo: (place: Place) => void }) {
  const session = useApp((app) => app.session)
  const [readyPlace, setReadyPlace] = useState<ReadyPlace | null>(null)
  const receivedAtMs = useApp((app) => app.sessionReceivedAtMs)
  // An ending is for whoever was there: not for a session that was found ended. It goes on where the picture was.
  const [ran, setRan] = useState<Ran | null>(null)
  const [saved, setSaved] = useState<SavedRatings | null>(null)
  if (session.kind === 'active' && ran?.session !== session) {
    setRan({ session, time: timeOf(session, receivedAtMs) })
    setSaved(null)
  }
  switch (session.kind) {
    case 'idle':
      return <Ready onGo={onGo} onPlaced={setReadyPlace} saved={saved} />
    case 'active':
      return <Running key={session.id} session={session} from={readyPlace} onGo={onGo} />
    case 'ended':
      return (
        <>
          <CheckIn key={session.id} session={session} onGo={onGo} onSaved={setSaved} />
          {ran?.session.id === session.id && session.completed && <Ending {...ran} />}
        </>
      )
  }
}
