import type { Catalogue } from '@core/text/en/catalogue'
import type { Language } from '@core/text/language'

export interface LoadedCatalogue {
  readonly language: Language
  /** Holds the first page's words; the others come into it with `loadLaterWords`. */
  readonly catalogue: Catalogue
}

// The keys are the same in every language; a translation may say any sentence where English says one.
const WORDS = {
  en: {
    first: () =>
      import('@core/text/en/first-words').then(({ firstWords }) => firstWords as Partial<Catalogue>),
    later: () =>
      import('@core/text/en/later-words').then(({ laterWords }) => laterWords as Partial<Catalogue>),
  },
  'zh-Hans': {
    first: () =>
      import('@core/text/zh-hans/first-words').then(({ firstWords }) => firstWords as Partial<Catalogue>),
    later: () =>
      import('@core/text/zh-hans/later-words').then(({ laterWords }) => laterWords as Partial<Catalogue>),
  },
} as const satisfies Record<Language, unknown>

const loaded: { readonly catalogues: Map<Language, Catalogue>; later: boolean } = {
  catalogues: new Map(),
  later: false,
}

/** The words of one language, as many as are needed so far; only the language that is shown is loaded. */
export async function loadCatalogue(language: Language): Promise<LoadedCatalogue> {
  const first = await WORDS[language].first()
  const kept = loaded.catalogues.get(language)
  const catalogue = kept ?? ({ ...first } as Catalogue)
  loaded.catalogues.set(language, catalogue)
  if (loaded.later) await loadLaterWords()
  return { language, catalogue }
}

/** Puts the words of the later screens into what is loaded; they stay, and every language loaded after this has them. */
export async function loadLaterWords(): Promise<void> {
  loaded.later = true
  const catalogues = [...loaded.catalogues]
  await Promise.all(
    catalogues.map(async ([language, catalogue]) => Object.assign(catalogue, await WORDS[language].later())),
  )
}
