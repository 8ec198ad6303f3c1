import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hourCountsOf } from '../../figures/time-of-day'
import { readGenericCsv, type GenericContext } from './generic-csv'
import { RATINGS_CHOICE } from './testing/choice'
import { readTable } from './table'
import { planMerge } from '../merge'
import { readTableTime } from './table-dates'

const context: GenericContext = {
  zone: 'Europe/Berlin',
  momentOf: (localDate, minuteOfDay) => ({
    at: Date.parse(`${localDate}T00:00:00Z`) + (minuteOfDay - 60) * 60_000,
    utcOffsetMinutes: 60,
  }),
  offsetAt: () => 60,
}

describe('readTableTime', () => {
  it.each([
    ['2026-03-04', 'day-first', '2026-03-04', null],
    ['2026-03-04T07:05', 'day-first', '2026-03-04', 425],
    ['2026/3/4 7:05:59', 'month-first', '2026-03-04', 425],
    ['4.3.2026, 23:59', 'day-first', '2026-03-04', 1439],
    ['3/4/2026 12:30 AM', 'month-first', '2026-03-04', 30],
    ['3/4/2026 1:30 pm', 'month-first', '2026-03-04', 810],
    ['29.02.2024', 'day-first', '2024-02-29', null],
  ] as const)('understands %s (%s)', (text, order, localDate, minuteOfDay) => {
    expect(readTableTime(text, order)).toEqual({
      localDate,
      minuteOfDay,
      at: null,
      offsetMinutes: null,
    })
  })

  it.each(['', 'yesterday', '31.02.2026', '2026-13-01', '2026-03-04 25:00', '2026-03-04 10:61'])(
    'does not guess %j',
    (text) => {
      expect(readTableTime(text, 'day-first')).toBeNull()
    },
  )
})

const FILE = [
  'When;Pain;Later;What happened',
  '04.03.2026 08:00;7;5;sat long',
  '05.03.2026;6;;"said ""ouch""\nand lay down"',
  '06.03.2026;6,5;4;half points',
  'someday;6;4;',
  '07.03.2026;11;4;',
  '08.03.2026;;4;no rating before',
  '09.03.2026;3,0;2;',
].join('\n')

describe('readGenericCsv', () => {
  it('shows what there is to choose from', () => {
    const { columns, rows } = readTable(FILE)
    expect(columns).toEqual(['When', 'Pain', 'Later', 'What happened'])
    expect(rows).toHaveLength(7)
    expect(readTable('').rows).toEqual([])
  })

  it('takes whole ratings and names the lines of the rest', () => {
    const read = readGenericCsv(FILE, RATINGS_CHOICE, context)
    if (read.kind === 'failed') throw new Error(read.error)
    expect(read.value.entries).toMatchObject([
      { kind: 'rating', localDate: '2026-03-04', before: 7, after: 5, note: 'sat long' },
      { kind: 'rating', localDate: '2026-03-05', before: 6, after: null, note: 'said "ouch"\nand lay down' },
      { kind: 'rating', localDate: '2026-03-09', before: 3, after: 2, note: '' },
    ])
    expect(read.value.broken.map(({ line }) => line)).toEqual([5, 6, 7, 8])
    expect(read.value.broken.map(({ problems }) => problems[0]?.field)).toEqual([
      'before',
      'date',
      'before',
      'before',
    ])
  })

  it('cuts a note that is too long between two characters, and names its line', () => {
    const long = 'x'.repeat(3999)
    const text = `d;b;a;n\n04.03.2026;7;5;${long}y\n05.03.2026;6;4;${long}😀`
    const read = readGenericCsv(text, RATINGS_CHOICE, context)
    if (read.kind === 'failed') throw new Error(read.error)
    expect(read.value.entries.map(({ note }) => note)).toEqual([`${long}y`, long])
    expect(read.value.shortened).toEqual([3])
  })

  it('brings the same entries the second time, twin rows too', () => {
    const twice = `${FILE}\n04.03.2026 08:00;7;5;sat long`
    const [one, two] = [
      readGenericCsv(twice, RATINGS_CHOICE, context),
      readGenericCsv(twice, RATINGS_CHOICE, context),
    ]
    if (one.kind === 'failed' || two.kind === 'failed') throw new Error('empty')
    expect(new Set(one.value.entries.map(({ id }) => id)).size).toBe(4)
    expect(planMerge(one.value.entries, two.value.entries)).toMatchObject({ add: [], same: 4, conflicts: [] })
  })

  it('makes sessions when the person says that they were', () => {
    const read = readGenericCsv(
      'a,b,c\n2026-01-02,6,4',
      { ...RATINGS_CHOICE, notes: [], as: { kind: 'session', hand: 'left', minutes: 3 } },
      context,
    )
    expect(read).toMatchObject({
      value: { entries: [{ kind: 'session', hand: 'left', pressedMs: 180_000, after: 4 }] },
    })
  })
})

describe('a time of day that the table does not say', () => {
  it('is claimed by no entry, whatever else the rows say', () => {
    const row = fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      minute: fc.option(fc.integer({ min: 0, max: 1439 }), { nil: null }),
      pain: fc.integer({ min: 0, max: 10 }),
    })
    const two = (n: number) => String(n).padStart(2, '0')
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), fc.boolean(), (rows, ownColumn) => {
        const lines = rows.map(({ day, minute, pain }) => {
          const clock = minute === null ? '' : `${two(Math.trunc(minute / 60))}:${two(minute % 60)}`
          const date = `2026-03-${two(day)}`
          return ownColumn ? `${date},${pain},,,${clock}` : `${`${date} ${clock}`.trim()},${pain},,,`
        })
        const text = ['When,Pain,Later,Note,Clock', ...lines].join('\n')
        const read = readGenericCsv(text, { ...RATINGS_CHOICE, time: ownColumn ? 4 : null }, context)
        if (read.kind === 'failed') throw new Error(read.error)
        const { entries, withoutTime } = read.value
        const timed = rows.filter(({ minute }) => minute !== null).length
        expect(entries.map(({ hasTime }) => hasTime)).toEqual(rows.map(({ minute }) => minute !== null))
        expect(withoutTime).toBe(rows.length - timed)
        expect(hourCountsOf(entries).reduce((sum, { count }) => sum + count, 0)).toBe(timed)
      }),
    )
  })
})
