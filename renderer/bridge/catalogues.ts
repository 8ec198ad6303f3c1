import type { Catalogue } from '@core/text/en/catalogue'
import type { Language } from '@core/text/language'

export interface LoadedCatalogue {
  readonly language: Language
  readonly catalogue: Catalogue
}

/** The words of one language; only the language that is shown is loaded. */
export async function loadCatalogue(language: Language): Promise<LoadedCatalogue> {
  if (language === 'zh-Hans') {
    const { zhHans } = await import('@core/text/zh-hans/catalogue')
    // The keys are the same; a translation may say any sentence where English says one.
    return { language, catalogue: zhHans as Catalogue }
  }
  const { en } = await import('@core/text/en/catalogue')
  return { language, catalogue: en }
}
