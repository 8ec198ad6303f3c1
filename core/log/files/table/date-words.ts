/** Names of months and weekdays, in the languages in which tables come. */

/** Spreadsheets and forms write names in the language of the computer. Intl knows them all. */
const LANGUAGES =
  'en de fr es it pt nl sv da nb fi pl cs sk hu ro tr ru uk bg el hr sl et ca ja ko zh vi id'.split(' ')
const CHINESE_MONTHS = '一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月'.split(' ')
/** Short forms that Intl does not have. */
const MORE_MONTHS: Readonly<Record<string, number>> = { mrz: 3, sept: 9, juill: 7, jänner: 1 }

const bareWord = (word: string): string => word.normalize('NFKC').toLowerCase().replace(/\.$/, '')
const partOf = (
  language: string,
  options: Intl.DateTimeFormatOptions,
  part: 'month' | 'weekday',
  at: number,
): string =>
  bareWord(
    new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...options, timeZone: 'UTC' })
      .formatToParts(at)
      .find(({ type }) => type === part)?.value ?? '',
  )

/** What has a number of its own, or names no month, is no word of a month. */
const isName = (word: string): boolean => /^[\p{L}\p{M}-]{2,}$/u.test(word)

const readMonths = (): ReadonlyMap<string, number> => {
  const found = new Map<string, number>(Object.entries(MORE_MONTHS))
  const several = new Set<string>()
  for (const language of LANGUAGES)
    for (const style of ['long', 'short'] as const)
      for (const beside of [{}, { day: 'numeric', year: 'numeric' } as const])
        for (let month = 1; month <= 12; month++) {
          const word = partOf(language, { ...beside, month: style }, 'month', Date.UTC(2026, month - 1, 15))
          if (!isName(word)) continue
          if ((found.get(word) ?? month) !== month) several.add(word)
          found.set(word, month)
        }
  // `listopad` is October in Croatian and November in Polish: nobody can know.
  several.forEach((word) => found.delete(word))
  return found
}

const readWeekdays = (): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const language of LANGUAGES)
    for (const style of ['long', 'short'] as const)
      for (let day = 1; day <= 7; day++)
        found.add(partOf(language, { weekday: style }, 'weekday', Date.UTC(2026, 2, day)))
  return found
}

/** Worked out at the first use: most tables have no names in their dates. */
const known: { months: ReadonlyMap<string, number> | null; weekdays: ReadonlySet<string> | null } = {
  months: null,
  weekdays: null,
}

const ENGLISH = 'january february march april may june july august september october november december'.split(
  ' ',
)

/** The number of a month's name, 1 to 12; 0 where it names none, or different ones in different languages. */
export const monthOf = (word: string): number => {
  const bare = bareWord(word)
  const english = bare.length < 3 ? -1 : ENGLISH.findIndex((month) => month.startsWith(bare))
  if (english >= 0) return english + 1
  const chinese = CHINESE_MONTHS.indexOf(bare)
  if (chinese >= 0) return chinese + 1
  known.months ??= readMonths()
  return known.months.get(bare) ?? 0
}

const EASTERN_WEEKDAY = / ?(?:星期|周|週)[一二三四五六日天]| ?[月火水木金土日]曜日| ?[월화수목금토일]요일/
const FIRST_WORD = /^([\p{L}\p{M}'’-]{2,})\.?,? (?=\S)/u
const LAST_WORD = /(?<=[\d.]),? ([\p{L}\p{M}'’-]{2,})$/u
const ENGLISH_WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/i

const isWeekday = (word: string): boolean => {
  if (ENGLISH_WEEKDAY.test(word)) return true
  known.weekdays ??= readWeekdays()
  return known.weekdays.has(bareWord(word)) && monthOf(word) === 0
}

/** A date without the name of its weekday in front or behind or, in eastern languages, anywhere. */
export const withoutWeekday = (text: string): string => {
  const bare = text
    .replace(EASTERN_WEEKDAY, '')
    .trim()
    .replace(/^[,，] ?/, '')
  for (const place of [FIRST_WORD, LAST_WORD]) {
    const [whole, word] = place.exec(bare) ?? []
    if (whole !== undefined && word !== undefined && isWeekday(word)) return bare.replace(whole, '').trim()
  }
  return bare
}
