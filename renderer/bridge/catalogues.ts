import type { Catalogue } from '@core/text/en/catalogue'
import type { Language } from '@core/text/language'

export interface LoadedCatalogue {
  readonly language: Language
  readonly catalogue: Catalogue
}

const CATALOGUES: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => (await import('@core/text/en/catalogue')).en,
  // The keys are the same in every language; a translation may say any sentence where English says one.
  'zh-Hans': async () => (await import('@core/text/zh-hans/catalogue')).zhHans as Catalogue,
}

/** The words of one language; only the language that is shown is loaded. */
export const loadCatalogue = async (language: Language): Promise<LoadedCatalogue> => ({
  language,
  catalogue: await CATALOGUES[language](),
})
