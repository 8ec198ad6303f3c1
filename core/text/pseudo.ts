import { IntlMessageFormat } from 'intl-messageformat'
import type { Area } from './catalogue'
import type { PseudoLocale } from './language'
import { mapSentences } from './walk'

/**
 * Made-up languages for tests: what stays plain English on screen never came from a catalogue, what is cut off
 * lost its bracket, and what does not turn around has a left or right of its own.
 */

const PLAIN = 'ACDEGHIJKLNORSTUWYZacdeghijklnorstuwyz'
const ACCENTED = 'ÅÇĐÉĜĤÎĴĶĻÑÖŘŠŢÛŴÝŽåçđéĝĥîĵķļñöřšţûŵýž'
const accents = new Map([...PLAIN].map((letter, i) => [letter, [...ACCENTED][i] as string]))
const accented = (text: string): string => [...text].map((letter) => accents.get(letter) ?? letter).join('')

/** Right-to-left override and its end: English letters that behave like Arabic ones. */
const turned = (text: string): string => `\u202e${text}\u202c`

/** German and Finnish run about this much longer than English. */
const LONGER = 0.4
const FILL = 'þâđ øñé ţŵö '

const padding = (length: number): string => FILL.repeat(Math.ceil(length / FILL.length)).slice(0, length)

interface Node {
  readonly type: number
  readonly value?: unknown
  readonly location?: {
    readonly start: { readonly offset: number }
    readonly end: { readonly offset: number }
  }
  readonly children?: readonly Node[]
  readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>
}
/** The parser's type number of literal text. */
const LITERAL = 0

interface Span {
  readonly start: number
  readonly end: number
}

const literals = (nodes: readonly Node[]): readonly Span[] =>
  nodes.flatMap((node) => {
    if (node.type === LITERAL && node.location)
      return [{ start: node.location.start.offset, end: node.location.end.offset }]
    const branches = Object.values(node.options ?? {}).flatMap((option) => literals(option.value))
    return [...literals(node.children ?? []), ...branches]
  })

/** Changes the words of one message and leaves arguments, plural forms and tags alone. */
export const pseudoMessage = (message: string, locale: PseudoLocale): string => {
  const ast = new IntlMessageFormat(message, 'en', undefined, { captureLocation: true }).getAst()
  const spans = literals(ast as readonly Node[]).toSorted((a, b) => b.start - a.start)
  const change = locale === 'en-XA' ? accented : turned
  let text = message
  let letters = 0
  for (const { start, end } of spans) {
    const words = text.slice(start, end)
    letters += words.length
    text = text.slice(0, start) + change(words) + text.slice(end)
  }
  return `[${text} ${padding(Math.max(1, Math.round(letters * LONGER) - 3))}]`
}

/** A whole catalogue in a pseudo-locale, from English. */
export const pseudoCatalogue = <A extends Area>(english: A, locale: PseudoLocale): A =>
  mapSentences(english, (text) => pseudoMessage(text, locale))
