import { localDateOf } from '../../entry/entry'
import { monthOf, withoutWeekday } from './date-words'
import { DAY_MS, MINUTE_MS } from '../../../time/units'

/** Which number of a date like 3/4/26 is what. Dates with a year of four digits in front need no order. */
export const DATE_ORDERS = ['day-first', 'month-first', 'year-first'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** A date of a table, as far as its cells say it. */
export interface TableTime {
  /** `YYYY-MM-DD` on the wall of the place where it was written. */
  readonly localDate: string
  /** 0 to 1439, or null where no time of day is given. */
  readonly minuteOfDay: number | null
  /** The exact moment, UTC epoch ms, where the cell says its offset; null otherwise. */
  readonly at: number | null
  /** Local time minus UTC in minutes, or null where the cell names none or only UTC. */
  readonly offsetMinutes: number | null
}

/** Day 0 of a spreadsheet's serial numbers, 1899-12-30, as UTC epoch ms. */
const SERIAL_START = -2_209_161_600_000
/** Serial numbers of the years 2000 to 2099. */
const SERIALS = { min: 36_526, max: 73_050 }

const pad = (n: number, length = 2): string => String(n).padStart(length, '0')
/** A weekday or the name of a zone at the end or in the middle: `(三)`, `(CEST)`; but `(GMT+1)` says something. */
const ASIDE = /[([](?!(?:GMT|UTC)[+-]?\d)[^)\]\d]*[)\]]/gi

/** A cell without full-width signs, rare blanks and words that say nothing about the time. */
const plain = (text: string): string => {
  if (/^[\d\s:.,/-]*$/.test(text)) return text.replace(/\s/g, ' ').trim()
  return text
    .normalize('NFKC')
    .replace(ASIDE, ' ')
    .replace(/[([]((?:GMT|UTC)[^)\]]*)[)\]]/i, '$1')
    .replace(/ ?\bUhr\b| ч\.$/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Midnight of a day that exists, as UTC epoch ms, or null. Years of two digits mean 1969 to 2068, as elsewhere. */
const dayOf = (year: string, month: number, day: number): number | null => {
  const full = year.length === 2 ? `${Number(year) > 68 ? 19 : 20}${year}` : year
  const localDate = `${full}-${pad(month)}-${pad(day)}`
  const at = Date.parse(`${localDate}T00:00:00Z`)
  // Date.parse takes 31 February for 3 March; the way back shows it.
  return Number.isNaN(at) || localDateOf(at, 0) !== localDate ? null : at
}

const NUMBERS = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{1,2})\.?$/
const MONTH_NAME = '(\\p{L}[\\p{L}\\p{M}]{2,11}\\.?|[一二三四五六七八九十]{1,2}月)'
const NAMED_DAY_FIRST = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th|er)?\\.?[ -]?${MONTH_NAME},?[ -]?(\\d{4}|\\d{2})\\.?$`,
  'u',
)
const NAMED_MONTH_FIRST = new RegExp(`^${MONTH_NAME} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'u')
const NAMED_YEAR_FIRST = new RegExp(`^(\\d{4})\\.? ${MONTH_NAME} (\\d{1,2})\\.?$`, 'u')
/** Words within a date that say nothing: `4 de marzo de 2026`, `4 марта 2026 г.` */
const FILLERS = /(?<=\d|\p{L}|\.)(?: (?:de|del|of|di|den)(?= )| [гр]\.(?=$|,))|^(?:le|den|el|il) (?=\d)/giu

/** The day that a text names, as UTC epoch ms of its midnight, or null. */
const readDay = (text: string, order: DateOrder): number | null => {
  const bare = withoutWeekday(text).replace(FILLERS, '').trim()
  const iso =
    /^(\d{4})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})\.?$/.exec(bare) ??
    /^(\d{4}|\d{2}) ?([年년]) ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号일]?$/.exec(bare) ??
    /^(20\d{2})()(\d{2})(\d{2})$/.exec(bare)
  if (iso) return dayOf(iso[1]!, Number(iso[3]), Number(iso[4]))
  const numbers = NUMBERS.exec(bare)
  if (numbers) {
    const [, a, , b, c] = numbers as unknown as string[]
    if (order === 'year-first' && c!.length <= 2) return dayOf(pad(Number(a)), Number(b), Number(c))
    if (c!.length === 1) return null
    return order === 'month-first' ? dayOf(c!, Number(a), Number(b)) : dayOf(c!, Number(b), Number(a))
  }
  const dayFirst = NAMED_DAY_FIRST.exec(bare)
  if (dayFirst) return dayOf(dayFirst[3]!, monthOf(dayFirst[2]!), Number(dayFirst[1]))
  const yearFirst = NAMED_YEAR_FIRST.exec(bare)
  if (yearFirst) return dayOf(yearFirst[1]!, monthOf(yearFirst[2]!), Number(yearFirst[3]))
  const monthFirst = NAMED_MONTH_FIRST.exec(bare)
  return monthFirst ? dayOf(monthFirst[3]!, monthOf(monthFirst[1]!), Number(monthFirst[2])) : null
}

