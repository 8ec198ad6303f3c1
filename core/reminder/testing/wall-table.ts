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

/** Every minute of a week from Monday 00:00, true where active. */
export const weekTable = (hours: ActiveHours): readonly boolean[] => {
  const table = new Array<boolean>(7 * 1440).fill(false)
  hours.week.forEach((ranges, day) => {
    for (const { from, to } of ranges) {
      const minute = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
      const start = minute(from)
      const end = minute(to) > start ? minute(to) : minute(to) + 1440
      for (let m = start; m < end; m++) table[(day * 1440 + m) % table.length] = true
    }
  })
  return table
}

/** Minute of the week of what a wall shows. */
export const minuteOfWeek = (wall: number): number => {
  const monday = Math.floor(wall / 60_000) - 4 * 1440
  return ((monday % 10_080) + 10_080) % 10_080
}
