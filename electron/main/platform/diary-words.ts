import { pathToFileURL } from 'node:url'

/** A folder that may be named in the diary, and by which word. */
export interface KnownFolder {
  readonly path: string
  /** `<data>`, `<app>`. */
  readonly as: string
}

const ENTRY_AT_MOST = 4_000
/** V8 quotes the text that it could not parse: a file of somebody's health may be in it. */
const QUOTED_JSON = /(?:Unexpected |")[^]*? is not valid JSON/g
/** From the quote to the last quote of its kind on the line: names of files may hold quotes too. */
const QUOTED_PATH = /(["'`])(?:file:\/\/)?(?:\/|~|[A-Za-z]:[\\/]|\\\\)[^\n]*\1/g
const BARE_PATH = /(?:file:\/\/\/?|(?<![\w>.:/])\/|(?<!\w)[A-Za-z]:[\\/](?!\/)|(?<!\w)\\\\)[^\s:)]+/g

/** Removes what must not be in a log for others: paths, file names, pieces of files. */
export function withoutTraces(text: string, known: readonly KnownFolder[]): string {
  const named = [...known]
    .sort((a, b) => b.path.length - a.path.length)
    .reduce(
      (so, { path, as }) => so.replaceAll(pathToFileURL(path).href, as).replaceAll(path, as),
      text.replace(QUOTED_JSON, 'not valid JSON'),
    )
  return named.replace(QUOTED_PATH, '$1<path>$1').replace(BARE_PATH, '<path>')
}

function wordsOf(detail: unknown): string {
  if (!(detail instanceof Error)) return String(detail)
  const code = (detail as { readonly code?: unknown }).code
  const head = `${detail.name}${typeof code === 'string' ? ` ${code}` : ''}`
  const frames = (detail.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  // A parser quotes the text at the error in many ways; all of it is removed.
  const message = detail instanceof SyntaxError ? '' : `: ${detail.message}`
  return [`${head}${message}`, ...frames].join('\n')
}

/**
 * One entry of the diary: a moment, what the app did, and why.
 * @param atMs epoch ms
 */
export function diaryEntry(
  atMs: number,
  message: string,
  detail: unknown,
  known: readonly KnownFolder[],
): string {
  const reason = detail === undefined || detail === null || detail === '' ? '' : ` (${wordsOf(detail)})`
  const words = withoutTraces(`${message}${reason}`, known).slice(0, ENTRY_AT_MOST)
  return `${new Date(atMs).toISOString()} ${words}\n`
}
