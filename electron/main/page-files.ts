import type { Session } from 'electron'
import type { Language } from '@core/text/language'

/** Addresses of the files that a page names itself: scripts, their parts, styles. */
const NAMED = /(?:src|href)="\.(\/[^"]+)"/g

/** The files that a page names, as paths from its own folder, with a slash. */
export const namedFiles = (html: string): readonly string[] =>
  Array.from(html.matchAll(NAMED), ([, named]) => named!)

/** A file of words that a page names, for the folder of its language in core/text. */
const WORDS = /^.*data-language="([a-z-]+)".*\n/gm

/** A page without the words of other languages than this one. */
export const inLanguage = (html: string, language: Language): string =>
  html.replace(WORDS, (line, named) => (named === language.toLowerCase() ? line : ''))

export interface PageFiles {
  /** To be told of the page as it is handed out: it says what will be asked for. */
  readonly pageServed: (html: string) => void
  /** The page has reached the window, which now makes a process of it. */
  readonly pageThere: Promise<void>
  /** All that it names has, too. */
  readonly allThere: Promise<void>
}

/**
 * Waits until a page and every file that it names have reached the window's process. That takes turns of main's loop after
 * they were handed out: whoever keeps main busy before keeps the window waiting.
 * @param origin of the app's own addresses
 */
export function followPageFiles(session: Session, origin: string): PageFiles {
  let begun = () => {}
  let done = () => {}
  const pageThere = new Promise<void>((resolve) => (begun = resolve))
  const allThere = new Promise<void>((resolve) => (done = resolve))
  const state: { readonly awaited: Set<string>; known: boolean } = { awaited: new Set(), known: false }
  session.webRequest.onCompleted({ urls: [`${origin}/*`] }, ({ url }) => {
    state.awaited.delete(url)
    if (!state.known) return
    begun()
    if (state.awaited.size > 0) return
    session.webRequest.onCompleted(null)
    done()
  })
  return {
    pageThere,
    allThere,
    pageServed(html) {
      if (state.known) return
      state.known = true
      for (const file of namedFiles(html)) state.awaited.add(`${origin}${file}`)
    },
  }
}
