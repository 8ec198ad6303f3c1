import { describe, expect, it } from 'vitest'
import { learnCatalogues } from '@core/text/learn-catalogues'
import { createTranslator } from '@core/text/translator'
import { sentencesOf } from '@core/text/walk'
import { ARTICLE, keysOfSection } from './article'
import { matches } from '../../../ui/text/search-words'
import { detailMatches, findSections } from './search'
import { readingMinutes, type SayArticle } from './use-article'

const english = createTranslator(learnCatalogues.en, 'en') as SayArticle
const chinese = createTranslator(learnCatalogues['zh-Hans'], 'zh-Hans') as SayArticle
const ids = (query: string, say = english) => findSections(say, query).map(({ id }) => id)

describe('the article', () => {
  it('says every sentence of its catalogue once', () => {
    const written = sentencesOf(learnCatalogues.en)
      .map(({ key }) => key)
      .filter((key) => !key.startsWith('learn.screen.') && !key.startsWith('learn.sources.'))
    const shown = ARTICLE.flatMap(keysOfSection)
    expect([...shown].sort()).toEqual([...written].sort())
  })

  it('rests every gist and answer on sources', () => {
    const bare = ARTICLE.flatMap(keysOfSection).filter(
      (key) => !key.endsWith('.title') && english.sources(key).length === 0,
    )
    expect(bare).toEqual([])
  })

  it('reads in about eight minutes in both languages', () => {
    expect(readingMinutes(english)).toBe(8)
    expect(readingMinutes(chinese)).toBe(8)
  })
})

describe('searching', () => {
  it('finds nothing less than all for an empty query', () => {
    expect(ids('  ')).toHaveLength(ARTICLE.length)
  })
  it('wants every word, in any case, also inside closed details', () => {
    expect(ids('SHAM roland')).toEqual(['science'])
    expect(ids('zebra')).toEqual([])
    expect(ids('假针刺', chinese)).toEqual(['science'])
    expect(matches('Hot water', 'WATER hot')).toBe(true)
  })
  it('opens only what it hit', () => {
    const science = ARTICLE.find(({ id }) => id === 'science')!
    const open = science.details.filter((detail) => detailMatches(english, detail, 'Roland'))
    expect(open.map(({ id }) => id)).toEqual(['pressing'])
    expect(science.details.some((detail) => detailMatches(english, detail, ' '))).toBe(false)
  })
})