const MORNING = '上午|凌晨|清晨|早晨|早上|午前|오전'
const AFTERNOON = '下午|中午|傍晚|晚上|夜里|午後|오후'
const HALF = `[ap]\\.? ?m\\.?|${MORNING}|${AFTERNOON}`
const TIME = new RegExp(
  `(${HALF})? ?(\\d{1,2})(?::(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?|[点时](?:(\\d{1,2})分?)?)? ?(${HALF})?` +
    `(?: ?(?:(Z|UTC|GMT)? ?([+-]\\d{1,2}(?::?\\d{2})?)?))?(?:\\[[^\\]]+\\])?$`,
  'i',
)

interface TimeOfDay {
  readonly ms: number
  /** Null where no offset is given. */
  readonly offsetMinutes: number | null
}

/** Minutes of `+01:00`, `-0500` or `+1`, or null. */
export const readOffset = (text: string): number | null => {
  const match = /^(?:GMT|UTC)?([+-])?(\d{1,2})(?::?(\d{2}))?$/i.exec(plain(text).replace('−', '-'))
  if (match === null) return null
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return minutes > 14 * 60 ? null : match[1] === '-' ? -minutes : minutes
}

const timeOf = (match: RegExpExecArray): TimeOfDay | null => {
  const [, half1, hours, min1, seconds, fraction, min2, half2, utc, offset] = match
  const half = (half1 ?? half2)?.toLowerCase()
  if (min1 === undefined && !/[点时]/.test(match[0]) && half === undefined) return null
  const [written, minute] = [Number(hours), Number(min1 ?? min2 ?? 0)]
  if (minute > 59 || Number(seconds ?? 0) > 59 || written > 23) return null
  const isAfternoon = half !== undefined && new RegExp(`^p|${AFTERNOON}`).test(half)
  // Twelve in the evening is midnight, but of which day?
  if (half !== undefined && /晚上|夜里|傍晚/.test(half) && written % 12 === 0) return null
  const twelve = half !== undefined && written <= 12
  if (half !== undefined && /^[ap]/.test(half) && (written < 1 || written > 12)) return null
  // 11:30 中午 is before noon, 1:30 中午 after it.
  const noonMorning = half === '中午' && written >= 10 && written < 12
  const hour = twelve && !noonMorning ? (written % 12) + (isAfternoon ? 12 : 0) : written
  const ms =
    (hour * 60 + minute) * MINUTE_MS +
    Number(seconds ?? 0) * 1000 +
    Number((fraction ?? '').slice(0, 3).padEnd(3, '0'))
  if (offset !== undefined) {
    const minutes = readOffset(offset)
    return minutes === null ? null : { ms, offsetMinutes: minutes }
  }
  return { ms, offsetMinutes: utc === undefined ? null : 0 }
}

const made = (day: number, time: TimeOfDay | null): TableTime => {
  const offset = time?.offsetMinutes ?? null
  return {
    localDate: localDateOf(day, 0),
    minuteOfDay: time === null ? null : Math.floor(time.ms / MINUTE_MS),
    at: time === null || offset === null ? null : day + time.ms - offset * MINUTE_MS,
    // UTC is how programs keep a moment, not where the person was.
    offsetMinutes: offset === 0 ? null : offset,
  }
}

/** Epoch seconds, epoch ms and serial numbers of spreadsheets. */
const readNumber = (text: string): TableTime | null => {
  if (/^\d{10}(?:\.\d+)?$|^\d{13}$/.test(text)) {
    const at = /^\d{13}$/.test(text) ? Number(text) : Math.round(Number(text) * 1000)
    return { ...made(at - (at % DAY_MS), { ms: at % DAY_MS, offsetMinutes: 0 }), at }
  }
  const serial = /^\d{5}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN
  if (!(serial >= SERIALS.min && serial < SERIALS.max)) return null
  const minutes = Math.round((serial % 1) * 1440)
  const day = SERIAL_START + Math.floor(serial) * DAY_MS
  return made(day, serial % 1 === 0 ? null : { ms: Math.min(minutes, 1439) * MINUTE_MS, offsetMinutes: null })
}

/** What stands between a date and a time: `4. März 2026 um 07:05`. */
const BETWEEN =
  /(?:T|[ ,，]| [-–] ?| (?:at|um|à|a las?|às|alle(?: ore)?|a les|om|kl\.?|klo|o|в|о|у|la|ora|u|v|ob|στις|kell|pukul))+$/iu

/** A time after a date with the colons that it is written without: `20260304T0705`, `4.3.2026 07.05`, `07h05`. */
const withColons = (text: string): string =>
  text
    .replace(
      /^(20\d{6})[T _-](\d{2})(\d{2})(\d{2})?(?=$|Z|[+-])/,
      (_, day: string, h: string, m: string, s?: string) =>
        `${day} ${h}:${m}${s === undefined ? '' : `:${s}`}`,
    )
    .replace(/(?<=\d,? |[T日]|\bklo? |\bkl\. |pukul )(\d{1,2})\.(\d{2})\.(\d{2})$/i, '$1:$2:$3')
    .replace(/(?<=^|\d,? |[T日]|\bklo? |\bkl\. |pukul |à )(\d{1,2})(?:[.h]| h )(\d{2})(?: ?h)?$/i, '$1:$2')

