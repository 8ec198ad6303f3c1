/** Lengths of time in milliseconds. A day here is 24 hours of elapsed time, never a calendar day. */
export const SECOND_MS = 1_000
export const MINUTE_MS = 60_000
export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000

/** Minutes in a calendar day without a change of the clock. */
export const DAY_MINUTES = 1_440
