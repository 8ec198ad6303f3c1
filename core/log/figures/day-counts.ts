/** What one local day holds, for the calendar. */
export interface DayCount {
  /** `YYYY-MM-DD`. */
  readonly localDate: string
  readonly sessions: number
  readonly ratings: number
  /** Sessions at a spike and rated-only spikes. */
  readonly spikes: number
  readonly visits: number
}

/** Entries with a rating by local weekday and hour. */
export interface HourCount {
  /** 1 = Monday to 7 = Sunday. */
  readonly weekday: number
  /** Local hour, 0 to 23. */
  readonly hour: number
  readonly count: number
  /** How many of them were at a spike. */
  readonly spikes: number
}