/** Where a program keeps a time as a moment of the day on which its calendar begins. */
const DAY_ZERO = /^(?:1899-12-30|1900-01-00|30\.12\.1899|12\/30\/1899|30\/12\/1899)[ T]/

/** A time in front of its date: `07:05 04/03/2026`. */
const TIME_FIRST = /^(\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?),? (?:on )?(\S*\d[^:]*)$/i

/** The date, and the time of day where there is one, of a cell; null where it is not understood. */
export const readTableTime = (cell: string, order: DateOrder): TableTime | null => {
  const text = withColons(plain(cell).replace(TIME_FIRST, '$2 $1'))
  const number = readNumber(text)
  if (number !== null) return number
  const only = readDay(text, order)
  if (only !== null) return made(only, null)
  // A date may end in what looks like a time ("4 Mar 26"): the longest text that is a date comes first.
  const match = TIME.exec(text)
  if (match === null) return null
  const time = timeOf(match)
  const day = readDay(text.slice(0, match.index).replace(BETWEEN, ''), order)
  return time === null || day === null ? null : made(day, time)
}

/** Puts the time of a column of its own into a date. Null where the cell is not understood; empty says nothing. */
export const withTime = (when: TableTime, cell: string): TableTime | null => {
  const bare = plain(cell).replace(DAY_ZERO, '')
  if (bare === '') return { ...when }
  const day = Date.parse(`${when.localDate}T00:00:00Z`)
  const text = /^0?[.,]\d+$/.test(bare)
    ? bare
    : withColons(bare.replace(/^(\d{2})(\d{2})$/, '$1:$2').replace(/^\d{1,2}$/, '$&:00'))
  if (text === bare && /^0?[.,]\d+$/.test(text)) {
    const minutes = Math.round(Number(text.replace(',', '.')) * 1440)
    return made(day, { ms: Math.min(minutes, 1439) * MINUTE_MS, offsetMinutes: null })
  }
  const match = TIME.exec(text)
  const time = match !== null && match.index === 0 ? timeOf(match) : null
  return time === null ? null : made(day, time)
}

/** Puts an offset of a column of its own into a time: minutes, or `+01:00`. Null where it is not understood. */
export const withOffset = (when: TableTime, cell: string, unit: 'minutes' | 'hours'): TableTime | null => {
  const text = plain(cell)
  if (text === '' || when.minuteOfDay === null) return when
  const minutes = unit === 'minutes' && /^[+-]?\d{1,4}$/.test(text) ? Number(text) : readOffset(text)
  if (minutes === null || Math.abs(minutes) > 14 * 60) return null
  if (when.at !== null) {
    const local = when.at + minutes * MINUTE_MS
    const ms = ((local % DAY_MS) + DAY_MS) % DAY_MS
    return { ...made(local - ms, { ms, offsetMinutes: null }), at: when.at, offsetMinutes: minutes }
  }
  const day = Date.parse(`${when.localDate}T00:00:00Z`)
  return {
    ...made(day, { ms: when.minuteOfDay * MINUTE_MS, offsetMinutes: minutes }),
    offsetMinutes: minutes,
  }
}

/**
 * The order of day and month that a whole column allows: one that reads all its dates that any order can read.
 * `isSure` is false where several orders read the column to different days, or where its dates contradict each other:
 * then a person must look at it.
 */
export const dateOrderOf = (
  column: readonly string[],
  usual: DateOrder,
): { readonly order: DateOrder; readonly isSure: boolean; readonly contradicts: boolean } => {
  // Each day once, whatever the time beside it: long columns name the same days again and again.
  const days = new Map<string, string>()
  for (const cell of column) {
    const day = cell.replace(/[ T,]+\d{1,2}:.*$/, '')
    if (!days.has(day)) days.set(day, cell)
  }
  const cells = [...days.values()]
  const read = DATE_ORDERS.map((order) => {
    const dates = cells.map((cell) => readTableTime(cell, order)?.localDate ?? null)
    return { order, text: dates.join(), count: dates.filter((date) => date !== null).length }
  })
  const most = Math.max(...read.map(({ count }) => count))
  // Dates with dots have the day in front wherever they are written.
  const isDotted = cells.some((cell) => /^(?:\p{L}+[.,]* )?\d{1,2}\. ?\d{1,2}\. ?\d{2}/u.test(cell.trim()))
  const best = read.filter(({ count }) => count === most)
  const likely = isDotted ? 'day-first' : usual
  const chosen = best.find(({ order }) => order === likely) ?? best[0]!
  const isAlone = isDotted && chosen.order === 'day-first'
  const contradicts = cells.some(
    (cell) =>
      readTableTime(cell, chosen.order) === null &&
      DATE_ORDERS.some((order) => readTableTime(cell, order) !== null),
  )
  return {
    order: chosen.order,
    contradicts,
    isSure: !contradicts && (isAlone || best.every(({ text }) => text === chosen.text)),
  }
}
