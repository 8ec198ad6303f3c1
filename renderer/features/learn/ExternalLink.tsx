import { useId, useState } from 'react'
import { Button } from '../../ui/Button'
import type { SayArticle } from './article/use-article'
import css from './external-link.module.css'

interface ExternalLinkProps {
  readonly say: SayArticle
  readonly url: string
  /** What the address leads to, for the button's accessible name. */
  readonly about: string
  readonly onOpen: (url: string) => void
}

/** Leads out of the app only after the address was shown and confirmed. */
export function ExternalLink({ say, url, about, onOpen }: ExternalLinkProps) {
  const [asking, setAsking] = useState(false)
  const id = useId()
  const answer = (go: boolean) => {
    setAsking(false)
    if (go) onOpen(url)
  }
  return (
    <>
      <Button
        look="text"
        className={css.show ?? ''}
        aria-label={`${say('learn.screen.link.show')}: ${about}`}
        aria-expanded={asking}
        aria-controls={asking ? id : undefined}
        onClick={() => setAsking(!asking)}
      >
        {say('learn.screen.link.show')}
      </Button>
      {asking && (
        <div id={id} className={css.ask}>
          <p>{say('learn.screen.link.ask')}</p>
          <p className={css.url} dir="ltr">
            {url}
          </p>
          <div className={css.buttons}>
            <Button onClick={() => answer(true)}>{say('learn.screen.link.open')}</Button>
            <Button look="text" onClick={() => answer(false)}>
              {say('learn.screen.link.cancel')}
            </Button>
          </div>
        </div>
      )}
    </>
  )
}
