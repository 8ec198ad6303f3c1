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

/**
 * Resolves when the first file has reached the window, which now makes a process for it. That takes turns of main's loop
 * after it was handed out: whoever keeps main busy before keeps the window waiting.
 * @param origin of the app's own addresses
 */
export const pageThere = (session: Session, origin: string): Promise<void> =>
  new Promise((resolve) => {
    session.webRequest.onCompleted({ urls: [`${origin}/*`] }, () => {
      session.webRequest.onCompleted(null)
      resolve()
    })
  })
