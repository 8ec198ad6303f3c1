import type { SayArticle } from './use-article'
import css from './article.module.css'

interface SourceKeysProps {
  readonly say: SayArticle
  readonly keys: readonly string[]
  readonly onSource: (key: string) => void
}

/** The keys of the sources that a sentence rests on; each leads to its source. */
export function SourceKeys({ say, keys, onSource }: SourceKeysProps) {
  return keys.map((key) => (
    <button
      key={key}
      type="button"
      className={css.source}
      aria-label={say('learn.screen.sourceLabel', { key })}
      onClick={() => onSource(key)}
    >
      {key}
    </button>
  ))
}
