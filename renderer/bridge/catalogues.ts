import { en, type Catalogue } from '@core/text/en/catalogue'
import type { Language } from '@core/text/language'
import { zhHans } from '@core/text/zh-hans/catalogue'

/** The words of each language. Both are there from the start, so that nothing waits for words. */
export const catalogues: Readonly<Record<Language, Catalogue>> = {
  en,
  // The keys are the same in every language; a translation may say any sentence where English says one.
  'zh-Hans': zhHans as Catalogue,
}
