import type { EntryMoment, WallTime } from '@core/log/entry/entry-answers'
import { dayOfDate, instantOf } from '@core/time/local-day'
import { utcOffsetMinutes } from '@core/time/utc-offset'
import type { Clock } from '../ports'

/** An instant (epoch ms) in all the ways an entry keeps it, where the machine is. */
export const momentAt = (clock: Clock, at: number): EntryMoment => {
  const zone = clock.zone(at)
  return { at, zone, utcOffsetMinutes: utcOffsetMinutes(at, zone) }
}

/** A day and a time on the wall of a zone in all the ways an entry keeps them. */
export const momentOfWall = (zone: string, when: WallTime): EntryMoment => {
  const at = instantOf(dayOfDate(when.localDate), when.minuteOfDay, zone)
  return { at, zone, utcOffsetMinutes: utcOffsetMinutes(at, zone) }
}

/** The same where the machine is: a machine that names no zone has the offset of that day. */
export const momentHere = (clock: Clock, when: WallTime): EntryMoment =>
  momentOfWall(clock.zone(momentOfWall(clock.zone(), when).at), when)
