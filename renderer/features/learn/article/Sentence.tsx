import type { LearnKey } from '@core/text/learn-catalogues'
import { Highlight } from './Highlight'
import { SourceKeys } from './SourceKeys'
import type { SayArticle } from './use-article'

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
      <SourceKeys say={say} keys={say.sources(id)} onSource={onSource} />
    </>
  )
}
