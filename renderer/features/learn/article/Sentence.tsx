import type { LearnKey } from '@core/text/learn-catalogues'
import { Highlight } from './Highlight'
import type { SayArticle } from './use-article'
import css from './article.module.css'

interface SentenceProps {
  readonly say: SayArticle
  readonly id: LearnKey
  readonly query: string
  readonly onSource: (key: string) => void
}

/** A sentence of the article and, behind it, the keys of its sources. */
export function Sentence({ say, id, query, onSource }: SentenceProps) {
  return (
    <>
      {say.parts(id).map((chunk, i) => {
        const words = <Highlight key={i} text={chunk.text} query={query} />
        return chunk.strong ? <b key={i}>{words}</b> : words
      })}
      {say.sources(id).map((key) => (
        <button
          key={key}
          type="button"
          className={css.source}
          aria-label={say('learn.screen.sourceLabel', { key })}
          onClick={() => onSource(key)}
        >
          {key}
        </button>
      ))}
    </>
  )
}
