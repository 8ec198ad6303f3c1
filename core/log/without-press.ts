import type { Hand } from '../points/hand'
import type { Entry } from './entry'

/**
 * A session in which nobody pressed: breathing alone, through the minutes and sounds of a session. It is kept as
 * a session without a press and without a technique, so that no file of the log changes its shape: a press that
 * was stopped while finding the spot still names its technique. The hand of such an entry says nothing. Turns of
 * an own test carry their own word for resting.
 */
export const isBreathing = (entry: Entry): boolean =>
  entry.kind === 'session' && entry.technique === null && entry.pressedMs === 0 && entry.test === null

/** A session for its minutes and sounds alone: breathing, or the resting turn of an own test. */
export const isWithoutPress = (entry: Entry): boolean =>
  isBreathing(entry) || (entry.kind === 'session' && entry.test?.arm === 'rest')

/** The hands that were pressed, none where nothing was. */
export const pressedHands = (entry: Entry): readonly Hand[] => {
  if (entry.kind !== 'session' || isWithoutPress(entry)) return []
  return entry.hand === 'both' ? ['left', 'right'] : [entry.hand]
}
