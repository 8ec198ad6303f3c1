import { useState } from 'react'
import type { LaterView } from '@core/ipc/views'
import type { Rating } from '@core/log/entry/rating'
import { useApp, useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { RatingRow } from '../../../ui/choice/RatingRow'
import { useWhen } from '../../../ui/use-when'
import css from './later-line.module.css'

/** The quiet second look after a session: one number, or not. It pushes the page down, never covers it. */
export function LaterLine() {
  const later = useApp((app) => app.later)
  // Each question begins with nothing chosen.
  return later && <LaterQuestion key={later.entryId} later={later} />
}

function LaterQuestion({ later }: { readonly later: LaterView }) {
  const { t } = useText()
  const request = useRequest()
  const when = useWhen()
  const [chosen, setChosen] = useState<Rating | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const answer = async (rating: Rating | null) => {
    const reply = await request('session:rate-later', { rating, entryId: later.entryId })
    setFailure(reply.ok ? null : reply.failure.message)
  }
  return (
    <section className={css.later} aria-labelledby="later-title">
      <div className={css.words}>
        <h2 id="later-title">{t('session.later.ask')}</h2>
        <p role="status">{failure ?? t('session.later.why', { when: when(later.sessionAtMs) })}</p>
      </div>
      <div className={css.rates}>
        <RatingRow
          label={t('session.later.label')}
          value={chosen}
          onChange={setChosen}
          ends={{ low: t('session.lowEnd'), high: t('session.highEnd') }}
          slim
        />
      </div>
      <div className={css.acts}>
        <Button look="text" onClick={() => void answer(null)}>
          {t('session.later.notNow')}
        </Button>
        {chosen !== null && (
          <Button look="primary" onClick={() => void answer(chosen)}>
            {t('session.checkIn.save')}
          </Button>
        )}
      </div>
    </section>
  )
}
