import { Button } from '../../../ui/Button'
import { MovesShown } from '../../move/MovesShown'
import type { Section } from './article'
import { Details } from './Details'
import { Highlight } from './Highlight'
import { Sentence } from './Sentence'
import { SourceKeys } from './SourceKeys'
import type { SayArticle } from './use-article'
import css from './article.module.css'

interface ArticleSectionProps {
  readonly say: SayArticle
  readonly section: Section
  readonly query: string
  readonly allOpen: boolean
  readonly onSource: (key: string) => void
  readonly onGo: (place: 'finder' | 'help') => void
}

/** One question of the article: its gist, then what can be opened. */
export function ArticleSection({ say, section, query, allOpen, onSource, onGo }: ArticleSectionProps) {
  const { leadsTo } = section
  return (
    <section className={css.section} id={`learn-${section.id}`} aria-labelledby={`learn-${section.id}-title`}>
      <h2 id={`learn-${section.id}-title`} tabIndex={-1}>
        <Highlight text={say(section.title)} query={query} />
        {section.tradition && <span className={css.tradition}>{say('learn.screen.tradition')}</span>}
      </h2>
      {section.gist.map((key) => (
        <p key={key}>
          <Sentence say={say} id={key} query={query} onSource={onSource} />
        </p>
      ))}
      {section.pictures && (
        <MovesShown sources={(keys) => <SourceKeys say={say} keys={keys} onSource={onSource} />} />
      )}
      {leadsTo && (
        <Button
          className={css.lead ?? ''}
          icon={leadsTo === 'help' ? 'shield' : 'arrow'}
          onClick={() => onGo(leadsTo)}
        >
          {say(leadsTo === 'help' ? 'learn.screen.seeSigns' : 'learn.screen.openFinder')}
        </Button>
      )}
      {section.details.map((detail) => (
        <Details
          key={detail.id}
          say={say}
          detail={detail}
          query={query}
          allOpen={allOpen}
          onSource={onSource}
        />
      ))}
    </section>
  )
}
