import { useEffect, useMemo, useState } from 'react'
import { intlLocale, type Language } from '@core/text/language'
import type { learnCatalogues, LearnKey } from '@core/text/learn-catalogues'
import { createTranslator, type Translate } from '@core/text/translator'
import { useText } from '../../../bridge/use-text'
import { ARTICLE, keysOfSection } from './article'

/** Reading speeds, units a minute: English words, Chinese characters. */
const WORDS_A_MINUTE = 250
const CHARACTERS_A_MINUTE = 500

export type SayArticle = Translate<LearnKey>

/** Minutes to read the whole article, details included, sources left out; at least 1. */
export const readingMinutes = (say: SayArticle): number => {
  const whole = ARTICLE.flatMap(keysOfSection)
    .map((key) => say(key))
    .join(' ')
  const units = say.locale === 'zh-Hans' ? whole.replace(/\s/g, '').length : whole.split(/\s+/).length
  return Math.max(1, Math.round(units / (say.locale === 'zh-Hans' ? CHARACTERS_A_MINUTE : WORDS_A_MINUTE)))
}

interface LoadedArticle {
  readonly language: Language
  readonly words: (typeof learnCatalogues)[Language]
}

/** The article in one language: it comes with the Learn screen, not with the first load, and only as it is read. */
async function loadArticle(language: Language): Promise<LoadedArticle> {
  const { learn } =
    language === 'zh-Hans'
      ? await import('@core/text/zh-hans/learn/learn')
      : await import('@core/text/en/learn/learn')
  return { language, words: { learn } }
}

/** The article's own words; null for the moment that they take to load. After a change of language the old ones stay. */
export function useArticle(): SayArticle | null {
  const { locale } = useText()
  const language = intlLocale(locale)
  const [loaded, setLoaded] = useState<LoadedArticle | null>(null)
  useEffect(() => {
    let current = true
    void loadArticle(language).then((next) => current && setLoaded(next))
    return () => {
      current = false
    }
  }, [language])
  return useMemo(() => loaded && (createTranslator(loaded.words, loaded.language) as SayArticle), [loaded])
}
