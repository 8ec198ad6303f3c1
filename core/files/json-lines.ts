/** JSON from a file that somebody may have edited by hand: what is in it, and on which line each part stands. */
export type ReadJson =
  | {
      readonly kind: 'value'
      readonly value: unknown
      /** Line, from 1, of the innermost part on the way to `path` that is in the file. */
      readonly lineOf: (path: readonly PropertyKey[]) => number
    }
  /** The first place, counted from 1, where it stops being JSON. */
  | { readonly kind: 'broken'; readonly line: number; readonly column: number }

/** Deeper nesting than any file of ours; a bound keeps a hostile file from exhausting the stack. */
const DEEPEST = 64
const SPACE = /[ \t\n\r]*/y
// eslint-disable-next-line no-control-regex -- JSON forbids exactly these in a string
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y

class NotJson extends Error {
  readonly at: number
  constructor(at: number) {
    super('not JSON')
    this.at = at
  }
}

const keyOf = (path: readonly PropertyKey[]) => JSON.stringify(path.map(String))

/** Reads JSON. Unlike `JSON.parse` it reports the place of the error, in every engine the same. */
export function readJson(text: string): ReadJson {
  const starts = new Map<string, number>()
  try {
    scan(text, starts)
  } catch (error) {
    if (!(error instanceof NotJson)) throw error
    const before = text.slice(0, error.at).split('\n')
    return { kind: 'broken', line: before.length, column: before.at(-1)!.length + 1 }
  }
  const lineOf = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length >= 0; length--) {
      const at = starts.get(keyOf(path.slice(0, length)))
      if (at !== undefined) return text.slice(0, at).split('\n').length
    }
    return 1
  }
  return { kind: 'value', value: JSON.parse(text) as unknown, lineOf }
}

/** Walks the text by the grammar and notes where each part begins; throws at the first fault. */
function scan(text: string, starts: Map<string, number>): void {
  let at = 0
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) at += found.length
    return found
  }
  const skip = () => void take(SPACE)
  const sign = (wanted: string) => {
    skip()
    if (text[at] !== wanted) return false
    at += 1
    return true
  }
  const need = (met: boolean) => {
    if (!met) throw new NotJson(at)
  }

  const members = (path: readonly PropertyKey[]) => {
    if (sign('}')) return
    do {
      skip()
      const begins = at
      const name = take(STRING)
      if (name === undefined) throw new NotJson(at)
      need(sign(':'))
      value([...path, JSON.parse(name) as string], begins)
    } while (sign(','))
    need(sign('}'))
  }
  const items = (path: readonly PropertyKey[]) => {
    if (sign(']')) return
    let index = 0
    do value([...path, index++])
    while (sign(','))
    need(sign(']'))
  }
  const value = (path: readonly PropertyKey[], begins?: number) => {
    skip()
    need(path.length <= DEEPEST)
    starts.set(keyOf(path), begins ?? at)
    if (sign('{')) members(path)
    else if (sign('[')) items(path)
    else need((take(STRING) ?? take(NUMBER) ?? take(WORD)) !== undefined)
  }

  value([])
  skip()
  need(at === text.length)
}
