import { calendarDayAt, dateFormat } from '../time/utc-offset'
import { DAY_MS } from '../time/units'
import { intlLocale, type Locale } from './language'

/** Dates, numbers and weeks as a language writes them. `Intl` alone; the time zone always comes in. */

export interface Formats {
  /** `14:05` or `2:05 PM`. @param at UTC epoch ms */
  time(at: number): string
  /** `Mon 3 Nov`, short. @param at UTC epoch ms */
  day(at: number): string
  /** With weekday and year, for headings and reports. @param at UTC epoch ms */
  longDay(at: number): string
  /** `November 2025`. @param at UTC epoch ms */
  month(at: number): string
  /** Day and time, for entries outside their day. @param at UTC epoch ms */
  moment(at: number): string
  /** The calendar day, as days since 1970-01-01: to compare days, which are not always 24 hours long. */
  dayNumber(at: number): number
  number(value: number): string
  /** `a, b and c`. */
  list(words: readonly string[]): string
  /** Names of the week from its first day on. */
  weekdays(width: 'long' | 'short' | 'narrow'): readonly string[]
  /** ISO number of the week's first day: 1 Monday to 7 Sunday. */
  readonly firstWeekday: number
}

interface WeekInfo {
  readonly firstDay: number
}
type WithWeek = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo }

const SUNDAY_FIRST = new Set('US CA MX BR JP KR TW HK IN IL ZA PH TH SG'.split(' '))

/**
 * ISO number of the first weekday, 1 Monday to 7 Sunday, by region where the tag has one.
 * The region counts more than the language: English weeks begin on Sunday in the US and on Monday in the UK.
 */
export const firstWeekday = (tag: string): number => {
  let locale: WithWeek
  try {
    locale = new Intl.Locale(tag.replace(/[.@].*$/, '').replaceAll('_', '-'))
  } catch {
    return 1
  }
  if (locale.region === undefined) return 1
  // Node and Chromium differ in which of the two they have.
  const info = locale.getWeekInfo?.() ?? locale.weekInfo
  return info?.firstDay ?? (SUNDAY_FIRST.has(locale.region) ? 7 : 1)
}

/** The system's tag that speaks the shown language, so that `en-GB` keeps its 24 hours; the bare language otherwise. */
export const regionalTag = (locale: Locale, systemLocales: readonly string[]): string => {
  const language = intlLocale(locale)
  const primary = language.slice(0, 2)
  const spoken = systemLocales.find((tag) => tag.toLowerCase().split(/[-_]/)[0] === primary)
  if (spoken === undefined) return language
  const tag = spoken.replace(/[.@].*$/, '').replaceAll('_', '-')
  try {
    const { region } = new Intl.Locale(tag)
    return region === undefined ? language : `${language}-${region}`
  } catch {
    return language
  }
}

/** A Monday at noon, UTC: names of weekdays are read off the days that follow. */
const A_MONDAY = Date.UTC(2024, 0, 1, 12)

/** Makes something when it is first asked for: a format costs up to 10 ms, and most screens need one or two. */
export const once = <T>(make: () => T): (() => T) => {
  const state: { value: { readonly made: T } | null } = { value: null }
  return () => (state.value ??= { made: make() }).made
}

/**
 * The functions throw a RangeError for a zone that the runtime does not know.
 * @param tag BCP 47, best from `regionalTag`
 * @param zone IANA time zone
 */
export const createFormats = (tag: string, zone: string): Formats => {
  const dates = (options: Intl.DateTimeFormatOptions, timeZone = zone) => {
    const format = once(() => dateFormat(tag, options, timeZone))
    return (at: number) => format()(at)
  }
  const number = once(() => new Intl.NumberFormat(tag))
  const list = once(() => new Intl.ListFormat(tag, { type: 'conjunction' }))
  const first = once(() => firstWeekday(tag))
  return {
    time: dates({ timeStyle: 'short' }),
    day: dates({ weekday: 'short', day: 'numeric', month: 'short' }),
    longDay: dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    month: dates({ month: 'long', year: 'numeric' }),
    moment: dates({ weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }),
    dayNumber: (at) => calendarDayAt(at, zone),
    number: (value) => number().format(value),
    list: (words) => list().format(words),
    weekdays: (width) => {
      const name = dates({ weekday: width }, 'UTC')
      return Array.from({ length: 7 }, (_, i) =>
        name(A_MONDAY + (((first() - 1 + i) % 7) as number) * DAY_MS),
      )
    },
    get firstWeekday() {
      return first()
    },
  }
}
