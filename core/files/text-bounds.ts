/** What a file of ours can have at most; ten years of twenty entries a day are 73 000. */
const MOST = {
  /** Nested `{` and `[`: an entry stands on the third level. */
  depth: 64,
  /** Objects and lists; an entry has up to six. */
  parts: 1_500_000,
  /** An entry has up to forty. */
  commas: 8_000_000,
  /** Line ends, those inside notes too. */
  lines: 1_000_000,
  /** Separators in one line, those inside a note of 4 000 characters too. */
  cells: 6_000,
  quotes: 6_000_000,
} as const

const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_GROUP, CLOSE_GROUP] = Array.from(
  '"\\,[]{}',
  (sign) => sign.charCodeAt(0),
)

/**
 * Whether parsing a text as JSON needs no more memory and stack than a file of the app would. A hundred megabytes of
 * brackets are a small file, but a huge structure.
 */
export function isBoundedJson(text: string): boolean {
  let depth = 0
  let parts = 0
  let commas = 0
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i)
    if (sign === QUOTE) {
      // Skips to the end of the string; the parser checks it.
      for (i++; i < text.length && text.charCodeAt(i) !== QUOTE; i++)
        if (text.charCodeAt(i) === BACKSLASH) i++
    } else if (sign === OPEN_LIST || sign === OPEN_GROUP) {
      depth += 1
      parts += 1
      if (depth > MOST.depth || parts > MOST.parts) return false
    } else if (sign === CLOSE_LIST || sign === CLOSE_GROUP) depth -= 1
    else if (sign === COMMA && ++commas > MOST.commas) return false
  }
  return true
}

/** The same for a table, by any of the delimiters that are understood. */
export function isBoundedTable(text: string): boolean {
  let lines = 1
  let cells = 1
  let quotes = 0
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]
    if (sign === '\n' || sign === '\r') {
      lines += 1
      cells = 1
      if (lines > MOST.lines) return false
    } else if (sign === ',' || sign === ';' || sign === '\t') {
      cells += 1
      if (cells > MOST.cells) return false
    } else if (sign === '"' && ++quotes > MOST.quotes) return false
  }
  return true
}
