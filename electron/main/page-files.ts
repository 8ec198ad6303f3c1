import type { Session } from 'electron'
import { textDirection, type Language } from '@core/text/language'

/** A file of words that a page names, for the folder of its language in core/text. */
const WORDS = /^.*data-language="([a-z-]+)".*\n/gm

/**
 * A page without the words of other languages than this one, and marked as being in it: marked by a script, after it was
 * drawn, all of it would be drawn once more.
 */
export const inLanguage = (html: string, language: Language): string =>
  html
    .replace(WORDS, (line, named) => (named === language.toLowerCase() ? line : ''))
    .replace(/<html[^>]*>/, `<html lang="${language}" dir="${textDirection(language)}">`)

/** A file that a page names. */
const NAMED = /<(?:script|link)\b[^>]*\s(?:src|href)=/g

/** When the files of a page have reached the window. Neither is ever rejected; they may never come. */
export interface Arrival {
  /** The page itself, for which the window now makes a process. */
  readonly page: Promise<void>
  /** The page and all the files that it names. */
  readonly all: Promise<void>
}

export interface FirstPage {
  /** Gives the page its last shape before it is handed out. */
  readonly finish: (html: string) => string
  /**
   * That files reach the window takes turns of main's loop after they were handed out: whoever keeps main busy keeps the
   * window waiting.
   * @param origin of the app's own addresses
   */
  readonly arrival: (session: Session, origin: string) => Arrival
}

/** The page that a start begins with. */
export function firstPage(language: Language): FirstPage {
  let files = Infinity
  return {
    finish(html) {
      const page = inLanguage(html, language)
      files = 1 + (page.match(NAMED)?.length ?? 0)
      return page
    },
    arrival({ webRequest }, origin) {
      const heard = { page: () => {}, all: () => {} }
      let arrived = 0
      webRequest.onCompleted({ urls: [`${origin}/*`] }, () => {
        arrived += 1
        heard.page()
        if (arrived < files) return
        webRequest.onCompleted(null)
        heard.all()
      })
      return {
        page: new Promise((resolve) => (heard.page = resolve)),
        all: new Promise((resolve) => (heard.all = resolve)),
      }
    },
  }
}
