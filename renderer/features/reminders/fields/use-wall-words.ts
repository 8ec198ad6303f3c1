import { useMemo } from 'react'
import type { ActiveHours, HourRange } from '@core/reminders/active-hours'
import { createFormats } from '@core/text/format'
import { dayOfDate, minuteOfClock, type ClockTime, type LocalDate, type Weekday } from '@core/time/local-day'
import { DAY_MS, MINUTE_MS } from '@core/time/units'
import { useApp } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { sameDays } from './hour-groups'

/** A Monday, UTC: a wall time has no zone, so it is formatted as if it were UTC. */
const A_MONDAY = Date.UTC(2024, 0, 1)

const EVERY_DAY = '1234567'
const WORKDAYS = '12345'
const WEEKENDS = '67'

export type DaysKind = 'everyDay' | 'workdays' | 'weekends' | 'other'

/** Which usual name a set of weekdays has. */
export const daysKind = (weekdays: readonly Weekday[]): DaysKind => {
  const days = [...new Set(weekdays)].sort().join('')
  if (days === EVERY_DAY) return 'everyDay'
  if (days === WORKDAYS) return 'workdays'
  return days === WEEKENDS ? 'weekends' : 'other'
}

export interface WallWords {
  time(clock: ClockTime): string
  /** `10 November`, of a calendar date. */
  date(date: LocalDate): string
  weekday(day: Weekday): string
  weekdays(days: readonly Weekday[]): string
  list(words: readonly string[]): string
  /** `9:00 to 18:00`. */
  range(range: HourRange): string
  /** `workdays 9:00 to 18:00, Saturday 10:00 to 12:00`; empty when every day is quiet. */
  spans(hours: ActiveHours): string
  /** Weekdays in the order of the reader's calendar. */
  readonly week: readonly Weekday[]
}

/** Times, days and hours of rules, as the reader's language and region write them. */
export function useWallWords(): WallWords {
  const { t } = useText()
  const tag = useApp((app) => app.locale.tag)
  return useMemo(() => {
    const formats = createFormats(tag, 'UTC')
    const long = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' })
    const monthDay = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' })
    const time = (clock: ClockTime) => {
      const minute = clock === '24:00' ? 0 : minuteOfClock(clock)
      return Number.isNaN(minute) ? '–' : formats.time(minute * MINUTE_MS)
    }
    const weekday = (day: Weekday) => long.format(A_MONDAY + (day - 1) * DAY_MS)
    const week = Array.from({ length: 7 }, (_, i) => (((formats.firstWeekday - 1 + i) % 7) + 1) as Weekday)
    const weekdays = (days: readonly Weekday[]) => {
      const kind = daysKind(days)
      return kind === 'other'
        ? formats.list(week.filter((day) => days.includes(day)).map(weekday))
        : t(`reminderScreens.dayWords.${kind}`)
    }
    const range = ({ from, to }: HourRange) =>
      from === '00:00' && (to === '24:00' || to === '00:00')
        ? t('reminderScreens.wholeDay')
        : t('reminderScreens.fromTo', { from: time(from), to: time(to) })
    return {
      time,
      weekday,
      weekdays,
      week,
      range,
      date: (date) => (Number.isNaN(dayOfDate(date)) ? '–' : monthDay.format(dayOfDate(date) * DAY_MS)),
      list: formats.list,
      spans: (hours) =>
        formats.list(
          sameDays(hours).map(({ days, ranges }) => `${weekdays(days)} ${formats.list(ranges.map(range))}`),
        ),
    }
  }, [tag, t])
}
