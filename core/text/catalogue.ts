/**
 * A catalogue holds every sentence the app can say, in one language, by area.
 * A sentence is ICU MessageFormat. A factual sentence about bodies, points or studies is a `fact`:
 * it carries the keys of the sources it rests on (see docs/sources.md).
 */
export interface Fact {
  readonly text: string
  /** Source keys such as `S40`; never empty. */
  readonly sources: readonly [string, ...string[]]
}

export type Sentence = string | Fact
export interface Area {
  readonly [key: string]: Sentence | Area
}

/** Marks a factual sentence with the sources it rests on. */
export const fact = (text: string, ...sources: [string, ...string[]]): Fact => ({ text, sources })

export const isFact = (entry: Sentence | Area): entry is Fact =>
  typeof entry === 'object' && Array.isArray((entry as { sources?: unknown }).sources)

/** The same keys as `A`, in another language; a missing key does not compile. */
export type Translation<A> = {
  readonly [K in keyof A]: A[K] extends string ? string : A[K] extends Fact ? Fact : Translation<A[K]>
}

/** Dotted paths to every sentence of `A`: `session.start`. */
export type KeyOf<A> = {
  [K in keyof A & string]: A[K] extends string | Fact ? K : `${K}.${KeyOf<A[K]>}`
}[keyof A & string]
