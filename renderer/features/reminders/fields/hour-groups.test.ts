import { describe, expect, it } from 'vitest'
import { ALWAYS_ACTIVE, DEFAULT_ACTIVE_HOURS, DESK_HOURS } from '@core/reminders/active-hours'
import { hoursShape, onAllDays, sameDays, withDay } from './hour-groups'

describe('hoursShape', () => {
  it('says one range for every day as the quiet time between', () => {
    expect(hoursShape(DEFAULT_ACTIVE_HOURS)).toEqual({ kind: 'quiet', from: '21:00', to: '08:00' })
  })

  it('tells whole days, no days and differing days apart', () => {
    expect(hoursShape(ALWAYS_ACTIVE).kind).toBe('always')
    expect(hoursShape({ week: [[], [], [], [], [], [], []] }).kind).toBe('never')
    expect(hoursShape(DESK_HOURS).kind).toBe('spans')
    const two = onAllDays(
      withDay(DESK_HOURS, 1, [
        { from: '09:00', to: '12:00' },
        { from: '13:00', to: '18:00' },
      ]),
      1,
    )
    expect(hoursShape(two).kind).toBe('spans')
  })
})

describe('sameDays', () => {
  it('puts days with the same hours together and leaves quiet days out', () => {
    const hours = withDay(DESK_HOURS, 6, [{ from: '10:00', to: '12:00' }])
    expect(sameDays(hours).map(({ days }) => days)).toEqual([[1, 2, 3, 4, 5], [6]])
  })
})
