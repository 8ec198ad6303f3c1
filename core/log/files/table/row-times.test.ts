import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readTimes } from './row-times'
import { readTableTime, withTime, type TableTime } from './table-dates'

const DAYS = ['2026-03-04', '2026-03-05 22:10', '2026-03-05T10:00:00Z', '2026-12-31 23:00 +0500']
const CELLS = [
  '7:05',
  '07:05+02:00',
  '21h40',
  '0.5',
  '1899-12-30 07:05',
  '9:15 pm',
  'noon',
  '24:00',
  '7',
  '\u00a0',
  '-',
  '',
]

it('a time that stands beside several days is read for each of them as it would be alone', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...CELLS)), { maxLength: 30 }),
      (rows) => {
        const { dayOf, timeOn } = readTimes('day-first', false)
        for (const [date, cell] of rows) {
          const day = readTableTime(date, 'day-first') as TableTime
          expect(dayOf(date)).toEqual(day)
          const isSaid = cell.trim() !== '' && cell !== '-'
          expect(timeOn(day, cell)).toEqual(isSaid ? withTime(day, cell) : day)
        }
      },
    ),
  )
})
