import { describe, expect, test } from 'vitest'
import { parseEntry } from '../log/entry/entry-schema'
import { sessionEntry } from '../log/testing/answers'
import { localDateOf } from '../log/entry/entry'
import { instantOf } from './local-day'
import { instantOfWall, utcOffsetMinutes } from './utc-offset'
import { MINUTE_MS } from './units'
import { fixedZone, isUsableZone, zoneToGoBy } from './zone'
import { isKnownZone, spanAt } from './zone-spans'

const AT = Date.UTC(2026, 0, 15, 12)

describe('the zone to go by', () => {
  test.each([
    ['Europe/Berlin', 60, 'Europe/Berlin'],
    ['Asia/Calcutta', 330, 'Asia/Calcutta'],
    ['EST5EDT', -300, 'EST5EDT'],
    ['UTC', 0, 'UTC'],
    [undefined, 0, 'UTC'],
    [undefined, 180, '+03:00'],
    [null, -210, '-03:30'],
    ['', 60, '+01:00'],
    ['Etc/Unknown', 0, 'UTC'],
    ['Etc/Unknown', 120, '+02:00'],
    ['GMT+01:00', -60, '-01:00'],
    ['GMT+1', -60, '-01:00'],
    ['UTC-3', 180, '+03:00'],
    ['+01:00', -60, '-01:00'],
    ['+01:00', 60, '+01:00'],
    ['Europe/Berlin', 120, '+02:00'],
    ['Mars/Phobos', 0, 'UTC'],
    [':/etc/localtime', 330, '+05:30'],
    ['/usr/share/zoneinfo/Asia/Tokyo', 540, '+09:00'],
    ['x'.repeat(100_000), 0, 'UTC'],
    [undefined, 1200, '+20:00'],
    [undefined, 9999, 'UTC'],
    [42, 60, '+01:00'],
  ])('%s with the clock %i minutes ahead of UTC: %s', (reported, offset, expected) => {
    const zone = zoneToGoBy(reported, AT, offset)
    expect(zone).toBe(expected)
    expect(isKnownZone(zone)).toBe(true)
    expect(spanAt(AT, zone).offset).toBe(utcOffsetMinutes(AT, zone) * MINUTE_MS)
    if (Math.abs(offset) < 1440) expect(utcOffsetMinutes(AT, zone)).toBe(offset)
  })

  test('every zone that the runtime lists and every offset can be reckoned with and stored', () => {
    const offsets = Array.from({ length: 2879 }, (_, i) => fixedZone(i - 1439))
    for (const zone of [...Intl.supportedValuesOf('timeZone'), ...offsets]) {
      expect([zone, isUsableZone(zone)]).toEqual([zone, true])
      const offset = utcOffsetMinutes(AT, zone)
      const entry = sessionEntry('entry-0001', AT, {
        zone,
        utcOffsetMinutes: offset,
        localDate: localDateOf(AT, offset),
      })
      expect(parseEntry(entry).kind).toBe('ok')
    }
  })
})

test('the light reckoning of a wall time agrees with the zone rules, also where the clock changes', () => {
  for (const zone of [
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'America/St_Johns',
    '+05:30',
  ])
    for (let day = 20_454; day < 20_454 + 365; day++)
      for (const minute of [0, 1, 59, 90, 119, 120, 125, 150, 179, 180, 181, 1439]) {
        const wall = (day * 1440 + minute) * MINUTE_MS
        const light = instantOfWall(wall, zone)
        if (light !== instantOf(day, minute, zone))
          expect([zone, day, minute, light]).toEqual(instantOf(day, minute, zone))
      }
})
