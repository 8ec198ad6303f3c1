import { useMemo } from 'react'
import { createFormats, once } from '@core/text/format'
import { dayOfDate } from '@core/time/date'
import type { Entry } from '@core/log/entry/entry'
import { DAY_MS, MINUTE_MS } from '@core/time/units'
import { useApp } from '../../bridge/use-app'
import { useText } from '../../bridge/use-text'

type Moment = Pick<Entry, 'at' | 'utcOffsetMinutes' | 'hasTime'>

export interface EntryDates {
  /** The clock time where the person was; empty where only the day is known. */
  readonly time: (entry: Moment) => string
  /** A day that was written out, with the clock time where one is known. @param join what stands between them */
  readonly withTime: (day: string, entry: Moment, join?: string) => string
  /** A local day for a heading: `Today, Thursday 16 October`. */
  readonly heading: (localDate: string, today: string) => string
  /** `16 Oct`, for axes and tables; with the year where it is not this one. */
  readonly short: (localDate: string, today: string) => string
  /** As short as it gets, for axes with little room: `16 Oct`, `10/16`. */
  readonly axis: (localDate: string) => string
  /** `March 2026`. */
  readonly month: (localDate: string) => string
  /** `Mar`. */
  readonly shortMonth: (localDate: string) => string
  /** `M`. */
  readonly initial: (localDate: string) => string
  /** With weekday and year. */
  readonly long: (localDate: string) => string
}

/**
 * Entries keep the local time and day of where they were made. They are shown just so: as if that local time
 * were UTC, so that travelling never moves an old entry to another hour or day.
 */
export function useEntryDates(): EntryDates {
  const { t } = useText()
  const tag = useApp((app) => app.locale.tag)
  return useMemo(() => {
    const formats = createFormats(tag, 'UTC')
    const format = (options: Intl.DateTimeFormatOptions) => {
      const made = once(() => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }))
      return (localDate: string) => made().format(dayOfDate(localDate) * DAY_MS)
    }
    const day = format({ weekday: 'long', day: 'numeric', month: 'long' })
    const dayAndYear = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    const short = format({ day: 'numeric', month: 'short' })
    const shortAndYear = format({ day: 'numeric', month: 'short', year: '2-digit' })
    const numbers = format({ day: 'numeric', month: 'numeric' })
    const sameYear = (a: string, b: string) => a.slice(0, 4) === b.slice(0, 4)
    const time = ({ at, utcOffsetMinutes, hasTime }: Moment) =>
      hasTime ? formats.time(at + utcOffsetMinutes * MINUTE_MS) : ''
    return {
      time,
      withTime: (written, entry, join = ' ') => (entry.hasTime ? `${written}${join}${time(entry)}` : written),
      heading: (localDate, today) => {
        const ago = today === '' ? NaN : dayOfDate(today) - dayOfDate(localDate)
        if (ago === 0) return t('logScreens.today', { day: day(localDate) })
        if (ago === 1) return t('logScreens.yesterday', { day: day(localDate) })
        return sameYear(localDate, today) ? day(localDate) : dayAndYear(localDate)
      },
      short: (localDate, today) => (sameYear(localDate, today) ? short(localDate) : shortAndYear(localDate)),
      axis: tag.startsWith('zh') ? numbers : short,
      month: format({ month: 'long', year: 'numeric' }),
      shortMonth: format({ month: 'short' }),
      initial: format({ month: 'narrow' }),
      long: dayAndYear,
    }
  }, [tag, t])
}
