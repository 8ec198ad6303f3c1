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

/** Local time minus UTC in whole minutes, -720 to 840, at `atMs` (epoch ms) in an IANA `zone`. */
export function utcOffsetMinutes(atMs: number, zone: string): number {
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
  return Math.round((local - Math.floor(atMs / 1000) * 1000) / 60_000)
}
