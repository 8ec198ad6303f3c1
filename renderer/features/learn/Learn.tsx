import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../../ui/Button'
import { isSearching } from '../../ui/text/search-words'
import { ArticleSection } from './article/ArticleSection'
import { findSections } from './article/search'
import { Sources, sourceElementId } from './Sources'
import { readingMinutes, type SayArticle } from './article/use-article'
import { usePrintOpen } from './use-print-open'
import page from '../../ui/frame/page-with-contents.module.css'
import css from './learn.module.css'

interface LearnProps {
  readonly say: SayArticle
  /** Called with an https address after the person confirmed it. */
  readonly onOpen: (url: string) => void
  readonly onGo: (place: 'finder' | 'help') => void
  readonly onPrint: () => void
}

const show = (id: string) => {
  const element = document.getElementById(id)
  element?.scrollIntoView({ block: 'start' })
  element?.focus({ preventScroll: true })
}

/** The article: its questions, gist first; searchable, printable, offline. */
export function Learn({ say, onOpen, onGo, onPrint }: LearnProps) {
  const [query, setQuery] = useState('')
  const allOpen = usePrintOpen()
  const sections = findSections(say, query)
  const searching = isSearching(query)
  const toSources = (id: string) => {
    // The sources stand in full again, else the one asked for may be filtered away.
    flushSync(() => setQuery(''))
    show(id)
  }
  return (
    <div className={page.page}>
      <div className={page.columns}>
        <header className={`${page.header} ${css.header}`}>
          <h1>{say('learn.screen.title')}</h1>
          <p>{say('learn.screen.intro', { minutes: readingMinutes(say) })}</p>
          <div className={page.tools}>
            <input
              type="search"
              className={page.search}
              aria-label={say('learn.screen.search')}
              placeholder={say('learn.screen.search')}
              value={query}
              onChange={(event) => setQuery(event.currentTarget.value)}
            />
            <Button onClick={onPrint}>{say('learn.screen.print')}</Button>
          </div>
          <p role="status" className={page.found}>
            {searching && say('learn.screen.found', { n: sections.length })}
          </p>
        </header>
        <nav className={page.contents} aria-label={say('learn.screen.contents')}>
          <ul>
            {sections.map(({ id, title }) => (
              <li key={id}>
                <button type="button" onClick={() => show(`learn-${id}-title`)}>
                  {say(title)}
                </button>
              </li>
            ))}
            <li>
              <button type="button" onClick={() => toSources('learn-sources-title')}>
                {say('learn.sources.title')}
              </button>
            </li>
          </ul>
        </nav>
        <div className={page.parts}>
          {sections.map((section) => (
            <ArticleSection
              key={section.id}
              say={say}
              section={section}
              query={query}
              allOpen={allOpen}
              onSource={(key) => toSources(sourceElementId(key))}
              onGo={onGo}
            />
          ))}
          <Sources say={say} query={query} onOpen={onOpen} />
        </div>
      </div>
    </div>
  )
}
