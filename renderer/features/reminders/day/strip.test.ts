import { describe, expect, it } from 'vitest'
import { stripOf } from './strip'

describe('the strip of a day', () => {
  it('goes from six to nine at night when nothing lies outside', () => {
    expect(stripOf([])).toEqual({ from: 360, until: 1260, ticks: [360, 540, 720, 900, 1080, 1260] })
  })

  it('holds every minute of a day, at whole steps of three hours', () => {
    for (let minute = 0; minute < 1440; minute++) {
      const { from, until, ticks } = stripOf([minute])
      expect(minute >= from && minute <= until, String(minute)).toBe(true)
      expect([from % 180, until % 180, ticks[0], ticks.at(-1)]).toEqual([0, 0, from, until])
      expect(until).toBeLessThanOrEqual(1440)
    }
  })
})
