import { expect, it } from 'vitest'
import { sessionEntry } from '@core/log/testing/answers'
import { instantOf, dayOfDate, minuteOfClock } from '@core/time/local-day'
import { MINUTE_MS } from '@core/time/units'
import type { Clock } from '../ports'
import type { LogStore } from '../log/log-store'
import { createLoadService } from './load-service'

const ZONE = 'Europe/Berlin'
const at = (moment: string): number => {
  const [date = '', time = ''] = moment.split(' ')
  return instantOf(dayOfDate(date), minuteOfClock(time), ZONE)
}

it.each([
  [
    'the evening before is no part of the day on which the clock goes forward',
    '2027-03-28 23:30',
    '2027-03-27 23:30',
    0,
  ],
  ['its first hour is part of it', '2027-03-28 23:30', '2027-03-28 00:05', 5],
  [
    'half past midnight is part of the day on which the clock goes back',
    '2027-10-31 23:30',
    '2027-10-31 00:30',
    5,
  ],
  ['the evening before is no part of it', '2027-10-31 00:10', '2027-10-30 23:58', 0],
])('%s', (_, now, pressed, minutes) => {
  const entry = sessionEntry('entry-0001', at(pressed), { hand: 'right', pressedMs: 5 * MINUTE_MS })
  const log = { latestRated: () => ({ kind: 'ok', value: [entry] }) } as unknown as LogStore
  const clock = { now: () => at(now), zone: () => ZONE } as unknown as Clock
  const load = createLoadService({ log, clock })
  load.read()
  expect(load.view().minutesByThumb).toEqual({ left: minutes, right: 0 })
})
