import type { Entry } from './entry'

/**
 * A session in which nobody pressed: breathing alone, through the minutes and sounds of a session. It is kept as
 * a session without a press and without a technique, so that no file of the log changes its shape: a press that
 * was stopped while finding the spot still names its technique. The hand of such an entry says nothing. Turns of
 * an own test carry their own word for resting.
 */
export const isBreathing = (entry: Entry): boolean =>
  entry.kind === 'session' && entry.technique === null && entry.pressedMs === 0 && entry.test === null
