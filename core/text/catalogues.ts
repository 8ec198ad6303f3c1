import type { Translation } from './catalogue'
import { en, type Catalogue, type TextKey } from './en/catalogue'
import type { Language, Locale } from './language'
import { createTranslator, type Translate, type TranslatorOptions } from './translator'
import { zhHans } from './zh-hans/catalogue'

/** Every language the app speaks. */
export const catalogues: Readonly<Record<Language, Translation<Catalogue>>> = { en, 'zh-Hans': zhHans }

/**
 * The words of one language, for main and renderer alike.
 * Pseudo-locales are made from a catalogue by `pseudoCatalogue` and go to `createTranslator` directly.
 */
export const translatorFor = (language: Language, options?: TranslatorOptions): Translate<TextKey> =>
  createTranslator<Translation<Catalogue>>(catalogues[language], language satisfies Locale, options)
