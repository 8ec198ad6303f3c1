/** How a column counts pain: 0 to 10 as it stands, 0 to 3, 4, 5 or 100, in thousandths (Loop), or words. */
export const SCALES = ['0-10', '0-3', '0-4', '0-5', '0-100', '0-10000', 'words'] as const
export type Scale = (typeof SCALES)[number]

/** Words for pain and the rating that each becomes. Shown to the person before anything is written. */
export const WORD_RATINGS = [
  {
    rating: 0,
    words: [
      'none',
      'no pain',
      'absent',
      'keine',
      'kein',
      'aucune',
      'ninguno',
      'ninguna',
      'nessuno',
      'geen',
      'ingen',
      '无',
      '没有',
      '无痛',
      '不痛',
      '不疼',
    ],
  },
  {
    rating: 2,
    words: [
      'mild',
      'slight',
      'light',
      'low',
      'leicht',
      'légère',
      'faible',
      'leve',
      'lieve',
      'licht',
      'lätt',
      'lindrig',
      '轻',
      '轻度',
      '轻微',
      '微痛',
    ],
  },
  {
    rating: 5,
    words: [
      'moderate',
      'medium',
      'mittel',
      'mäßig',
      'modérée',
      'moyenne',
      'moderado',
      'moderada',
      'moderato',
      'matig',
      'måttlig',
      '中',
      '中度',
      '中等',
    ],
  },
  {
    rating: 8,
    words: [
      'severe',
      'strong',
      'high',
      'stark',
      'sévère',
      'forte',
      'intense',
      'fuerte',
      'severo',
      'severa',
      'intenso',
      'ernstig',
      'hevig',
      'svår',
      '重',
      '重度',
      '严重',
      '剧烈',
      '剧痛',
      '很痛',
    ],
  },
] as const

/** The ratings that none, mild, moderate and severe become, in this order. */
export type WordScale = readonly number[]

/** What the words become unless a person says otherwise. */
export const USUAL_WORDS: WordScale = WORD_RATINGS.map(({ rating }) => rating)

