import type { GenericChoice } from './generic-csv'
import { columnOf, type Table } from './table'
import { guessDetails } from './table-details'
import { dateOrderOf, readTableTime, type DateOrder } from './table-dates'
import { isNothing, NOT_PAIN, PAIN, readRating, saysOtherScale, scaleOf } from './table-values'

/** A first choice of columns. `before` is null where no column looks like pain: the person must say. */
export interface TableGuess {
  readonly choice: Omit<GenericChoice, 'before'> & { readonly before: number | null }
  /** The dates could also be read in another order. */
  readonly isOrderSure: boolean
  /** A column whose few words repeat, although only some of its rows may be pain; with those words. */
  readonly kinds: { readonly column: number; readonly values: readonly string[] } | null
}

/** Most different words in a column that says what kind of row each is. */
const KINDS_MAX = 30
/** How many rows a guess looks at; dates are judged by the whole column. */
const ROWS_TRIED = 200

const NAMES = {
  date: /^(full_date|start(ed)?|start[_ ]?(time|date)|begin|beginn|début|inicio|开始(时间|日期)?|epoch|timestamp|时间戳记?|date|datum|data|dato|fecha|horodateur|zeitstempel|tidsstämpel|marca temporal|дата|päivä(määrä)?|日期|日付|날짜)$/i,
  dateToo:
    /date|datum|day|fecha|\bjour\b|giorno|дата|tarih|started|timestamp|time|when|日期|时间|時間|日付|날짜/i,
  time: /^(time|time of day|clock|uhrzeit|zeit|hour|heure|hora|ora|tijd|tid|klockan|klokkeslæt|klokkeslett|godzina|kello(naika)?|saat|время|时间|時間|时刻|時刻|local[_ ]time)$/i,
  hour: /^(hour|hour of day|stunde|heure|hora|ora|uur|godzina|小时|时|時|小時)$/i,
  offset: /offset/i,
  before:
    /before|vorher|\bpre\b|\bavant\b|\bantes\b|\bprima\b|\bvooraf\b|\bföre\b|\bfør\b|之前|^前|前[)）]?$|按前/i,
  pain: /^(pain( level| score)?|intensity|schmerz(en)?|schmerzst[äa]rke|douleurs?|dolor|dolore|dor|pijn|smärta|smerter?|kipu|ból|боль|ağrı|疼痛(程度|评分|評分)?)$/i,
  mood: /^(mood|feeling|stimmung|心情|情绪)$/i,
  value: /^(value|score|rating|amount|数值|评分)$/i,
  after:
    /after(?!noon)|nachher|danach|\bpost\b|après|apres\b|despu[eé]s|\bdopo\b|\bdepois\b|achteraf|\befter(åt)?\b|\better(på)?\b|之[后後]|^[后後]|[后後][)）]?$|按[后後]/i,
  note: /^(notes?|comments?|label|remarks?|bemerkung(en)?|notiz(en)?|anmerkung(en)?|remarques?|commentaires?|notas?|comentarios?|observaciones|observações|opmerking(en)?|notities|anteckning(ar)?|kommentar(er)?|notater|muistiinpanot|uwagi|заметк[аи]|комментарий|примечани[ея]|notlar|note_title|备注|備註|说明|說明|メモ|메모|medications?|triggers?|activities)$/i,
  noteToo: /note|comment|bemerk|remarque|observaci|anteckning|备注|備註|说明|說明|メモ|메모/i,
  kind: /^(feature ?name|tracker|habit|category|type|item|name|symptom|attack type|项目|名称|类别|症状)$/i,
} as const

/** Words that are said of pain, not of a mood. */
const PAIN_WORD =
  /^(?:none|no pain|mild|moderate|severe|(?:mild|moderate|severe) pain|无痛|不痛|轻度|中度|重度|.*疼痛)$/

/** The order that the name of a column says, like `Date (DD/MM/YYYY)`. */
const orderOf = (name: string): DateOrder | null =>
  /d{1,2}.?m{1,3}.?y{2}/i.test(name)
    ? 'day-first'
    : /m{1,3}.?d{1,2}.?y{2}/i.test(name)
      ? 'month-first'
      : /\by{2}.m{1,2}.d{1,2}/i.test(name)
        ? 'year-first'
        : null

const timeOnly = (cell: string): boolean =>
  /^\D{0,3}\s?\d{1,2}(?:[:：点时]|h\d\d| ?[ap]\.?m\b)/i.test(cell) || /^0?[.,]\d+$/.test(cell)
/** Also what is a time only where the name of the column says so: `7.05`, `0705`, a moment of the day 1899-12-30. */
const timeBelowName = (cell: string): boolean =>
  timeOnly(cell) ||
  /^(?:[0-2]?\d\.?[0-5]\d(?: ?Uhr)?|(?:1899|1900)-.*:.*|\d\d.\d\d.1899 .*)$/.test(cell.trim())

