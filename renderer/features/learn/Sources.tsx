import { SOURCES } from '@core/text/sources/all'
import type { Source, SourceGroup } from '@core/text/sources/source'
import { ExternalLink } from './ExternalLink'
import { Highlight } from './article/Highlight'
import { matches } from '../../ui/text/search-words'
import type { SayArticle } from './article/use-article'
import css from './sources.module.css'

const GROUPS: readonly SourceGroup[] = [
  'trial',
  'point',
  'help',
  'technique',
  'measure',
  'moving',
  'heat',
  'app',
]

export const sourceElementId = (key: string): string => `source-${key}`

interface SourcesProps {
  readonly say: SayArticle
  readonly query: string
  readonly onOpen: (url: string) => void
}

/** Full references, each with how it was read. */
export function Sources({ say, query, onOpen }: SourcesProps) {
  const found = SOURCES.filter((source) => matches(`${source.key} ${source.reference}`, query))
  if (found.length === 0) return null
  return (
    <section className={css.sources} aria-labelledby="learn-sources-title" id="learn-sources">
      <h2 id="learn-sources-title" tabIndex={-1}>
        {say('learn.sources.title')}
      </h2>
      <p>{say('learn.sources.short')}</p>
      {GROUPS.map((group) => {
        const sources = found.filter((source) => source.group === group)
        if (sources.length === 0) return null
        return (
          <div key={group} className={css.group}>
            <h3>{say(`learn.sources.group.${group}`)}</h3>
            <ul>
              {sources.map((source) => (
                <Reference key={source.key} say={say} source={source} query={query} onOpen={onOpen} />
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}

interface ReferenceProps extends SourcesProps {
  readonly source: Source
}

function Reference({ say, source, query, onOpen }: ReferenceProps) {
  const { key, reference, url, reading } = source
  return (
    <li id={sourceElementId(key)} tabIndex={-1} className={css.reference}>
      <b>{key}</b>
      <span>
        <Highlight text={reference} query={query} />
        <small> ({say(`learn.sources.reading.${reading}`)})</small>
        {url !== null && (
          <small className={css.printed} dir="ltr">
            {url}
          </small>
        )}
      </span>
      {url !== null && <ExternalLink say={say} url={url} about={key} onOpen={onOpen} />}
    </li>
  )
}
