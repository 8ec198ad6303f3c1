/** Which language the words are in. Tags are BCP 47; both pseudo-locales exist for tests only. */

export type Language = 'en' | 'zh-Hans'
/** `en-XA`: accented, longer English. `ar-XB`: the same, laid out from right to left. */
export type PseudoLocale = 'en-XA' | 'ar-XB'
export type Locale = Language | PseudoLocale
export type LanguageChoice = 'system' | Language

/** Each language named in itself, so that a person who landed in the wrong one finds the way out. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', 'zh-Hans': '简体中文' }

const spoken = (tag: string): Language | undefined => {
  const primary = tag.toLowerCase().split(/[-_]/)[0]
  if (primary === 'en') return 'en'
  // Traditional script too: a reader of it is served better by Simplified than by English.
  if (primary === 'zh') return 'zh-Hans'
  return undefined
}

/**
 * The language to show.
 * @param systemLocales BCP 47 or POSIX tags, the most wanted first; unknown ones are passed over
 * @param choice what the user set; `system` follows `systemLocales`
 */
export const pickLanguage = (systemLocales: readonly string[], choice: LanguageChoice): Language => {
  if (choice !== 'system') return choice
  for (const tag of systemLocales) {
    const language = spoken(tag)
    if (language) return language
  }
  return 'en'
}

/** For the `dir` attribute of the document. */
export const textDirection = (locale: Locale): 'ltr' | 'rtl' => (locale === 'ar-XB' ? 'rtl' : 'ltr')

/** For the `lang` attribute and for `Intl`: pseudo-locales keep English grammar and digits. */
export const intlLocale = (locale: Locale): Language => (locale === 'zh-Hans' ? 'zh-Hans' : 'en')
