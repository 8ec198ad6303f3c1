import { NOON_MINUTE } from '@core/log/entry/entry'
import type { EntryMoment, EntryWhen } from '@core/log/entry/entry-answers'
import { dayOfDate, instantOf } from '@core/time/local-day'
import { utcOffsetMinutes } from '@core/time/utc-offset'
import type { Clock } from '../ports'

/** An instant (epoch ms) in all the ways an entry keeps it, where the machine is. */
export const momentAt = (clock: Clock, at: number): EntryMoment => {
  const zone = clock.zone(at)
  return { at, zone, utcOffsetMinutes: utcOffsetMinutes(at, zone), hasTime: true }
}

/** A day and a time on the wall of a zone in all the ways an entry keeps them. */
export const momentOfWall = (zone: string, { localDate, minuteOfDay }: EntryWhen): EntryMoment => {
  const at = instantOf(dayOfDate(localDate), minuteOfDay ?? NOON_MINUTE, zone)
  return { at, zone, utcOffsetMinutes: utcOffsetMinutes(at, zone), hasTime: minuteOfDay !== null }
}

/** The same where the machine is: a machine that names no zone has the offset of that day. */
export const momentHere = (clock: Clock, when: EntryWhen): EntryMoment =>
  momentOfWall(clock.zone(momentOfWall(clock.zone(), when).at), when)
