import { IntlMessageFormat } from 'intl-messageformat'
import { isFact, type Area, type KeyOf, type Sentence } from './catalogue'
import { intlLocale, type Locale } from './language'

// Asking which locales are supported makes ICU look at all it has, 35 ms of every start; ours are known to be.
IntlMessageFormat.resolveLocale = (locales) =>
  new Intl.Locale(typeof locales === 'string' ? locales : locales[0]!)

/** Dates are formatted first (see format.ts), so that no message depends on the machine's time zone. */
export type Values = Readonly<Record<string, string | number>>

/** A run of a sentence; `strong` is what the catalogue wrote as `<b>…</b>`. */
export interface Chunk {
  readonly text: string
  readonly strong: boolean
}

export interface Translate<K extends string = string> {
  /** The sentence, with `<b>` marks left out. */
  (key: K, values?: Values): string
  /** The sentence in runs, for `<b>…</b>`. */
  parts(key: K, values?: Values): readonly Chunk[]
  /** Source keys of a factual sentence; empty for plain interface words. */
  sources(key: K): readonly string[]
  readonly locale: Locale
}

export interface TranslatorOptions {
  /** Called when a message cannot be formatted; the raw message is shown then. Without it the error is thrown. */
  readonly onError?: (key: string, error: unknown) => void
}

const STRONG = 'b'
/** Nothing for the message parser to do: most sentences, and parsing costs far more than looking. */
const PLAIN = /^[^{}<'#]*$/
type Built = string | Chunk

const find = (catalogue: Area, key: string): Sentence => {
  let here: Sentence | Area | undefined = catalogue
  for (const step of key.split('.')) {
    here = typeof here === 'object' && !isFact(here) ? here[step] : undefined
  }
  if (typeof here === 'string' || (here !== undefined && isFact(here))) return here
  throw new Error(`No sentence at "${key}"`)
}

const textOf = (sentence: Sentence): string => (typeof sentence === 'string' ? sentence : sentence.text)

const asText = (built: readonly Built[]): string =>
  built.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')

const strong = (chunks: readonly Built[]): Chunk => ({ text: asText(chunks), strong: true })

const join = (pieces: readonly Built[]): readonly Chunk[] => {
  const out: Chunk[] = []
  for (const piece of pieces) {
    const chunk = typeof piece === 'string' ? { text: piece, strong: false } : piece
    const last = out.at(-1)
    if (last?.strong === chunk.strong) out[out.length - 1] = { ...last, text: last.text + chunk.text }
    else if (chunk.text !== '') out.push(chunk)
  }
  return out
}

/**
 * Turns a catalogue into the function that says its sentences.
 * Each message is parsed when first said and kept, because parsing costs far more than formatting.
 * @throws Error for a key that is not in the catalogue (typed keys make this impossible from TypeScript)
 */
export const createTranslator = <C extends Area>(
  catalogue: C,
  locale: Locale,
  options: TranslatorOptions = {},
): Translate<KeyOf<C>> => {
  const parsed = new Map<string, IntlMessageFormat>()

  const messageAt = (key: string, text: string): IntlMessageFormat => {
    const kept = parsed.get(key)
    if (kept) return kept
    const fresh = new IntlMessageFormat(text, intlLocale(locale))
    parsed.set(key, fresh)
    return fresh
  }

  const pieces = (key: string, values: Values): readonly Built[] => {
    const text = textOf(find(catalogue, key))
    if (PLAIN.test(text)) return [text]
    try {
      const built = messageAt(key, text).format<Chunk>({ ...values, [STRONG]: strong })
      return Array.isArray(built) ? built : [built]
    } catch (error) {
      if (!options.onError) throw error
      options.onError(key, error)
      return [text]
    }
  }

  const translate = (key: KeyOf<C>, values: Values = {}): string => asText(pieces(key, values))
  return Object.assign(translate, {
    parts: (key: KeyOf<C>, values: Values = {}) => join(pieces(key, values)),
    sources: (key: KeyOf<C>): readonly string[] => {
      const sentence = find(catalogue, key)
      return typeof sentence === 'string' ? [] : sentence.sources
    },
    locale,
  })
}