/** Guesses which column holds what, from the names and from what the columns hold. @param usual the order of dates here */
export const guessTable = (table: Table, usual: DateOrder): TableGuess => {
  const { columns } = table
  const sample = { ...table, rows: table.rows.slice(0, ROWS_TRIED) }
  const indexes = columns.map((_, i) => i)
  const share = (i: number, holds: (cell: string) => boolean): number => {
    const said = columnOf(sample, i).filter((cell) => !isNothing(cell))
    return said.length === 0 ? 0 : said.filter(holds).length / said.length
  }
  const isDate = (i: number) =>
    share(i, (cell) => readTableTime(cell, usual) !== null || /\d.*[-/.]\d/.test(cell))
  const named = (
    words: RegExp,
    fits: (i: number) => boolean = () => true,
    not: readonly (number | null)[] = [],
  ) => {
    const found = indexes.find((i) => words.test(columns[i]!) && fits(i) && !not.includes(i))
    return found ?? null
  }
  const first = (...tried: readonly (number | null)[]) => tried.find((i) => i !== null) ?? null
  const readsDate = (i: number) =>
    share(
      i,
      (cell) => readTableTime(cell, 'day-first') !== null || readTableTime(cell, 'month-first') !== null,
    ) > 0.4
  const date =
    first(
      named(NAMES.date, readsDate),
      named(NAMES.dateToo, readsDate),
      indexes.find(readsDate) ?? null,
      named(NAMES.date, (i) => isDate(i) > 0),
      named(NAMES.dateToo),
    ) ?? 0
  const time = first(
    named(NAMES.time, (i) => share(i, timeBelowName) > 0.5, [date]),
    named(NAMES.hour, (i) => share(i, (cell) => /^(?:[01]?\d|2[0-3])$/.test(cell.trim())) === 1, [date]),
    indexes.find(
      (i) =>
        i !== date &&
        !readsDate(i) &&
        share(i, timeOnly) > 0.8 &&
        !/duration|last|dauer|时长|end/i.test(columns[i]!),
    ) ?? null,
  )
  const offset = named(NAMES.offset, (i) => share(i, (cell) => /^(GMT|UTC)?[+-]?\d/.test(cell)) > 0.5, [date])
  const ratings = (i: number) =>
    share(i, (cell) => readRating(cell, scaleOf(columnOf(sample, i), columns[i])) !== 'unreadable')
  const isRating = (i: number) => ratings(i) >= 0.3
  const hasRating = (i: number) => ratings(i) > 0
  const taken = [date, time, offset]
  const after = named(NAMES.after, isRating, taken)
  const headless = table.header === null
  // A diary of moods whose words are those of pain.
  const hasPainWords = (i: number) => {
    const said = new Set(columnOf(sample, i).map((cell) => cell.trim().toLowerCase()))
    return said.size > 1 && [...said].every((cell) => PAIN_WORD.test(cell))
  }
  const isPain = (i: number) => !NOT_PAIN.test(columns[i]!) && !saysOtherScale(columns[i]!)
  // Pain in the morning and in the evening, now and at its worst: only the person knows which one is meant.
  const pains = indexes.filter(
    (i) => PAIN.test(columns[i]!) && isPain(i) && isRating(i) && ![...taken, after].includes(i),
  )
  const before = first(
    named(NAMES.before, (i) => isPain(i) && hasRating(i), [...taken, after]),
    named(NAMES.pain, hasRating, [...taken, after]),
    pains.length === 1 ? pains[0]! : null,
    pains.length > 1
      ? null
      : named(NAMES.value, (i) => !saysOtherScale(columns[i]!) && isRating(i), [...taken, after]),
    named(NAMES.mood, hasPainWords),
    headless ? (indexes.find((i) => ![...taken, after].includes(i) && isRating(i)) ?? null) : null,
  )
  const free = (i: number) => ![date, time, offset, before, after].includes(i)
  const exact = indexes.filter((i) => NAMES.note.test(columns[i]!) && free(i) && share(i, () => true) > 0)
  const loose = named(NAMES.noteToo, free)
  const texts = () => indexes.filter((i) => free(i) && share(i, (cell) => /\p{L}/u.test(cell)) > 0.5)
  const notes = exact.length > 0 ? exact : loose !== null ? [loose] : headless ? texts() : []
  const details = guessDetails(table, free)
  const isDetail = (i: number) => Object.values(details ?? {}).includes(i)
  const kinds = kindsOf(table, (i) => free(i) && !notes.includes(i) && !isDetail(i))
  const pain = kinds?.values.filter((value) => PAIN.test(value)) ?? []
  const dates = columnOf(table, date)
  const said = orderOf(columns[date] ?? '')
  const judged = dateOrderOf(dates, said ?? usual)
  const { order } = judged
  const isSure = judged.isSure || (said === order && !judged.contradicts)
  return {
    choice: {
      date,
      time,
      offset,
      before,
      after,
      notes,
      ...(details && { details }),
      order,
      scale: before === null ? '0-10' : scaleOf(columnOf(sample, before), columns[before]),
      only: kinds !== null && pain.length === 1 ? { column: kinds.column, value: pain[0]! } : null,
      as: { kind: 'rating' },
    },
    isOrderSure: isSure,
    kinds,
  }
}

/** The column that says what kind of row each is: few words that repeat. Its name may say so too. */
const kindsOf = (table: Table, free: (column: number) => boolean): TableGuess['kinds'] => {
  const found = table.columns.flatMap((name, column) => {
    const cells = columnOf(table, column).map((cell) => cell.trim())
    const said = cells.filter((cell) => cell !== '')
    const values = [...new Set(said)]
    const isNamed = NAMES.kind.test(name)
    const repeats = values.length * 2 <= said.length && said.every((cell) => !/^[\d.,:/\s-]+$/.test(cell))
    if (!free(column) || values.length < 2 || values.length > KINDS_MAX) return []
    if (!isNamed && !(repeats && said.length === cells.length)) return []
    if (/weekday|wochentag|星期/i.test(name)) return []
    return [{ column, values, isNamed }]
  })
  const best = found.find(({ isNamed }) => isNamed) ?? found[0]
  return best === undefined ? null : { column: best.column, values: best.values }
}
