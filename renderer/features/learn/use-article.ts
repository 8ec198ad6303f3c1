import { useMemo } from 'react'
import { intlLocale } from '@core/text/language'
import { learnCatalogues, type LearnKey } from '@core/text/learn-catalogues'
import { createTranslator, type Translate } from '@core/text/translator'
import { useText } from '../../bridge/use-text'
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

/** The article's own words, which come with the Learn screen and not with the first load. */
export function useArticle(): SayArticle {
  const { locale } = useText()
  return useMemo(() => createTranslator(learnCatalogues[intlLocale(locale)], locale) as SayArticle, [locale])
}
