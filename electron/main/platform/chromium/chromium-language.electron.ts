import type { App } from 'electron'
import { regionalTag } from '@core/text/format'
import { pickLanguage, type LanguageChoice } from '@core/text/language'

const primary = (tag: string | undefined): string | undefined => tag?.toLowerCase().split(/[-_]/)[0]

/**
 * The language to start Chromium in, as a tag that it has words for; null where its own choice is right.
 * @param systemLocales BCP 47 tags, the preferred one first
 */
export const chromiumLanguage = (
  systemLocales: readonly string[],
  choice: LanguageChoice,
): 'zh-CN' | 'en-GB' | 'en-US' | null => {
  const language = pickLanguage(systemLocales, choice)
  if (primary(language) === primary(systemLocales[0])) return null
  if (language === 'zh-Hans') return 'zh-CN'
  const tag = regionalTag(language, systemLocales)
  return tag === 'en' || tag === 'en-US' ? 'en-US' : 'en-GB'
}

/**
 * Starts Chromium in the app's language, so that its own date and time fields, menus and file dialogs speak it too.
 * To be called before `ready`; a change of the setting counts from the next start.
 */
export function startInLanguage(app: App, choice: LanguageChoice): void {
  const linux = process.platform === 'linux'
  // Elsewhere Electron may not be asked this before it is ready.
  const locales = linux
    ? app.getPreferredSystemLanguages()
    : [new Intl.DateTimeFormat().resolvedOptions().locale]
  const tag = chromiumLanguage(locales, choice)
  if (tag === null) return
  app.commandLine.appendSwitch('lang', tag)
  if (!linux) return
  // On Linux Chromium reads only the environment. Programs that the app starts later, such as a browser, keep the
  // user's language.
  const before = process.env['LANGUAGE']
  process.env['LANGUAGE'] = tag.replace('-', '_')
  void app.whenReady().then(() => {
    if (before === undefined) delete process.env['LANGUAGE']
    else process.env['LANGUAGE'] = before
  })
}
