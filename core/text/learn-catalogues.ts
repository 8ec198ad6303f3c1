import type { KeyOf, Translation } from './catalogue'
import { learn as english } from './en/learn'
import type { Language } from './language'
import { learn as chinese } from './zh-hans/learn'

/** The article in every language. Imported by the Learn screen only, so that the first load stays small. */
export const learnCatalogues: Readonly<Record<Language, Translation<typeof english>>> = {
  en: english,
  'zh-Hans': chinese,
}

export type LearnKey = KeyOf<typeof english>
