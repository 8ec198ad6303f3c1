import { utcOffsetMinutes } from './utc-offset'

/** Furthest that a fixed zone can lie from UTC, minutes: `Intl` knows no further one. */
export const OFFSET_MAX = 1_439

/** A zone without summer time: `+05:30`, or `UTC`. @param offsetMinutes local time minus UTC, -1439 to 1439 */
export const fixedZone = (offsetMinutes: number): string => {
  if (offsetMinutes === 0) return 'UTC'
  const [hours, minutes] = [Math.trunc(Math.abs(offsetMinutes) / 60), Math.abs(offsetMinutes) % 60]
  const two = (n: number) => String(n).padStart(2, '0')
  return `${offsetMinutes < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`
}

/** An IANA name, or an offset. `GMT+1` is neither: POSIX and everybody else read it the other way round. */
const FORM = /^(?:[A-Za-z][A-Za-z0-9_]*(?:\/[A-Za-z0-9_+-]+)*|[+-][0-9:]{5})$/

/** Whether the app can reckon with this zone: a name that the runtime has rules for, or an offset. */
export const isUsableZone = (zone: unknown): zone is string => {
  if (typeof zone !== 'string' || !FORM.test(zone)) return false
  try {
    utcOffsetMinutes(0, zone)
    return true
  } catch {
    return false
  }
}

/**
 * The zone to go by: the one that the runtime reports, if it can be reckoned with and its clock shows what the
 * machine's clock shows; else the machine's offset.
 * @param at epoch ms
 * @param offsetMinutes of the machine at that moment, local time minus UTC
 */
export const zoneToGoBy = (reported: unknown, at: number, offsetMinutes: number): string => {
  if (isUsableZone(reported) && utcOffsetMinutes(at, reported) === offsetMinutes) return reported
  return fixedZone(Math.abs(offsetMinutes) <= OFFSET_MAX ? offsetMinutes : 0)
}
