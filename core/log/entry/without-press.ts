import type { Hand } from '../../points/hand'
import type { Entry } from './entry'

/** Breathing through the minutes and sounds of a session. The hand of such an entry says nothing. */
export const isBreathing = (entry: Entry): boolean => entry.kind === 'session' && entry.activity === 'breathe'

/** A set of moves without a press. The hand of such an entry says nothing. */
export const isMoving = (entry: Entry): boolean => entry.kind === 'session' && entry.activity === 'move'

/** A session for its minutes and sounds alone: not a press, or the resting turn of an own test. */
export const isWithoutPress = (entry: Entry): boolean =>
  entry.kind === 'session' && (entry.activity !== 'press' || entry.test?.arm === 'rest')

/** The hands that were pressed, none where nothing was. */
export const pressedHands = (entry: Entry): readonly Hand[] => {
  if (entry.kind !== 'session' || isWithoutPress(entry)) return []
  return entry.hand === 'both' ? ['left', 'right'] : [entry.hand]
}
