import type { ActiveHours } from '../active-hours'

/*
 * The reference's own idea of local time: `Intl` asked quarter hour by quarter hour, and hours as a table of every
 * minute of a week. Slow, plain, and sharing nothing with the code it judges.
 */

const formats = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, number>()
const QUARTER = 900_000

const formatOf = (zone: string): Intl.DateTimeFormat => {
  let format = formats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
    formats.set(zone, format)
  }
  return format
}

/** What a wall clock shows, as if it were UTC: epoch ms of the shown date and time. */
export const onWall = (at: number, zone: string): number => {
  const quarter = Math.floor(at / QUARTER)
  const key = `${zone} ${String(quarter)}`
  let offset = offsets.get(key)
  if (offset === undefined) {
    const part: Record<string, number> = {}
    for (const { type, value } of formatOf(zone).formatToParts(quarter * QUARTER)) part[type] = Number(value)
    const { year = 0, month = 1, day, hour, minute } = part
    offset = Date.UTC(year, month - 1, day, hour, minute) - quarter * QUARTER
    offsets.set(key, offset)
  }
  return at + offset
}

const DAY = 1440

const minute = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Minutes of a weekday's ranges (Monday is 0); the end lies beyond 1440 when it is on the next day. */
const spans = (hours: ActiveHours, weekday: number): readonly (readonly [number, number])[] =>
  (hours.week[((weekday % 7) + 7) % 7] ?? []).map(({ from, to }) => {
    const start = minute(from)
    return [start, minute(to) > start ? minute(to) : minute(to) + DAY]
  })

/** Every minute of a week from Monday 00:00, true where active. */
export const weekTable = (hours: ActiveHours): readonly boolean[] => {
  const table = new Array<boolean>(7 * DAY).fill(false)
  for (let day = 0; day < 7; day++) {
    for (const [from, to] of spans(hours, day)) {
      for (let m = from; m < to; m++) table[(day * DAY + m) % table.length] = true
    }
  }
  return table
}

/** Minute of the week of what a wall shows. */
export const minuteOfWeek = (wall: number): number => {
  const monday = Math.floor(wall / 60_000) - 4 * DAY
  return ((monday % 10_080) + 10_080) % 10_080
}

/** Day number of what a wall shows. */
export const dayOnWall = (wall: number): number => Math.floor(wall / 86_400_000)

/**
 * The day on which the active range that holds a shown moment began, or null where none does.
 * @param off a day whose ranges do not count
 * @param lastMinute the minute that is shown at the end of a range belongs to it
 */
export const rangeDay = (
  hours: ActiveHours,
  wall: number,
  off: number | null,
  lastMinute: boolean,
): number | null => {
  const today = dayOnWall(wall)
  const shown = minuteOfWeek(wall) % DAY
  const weekday = Math.floor(minuteOfWeek(wall) / DAY)
  for (const ago of [0, 1]) {
    if (today - ago === off) continue
    const at = shown + ago * DAY
    const inside = spans(hours, weekday - ago).some(
      ([from, to]) => at >= from && (at < to || (lastMinute && at === to)),
    )
    if (inside) return today - ago
  }
  return null
}

/** The person's day of a shown moment: from the first minute at which a day becomes active to that of the next. */
export const personDayOnWall = (hours: ActiveHours, wall: number): number => {
  const weekday = Math.floor(minuteOfWeek(wall) / DAY)
  for (let ahead = 0; ahead < 7; ahead++) {
    const before = spans(hours, weekday + ahead - 1)
    const starts = spans(hours, weekday + ahead).map(([from]) => from)
    const fresh = starts.filter((from) => from !== 0 || !before.some(([, to]) => to >= DAY))
    if (starts.length === 0) continue
    const begins = Math.min(...(fresh.length > 0 ? fresh : starts))
    return minuteOfWeek(wall) % DAY >= begins ? dayOnWall(wall) : dayOnWall(wall) - 1
  }
  return dayOnWall(wall)
}
