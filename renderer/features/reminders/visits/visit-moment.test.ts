import { describe, expect, it } from 'vitest'
import { dayOfDate, instantOf, minuteOfClock } from '@core/time/local-day'
import { visitMoment } from './visit-moment'

describe('visitMoment', () => {
  it.each([
    ['2026-11-23', '17:15', 'Europe/Berlin'],
    ['2026-03-29', '09:00', 'Europe/Berlin'],
    ['2026-10-25', '09:00', 'Europe/Berlin'],
    ['2026-07-01', '08:30', 'Asia/Shanghai'],
    ['2026-04-05', '10:00', 'Australia/Lord_Howe'],
    ['2026-11-01', '16:00', 'America/Los_Angeles'],
  ])('%s %s in %s agrees with the engine', (date, time, zone) => {
    expect(visitMoment(date, time, zone)).toBe(instantOf(dayOfDate(date), minuteOfClock(time), zone))
  })
})
