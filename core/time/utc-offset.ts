import { DAY_MS, MINUTE_MS } from './units'

/*
 * By Intl and not by the spans beside this: the window's first screen asks for offsets, and the spans would bring the
 * whole of Temporal into what it loads first.
 */
const FORMATS = new Map<string, Intl.DateTimeFormat>()

const formatFor = (zone: string): Intl.DateTimeFormat => {
  const known = FORMATS.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  FORMATS.set(zone, made)
  return made
}

/** Minutes of a zone that is an offset, such as `+05:30`; null for every other one. */
const fixedMinutes = (zone: string): number | null => {
  const match = /^([+-])([01]\d|2[0-3]):([0-5]\d)$/.exec(zone)
  return match && (Number(match[2]) * 60 + Number(match[3])) * (match[1] === '-' ? -1 : 1)
}

/**
 * A format of instants in a zone that is an IANA name or an offset: `Intl` takes offsets only since 2024.
 * @throws RangeError for any other zone, see `isUsableZone`
 */
export const dateFormat = (
  tag: string,
  options: Intl.DateTimeFormatOptions,
  zone: string,
): ((at: number) => string) => {
  const minutes = fixedMinutes(zone)
  const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: minutes === null ? zone : 'UTC' })
  return (at) => format.format(at + (minutes ?? 0) * MINUTE_MS)
}

/**
 * Local time minus UTC in whole minutes, -1439 to 1439, at `atMs` (epoch ms).
 * @param zone an IANA name or an offset; a RangeError for any other, see `isUsableZone`
 */
export function utcOffsetMinutes(atMs: number, zone: string): number {
  const fixed = fixedMinutes(zone)
  if (fixed !== null) return fixed
  const part: Record<string, number> = {}
  for (const { type, value } of formatFor(zone).formatToParts(atMs)) part[type] = Number(value)
  const local = Date.UTC(
    part['year']!,
    part['month']! - 1,
    part['day'],
    part['hour'],
    part['minute'],
    part['second'],
  )
  return Math.round((local - Math.floor(atMs / 1000) * 1000) / MINUTE_MS)
}

/**
 * `instantOf` without the spans: the instant (epoch ms) at which a zone's wall clock first shows a time; for a time that
 * a change of the clock leaves out, the moment of the change.
 * @param wall what the wall clock shows, as epoch ms of the same date and time in UTC, whole minutes
 */
export function instantOfWall(wall: number, zone: string): number {
  const offsetMs = (at: number) => utcOffsetMinutes(at, zone) * MINUTE_MS
  const [before, after] = [offsetMs(wall - DAY_MS), offsetMs(wall + DAY_MS)]
  const [early, late] = [wall - before, wall - after]
  if (offsetMs(early) === before) return early
  if (offsetMs(late) === after) return late
  // Left out: the change lies between the two, at a whole minute.
  let [from, to] = [late, early]
  while (to - from > MINUTE_MS) {
    const middle = from + Math.floor((to - from) / MINUTE_MS / 2) * MINUTE_MS
    if (offsetMs(middle) === before) from = middle
    else to = middle
  }
  return to
}

/** The calendar day of a zone at an instant (epoch ms), as days since 1970-01-01. */
export const calendarDayAt = (at: number, zone: string): number =>
  Math.floor((at + utcOffsetMinutes(at, zone) * MINUTE_MS) / DAY_MS)
