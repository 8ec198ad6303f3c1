import { useState } from 'react'
import type { LearnKey } from '@core/text/learn-catalogues'
import type { Detail } from './article'
import { Highlight } from './Highlight'
import { detailMatches } from './search'
import { Sentence } from './Sentence'
import type { SayArticle } from './use-article'
import css from './article.module.css'

interface DetailsProps {
  readonly say: SayArticle
  readonly detail: Detail
  readonly query: string
  /** Everything stands open, for paper. */
  readonly allOpen: boolean
  readonly onSource: (key: string) => void
}

/** One question of a section; the answer is disclosed on demand, and by a search that hits it. */
export function Details({ say, detail, query, allOpen, onSource }: DetailsProps) {
  const hit = detailMatches(say, detail, query)
  /** The reader's own choice counts until a search starts or stops hitting this detail. */
  const [choice, setChoice] = useState({ hit, open: hit })
  const open = choice.hit === hit ? choice.open : hit
  const sentence = (id: LearnKey) => <Sentence say={say} id={id} query={query} onSource={onSource} />
  return (
    <details className={css.details} open={open || allOpen}>
      <summary
        className={css.summary}
        onClick={(event) => {
          event.preventDefault()
          setChoice({ hit, open: !open })
        }}
      >
        <Highlight text={say(detail.title)} query={query} />
      </summary>
      {detail.kind === 'text' ? (
        detail.keys.map((key) => <p key={key}>{sentence(key)}</p>)
      ) : (
        <dl className={css.study}>
          {(['who', 'found', 'limits'] as const).map((part) => (
            <div key={part}>
              <dt>{say(`learn.screen.study.${part}`)}</dt>
              <dd>{sentence(detail[part])}</dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  )
}
