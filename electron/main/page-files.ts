import type { Session } from 'electron'

/** Addresses of the files that a page names itself: scripts, their parts, styles. */
const NAMED = /(?:src|href)="\.(\/[^"]+)"/g

/** The files that a page names, as paths from its own folder, with a slash. */
export const namedFiles = (html: string): readonly string[] =>
  Array.from(html.matchAll(NAMED), ([, named]) => named!)

export interface PageFiles {
  /** To be told of the page as it is handed out: it says what will be asked for. */
  readonly pageServed: (html: string) => void
  /** The page and all that it names have reached the window. */
  readonly allThere: Promise<void>
}

/**
 * Waits until a page and every file that it names have reached the window's process. That takes turns of main's loop after
 * they were handed out: whoever keeps main busy before keeps the window waiting.
 * @param origin of the app's own addresses
 */
export function followPageFiles(session: Session, origin: string): PageFiles {
  let done = () => {}
  const allThere = new Promise<void>((resolve) => (done = resolve))
  const state: { readonly awaited: Set<string>; known: boolean } = { awaited: new Set(), known: false }
  session.webRequest.onCompleted({ urls: [`${origin}/*`] }, ({ url }) => {
    state.awaited.delete(url)
    if (!state.known || state.awaited.size > 0) return
    session.webRequest.onCompleted(null)
    done()
  })
  return {
    allThere,
    pageServed(html) {
      if (state.known) return
      state.known = true
      for (const file of namedFiles(html)) state.awaited.add(`${origin}${file}`)
    },
  }
}