const NOTHING = /^(?:|null|nil|nan|n\/?a|n\.a\.|undefined|#n\/a|[-–—]+|\?|未填|未知)$/i

/** Names of columns and kinds of rows that are about pain. */
export const PAIN =
  /pain|ache|schmerz|douleur|dolor|\bdor\b|\bpijn|smärt|smerte|\bkipu|\bból\b|боль|ağrı|intensity|severity|疼|痛|통증|sciatica|ischias|坐骨/i

/** A cell that says that there is no answer. */
export const isNothing = (cell: string | undefined): boolean => NOTHING.test((cell ?? '').trim())

export const wordRating = (cell: string, scale: WordScale = USUAL_WORDS): number | null => {
  const word = cell
    .trim()
    .toLowerCase()
    .replace(/ pain$|疼痛$/, '')
  if (word === 'no') return cell.trim().toLowerCase() === 'no pain' ? (scale[0] ?? null) : null
  const place = WORD_RATINGS.findIndex(({ words }) => (words as readonly string[]).includes(word))
  return scale[place] ?? null
}

/** A number, perhaps `/10`, and a word that explains it: `7`, `7,0`, `7 / 10`, `7分`, `7 (severe)`, `7 - severe`, `6.0:bad`. */
const NUMBER =
  /^(\d{1,5}(?:[.,]\d+)?)(?: ?(?:\/|of|out of|von|sur|de|di|van|av|из) ?(\d{1,3}))?(?: ?([分级%]))?(?::(?!\d).*| ?\(\D*\)| [-–—:] \D+)?$/i

/** What a cell says about pain: a number of its scale, from 0 to `of` where the cell names it (`7/10`), or null. */
const readNumber = (cell: string): { readonly value: number; readonly of: number | null } | null => {
  const text = cell.normalize('NFKC').trim()
  const match = NUMBER.exec(text)
  if (match === null) return null
  const [, value, of, unit] = match
  return {
    value: Number(value!.replace(',', '.')),
    of: unit === '%' ? 100 : of === undefined ? null : Number(of),
  }
}

export interface ReadRating {
  readonly rating: number | null
  /** What the file said, where the rating is not the same number; goes into the note. */
  readonly said: string | null
}

const TOPS: Readonly<Record<Scale, number>> = {
  '0-10': 10,
  '0-3': 3,
  '0-4': 4,
  '0-5': 5,
  '0-100': 100,
  '0-10000': 10_000,
  words: 10,
}

/** The rating 0 to 10 of a cell, or `unreadable`. On the scale 0 to 10 nothing is rounded: 6.5 is unreadable. */
export const readRating = (
  cell: string | undefined,
  scale: Scale,
  words: WordScale = USUAL_WORDS,
): ReadRating | 'unreadable' => {
  if (isNothing(cell)) return { rating: null, said: null }
  const text = cell!.trim()
  const number = readNumber(text)
  if (number === null) {
    const rating = scale === 'words' ? wordRating(text, words) : null
    return rating === null ? 'unreadable' : { rating, said: text }
  }
  const top = TOPS[scale]
  const { value, of } = number
  if (value > top || (of !== null && of !== top)) return 'unreadable'
  if (top === 10) return Number.isInteger(value) ? { rating: value, said: null } : 'unreadable'
  return { rating: Math.round((value * 10) / top), said: `${value}/${top}` }
}

/** Columns that have to do with pain, but do not say how bad it is: tablets, relief, days without. */
export const NOT_PAIN =
  /pain ?-?killer|relief|analges|medic|tablet|dose|free|days|duration|count|schmerzmittel|schmerzfrei|antidouleur|止痛|镇痛|缓解|时长|次数|天数/i

/** The highest number of a scale that the name of a column says: `Pain (0-5)`, `疼痛程度（0到100）`, `Pain /10`. */
const topOf = (name: string): number | null => {
  const match = /(?:\b[01] ?(?:-|–|—|~|\.\.|to|bis|à|a|till|到|至) ?|\/ ?|out of )(\d{1,3})(?!\d)/i.exec(
    name.normalize('NFKC'),
  )
  return match === null ? null : Number(match[1])
}
const scaleTo = (top: number): Scale | null =>
  SCALES.find((scale) => scale !== 'words' && TOPS[scale] === top) ?? null

/** Whether the name of a column says a scale that is not known: then only the person can say what its numbers mean. */
export const saysOtherScale = (name: string): boolean => {
  const top = topOf(name)
  return top !== null && top > 1 && top < 100 && scaleTo(top) === null
}

/**
 * The scale that a column or its name shows. A column up to 5 may be 0 to 10 in a good year: that alone is no scale.
 * Above 10 it is 0 to 100 only where every number fits and several say so. @param name of the column, which may say it
 */
export const scaleOf = (cells: readonly (string | undefined)[], name = ''): Scale => {
  const said = cells.filter((cell) => !isNothing(cell)) as string[]
  if (said.some((cell) => readNumber(cell) === null && wordRating(cell) !== null)) return 'words'
  const numbers = said.flatMap((cell) => readNumber(cell) ?? [])
  const isThousandths =
    numbers.length === said.length &&
    numbers.some(({ value }) => value >= 1000) &&
    numbers.every(({ value }) => value % 1000 === 0 && value <= 10_000)
  if (isThousandths) return '0-10000'
  const top = topOf(name)
  const fits = numbers.every(({ value, of }) => value <= (top ?? 0) && (of === null || of === top))
  const named = top === null || numbers.length === 0 || !fits ? null : scaleTo(top)
  if (named !== null) return named
  if (numbers.length > 0 && numbers.every(({ of }) => of === 5)) return '0-5'
  const isHundred =
    numbers.some(({ of }) => of === 100) ||
    (numbers.length === said.length &&
      numbers.every(({ value }) => value <= 100) &&
      numbers.filter(({ value }) => value > 10).length * 2 > numbers.length)
  return isHundred ? '0-100' : '0-10'
}
