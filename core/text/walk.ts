import { isFact, type Area, type Sentence } from './catalogue'

export interface Placed {
  /** Dotted key. */
  readonly key: string
  readonly text: string
  readonly sources: readonly string[]
}

const placed = (key: string, sentence: Sentence): Placed =>
  typeof sentence === 'string'
    ? { key, text: sentence, sources: [] }
    : { key, text: sentence.text, sources: sentence.sources }

/** Every sentence of a catalogue with its key, in the order written. */
export const sentencesOf = (area: Area, prefix = ''): readonly Placed[] =>
  Object.entries(area).flatMap(([name, here]) => {
    const key = prefix === '' ? name : `${prefix}.${name}`
    return typeof here === 'string' || isFact(here) ? [placed(key, here)] : sentencesOf(here, key)
  })

/** The same catalogue with every message passed through `change`; sources stay. */
export const mapSentences = <A extends Area>(area: A, change: (text: string) => string): A =>
  Object.fromEntries(
    Object.entries(area).map(([name, here]) => {
      if (typeof here === 'string') return [name, change(here)]
      return [name, isFact(here) ? { ...here, text: change(here.text) } : mapSentences(here, change)]
    }),
  ) as A
