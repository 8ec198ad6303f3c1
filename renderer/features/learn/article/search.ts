import { isSearching, matches } from '../../../ui/text/search-words'
import { ARTICLE, keysOfDetail, keysOfSection, type Detail, type Section } from './article'
import type { SayArticle } from './use-article'

/** The sections in which every word of the query occurs somewhere. */
export const findSections = (say: SayArticle, query: string): readonly Section[] =>
  ARTICLE.filter((section) =>
    matches(
      keysOfSection(section)
        .map((key) => say(key))
        .join('\n'),
      query,
    ),
  )

/** Whether a detail should open for a query. */
export const detailMatches = (say: SayArticle, detail: Detail, query: string): boolean =>
  isSearching(query) &&
  matches(
    keysOfDetail(detail)
      .map((key) => say(key))
      .join('\n'),
    query,
  )
