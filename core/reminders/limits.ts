import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../time/units'

/** Two prompts are never closer than this, and a session satisfies what falls due this close to it. */
export const MIN_GAP_MS = 20 * MINUTE_MS
/** Late by this much or more through absence: recorded as missed instead of shown. */
export const CATCH_UP_MS = 30 * MINUTE_MS
/** No prompt this long after a resume or an unlock. */
export const SETTLE_MS = 60 * SECOND_MS
/** Away this long is a full rest. */
export const FULL_REST_MS = 5 * MINUTE_MS
/** A prompt without an answer goes away after this long, so that it cannot hold up the others for ever. */
export const UNANSWERED_MS = HOUR_MS
/** A spike is over this long after its last session, or after its opening. */
export const SPIKE_LASTS_MS = 8 * HOUR_MS
/** Longest that anything is held, even when active hours never end. */
export const LONGEST_HOLD_MS = 12 * HOUR_MS
/** The watchdog's patience. */
export const WATCHDOG_MS = 2 * MINUTE_MS
/** Longest wait between two ticks. */
export const LONGEST_TICK_MS = 60 * SECOND_MS
/** Nothing heard for this long, though ticks come at least every minute: the computer slept or stood still. */
export const GAP_MS = 2 * MINUTE_MS
/** Wall and steady clock may drift apart by this much between two looks before the clock counts as set. */
export const CLOCK_SET_MS = 2 * SECOND_MS

/** No computer sleeps and wakes within this long: shorter is the echo of a suspend that is over. */
export const SHORTEST_SLEEP_MS = SECOND_MS

/** Bounds of what is remembered. */
export const KEPT_SHOWN = 300
export const KEPT_SETTLED = 200
