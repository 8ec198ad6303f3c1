import { DAY_MS } from '../../time/units'

/** Deleted entries can be brought back for so many days; then they are gone, with their former versions. */
export const DELETED_KEPT_DAYS = 30

/** Entries deleted before this moment (epoch ms) go for good. @param now epoch ms */
export const purgeBefore = (now: number): number => now - DELETED_KEPT_DAYS * DAY_MS
