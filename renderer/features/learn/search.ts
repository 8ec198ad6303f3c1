import { ARTICLE, keysOfDetail, keysOfSection, type Detail, type Section } from './article'
import type { SayArticle } from './use-article'

const plain = (text: string): string => text.toLocaleLowerCase().normalize('NFKC')

/** Whether every word of the query is in the text; an empty query matches all. */
export const matches = (text: string, query: string): boolean => {
  const hay = plain(text)
  return plain(query)
    .split(/\s+/)
    .every((word) => hay.includes(word))
}

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
  query.trim() !== '' &&
  matches(
    keysOfDetail(detail)
      .map((key) => say(key))
      .join('\n'),
    query,
  )
