import type { KeyOf, Translation } from './catalogue'
import { learn as english } from './en/learn/learn'
import type { Language } from './language'
import { learn as chinese } from './zh-hans/learn/learn'

/** The article in every language, for tests; the Learn screen loads the one that is read. */
export const learnCatalogues: Readonly<Record<Language, Translation<{ readonly learn: typeof english }>>> = {
  en: { learn: english },
  'zh-Hans': { learn: chinese },
}

export type LearnKey = KeyOf<{ readonly learn: typeof english }>
