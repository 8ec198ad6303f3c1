import { describe, expect, it } from 'vitest'
import { monthOf } from './date-words'
import { readTableTime, type DateOrder } from './table-dates'

const READ =
  'en-US en-GB en-AU de-DE de-CH fr-FR es-ES es-MX it-IT pt-BR pt-PT nl-NL sv-SE da-DK nb-NO fi-FI cs-CZ sk-SK ro-RO tr-TR ru-RU uk-UA bg-BG ja-JP ko-KR zh-CN zh-TW id-ID et-EE'.split(
    ' ',
  )
/** Read in part, because a name means two months or stands elsewhere; nothing may be read as another day. */
const READ_OR_REFUSED =
  'fr-CA de-AT pl-PL hr-HR hu-HU el-GR sl-SI lt-LT lv-LV ca-ES vi-VN he-IL fa-IR ar-EG'.split(' ')

const usualOf = (tag: string): DateOrder => {
  const parts = new Intl.DateTimeFormat(tag).formatToParts(0).map(({ type }) => type)
  const first = parts.find((type) => type === 'day' || type === 'month' || type === 'year')
  return first === 'month' ? 'month-first' : first === 'year' ? 'year-first' : 'day-first'
}

/** Moments as the computers of a country write them, in every style and month, with what is read of each. */
const written = (tag: string) =>
  (['short', 'medium', 'long', 'full'] as const).flatMap((dateStyle) =>
    ([undefined, 'short', 'medium'] as const).flatMap((timeStyle) => {
      const style = new Intl.DateTimeFormat(tag, {
        dateStyle,
        ...(timeStyle && { timeStyle }),
        timeZone: 'UTC',
      })
      return Array.from({ length: 12 }, (_, month) =>
        (
          [
            [4, 7],
            [13, 19],
            [28, 0],
            [9, 12],
          ] as const
        ).map(([day, hour]) => {
          const at = Date.UTC(2026, month, day, hour, 5, 9)
          const read = readTableTime(style.format(at), usualOf(tag))
          return {
            text: style.format(at),
            read: read && `${read.localDate} ${read.minuteOfDay ?? '-'}`,
            right: `${new Date(at).toISOString().slice(0, 10)} ${timeStyle ? hour * 60 + 5 : '-'}`,
          }
        }),
      ).flat()
    }),
  )

describe('dates as computers of other countries write them', () => {
  it.each(READ)('are read: %s', (tag) => {
    expect(written(tag).filter(({ read, right }) => read !== right)).toEqual([])
  })

  it.each(READ_OR_REFUSED)('are read right or refused: %s', (tag) => {
    expect(written(tag).filter(({ read, right }) => read !== null && read !== right)).toEqual([])
  })
})

it('a name that means different months in different languages means none', () => {
  expect(monthOf('listopad')).toBe(0)
  expect(monthOf('lip')).toBe(0)
  expect(monthOf('marraskuuta')).toBe(11)
  expect(monthOf('März')).toBe(3)
  expect(monthOf('Marble')).toBe(0)
  expect(monthOf('Decade')).toBe(0)
})

it('two digits of a year are those of 1969 to 2068', () => {
  expect(readTableTime('4.3.98', 'day-first')?.localDate).toBe('1998-03-04')
  expect(readTableTime('4.3.26', 'day-first')?.localDate).toBe('2026-03-04')
})
