import type { Place } from '@core/ipc/routes'
import { moveSets } from '@core/move/sets'
import { allowedMoves, MOVE_STOPS } from '@core/safety/moving'
import { useApp } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import ready from '../ready/ready.module.css'
import type { SavedRatings } from '../ready/SavedLine'
import { setMinutes } from './move-text'

interface ThenMoveLineProps {
  /** What was just saved: after moves, none are offered. */
  readonly saved: SavedRatings
  readonly onGo: (place: Place) => void
}

/** After a session, one line that offers a set. Nothing where the answers speak against it. */
export function ThenMoveLine({ saved, onGo }: ThenMoveLineProps) {
  const { t } = useText()
  const set = useApp((app) => app.settings.session.moveSet)
  const { moving, painfulSide } = useApp((app) => app.safety.answers)
  const stopped = MOVE_STOPS.some((stop) => moving.ticked?.includes(stop)) || painfulSide === 'both'
  if (saved.moved || stopped || allowedMoves(moveSets[set], moving, null).blocks.length === 0) return null
  return (
    <Button look="text" className={ready.find} onClick={() => onGo('move')}>
      {t('moving.then', { minutes: setMinutes(set) })}
    </Button>
  )
}
