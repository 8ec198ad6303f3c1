import { useState } from 'react'
import type { Place } from '@core/ipc/routes'
import type { EndedSessionView } from '@core/ipc/views'
import type { CheckIn as Answers } from '@core/log/check-in'
import type { Rating } from '@core/log/rating'
import type { Activity } from '@core/session/plan'
import { useApp, useRequest } from '../../bridge/use-app'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { RatingRow } from '../../ui/RatingRow'
import { Strong } from '../../ui/Strong'
import { Switch } from '../../ui/Switch'
import { AfterNotes } from '../safety/AfterNotes'
import { AlongChips } from './AlongChips'
import { useCheckInDraft } from './check-in-draft'
import { CheckInMore } from './CheckInMore'
import { CheckInTitle } from './CheckInTitle'
import { HandFelt } from './HandFelt'
import css from './check-in.module.css'

const nothingYet = (before: number | null, askAgainMinutes: Answers['askAgainMinutes']): Answers => ({
  before: before as Rating | null,
  after: null,
  handFelt: null,
  wentAlong: [],
  medicine: null,
  note: '',
  areas: [],
  side: null,
  trigger: null,
  position: null,
  newNumbness: false,
  askAgainMinutes,
})

const BEFORE = {
  press: { said: 'session.checkIn.before', unsaid: 'session.checkIn.noBefore' },
  breathe: { said: 'session.checkIn.beforeBreathing', unsaid: 'session.checkIn.noBeforeBreathing' },
  rest: { said: 'session.checkIn.beforeResting', unsaid: 'session.checkIn.noBeforeResting' },
} as const

interface CheckInProps {
  readonly session: EndedSessionView
  readonly onGo: (place: Place) => void
}

/** One number is enough; everything else is optional. It waits until touched. */
export function CheckIn({ session, onGo }: CheckInProps) {
  const { t } = useText()
  const request = useRequest()
  const later = useApp((app) => app.settings.session.laterRatingMinutes)
  const [answers, put] = useCheckInDraft(session.id, () => nothingYet(session.before, later))
  const [failure, setFailure] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const { activity } = session.plan
  const askMinutes = later ?? 30

  const save = async () => {
    setSaving(true)
    const reply = await request('session:check-in', answers)
    setSaving(false)
    setFailure(reply.ok ? null : reply.failure.message)
    // Signs that belong before a doctor come first, and only once what was said is safe (S40, S41).
    if (reply.ok && (answers.newNumbness || answers.side === 'both')) onGo('help')
  }
  return (
    <form
      className={css.checkIn}
      aria-labelledby="check-in-title"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className={css.column}>
        <CheckInTitle session={session} id="check-in-title" />
        <div className={css.rates}>
          <RatingRow
            label={t('session.painAfter')}
            value={answers.after}
            onChange={(after) => put({ after })}
            ends={{ low: t('session.lowEnd'), high: t('session.highEnd') }}
            globalKeys
            focusFirst
          />
        </div>
        <p className={css.was} aria-live="polite">
          {answers.after !== null && <Before rating={answers.before} activity={activity} />}
          {answers.after === null && session.test && t('log.test.bothRatings')}
        </p>
        <AfterNotes
          shown={answers.after !== null}
          before={answers.before}
          after={answers.after}
          onHelp={() => onGo('help')}
        />
        <div className={css.pair}>
          {activity === 'press' && (
            <HandFelt value={answers.handFelt} onChange={(handFelt) => put({ handFelt })} />
          )}
          <AlongChips answers={answers} onChange={put} />
        </div>
        <label className={css.note}>
          <span>{t('session.checkIn.note')}</span>
          <textarea
            rows={2}
            value={answers.note}
            maxLength={4000}
            placeholder={t('session.checkIn.notePlaceholder')}
            onChange={(event) => put({ note: event.target.value })}
          />
        </label>
        <CheckInMore answers={answers} onChange={put} />
        <div className={css.bar}>
          {failure && (
            <p className={css.failure} role="alert">
              {failure}
            </p>
          )}
          <Switch
            label={t('session.checkIn.askAgain', { minutes: askMinutes })}
            checked={answers.askAgainMinutes !== null}
            onChange={(on) => put({ askAgainMinutes: on ? askMinutes : null })}
          />
          <div className={css.acts}>
            {session.recovered && (
              <Button look="text" onClick={() => void request('session:discard')}>
                {t('session.checkIn.discard')}
              </Button>
            )}
            {answers.after === null && (
              <Button look="text" disabled={saving} onClick={() => void save()}>
                {t('session.checkIn.saveWithout')}
              </Button>
            )}
            <Button look="primary" size="large" type="submit" className={css.save} disabled={saving}>
              {t('session.checkIn.save')}
            </Button>
          </div>
        </div>
      </div>
    </form>
  )
}

/** What was chosen before, said once a new number stands beside it. */
function Before({ rating, activity }: { readonly rating: Rating | null; readonly activity: Activity }) {
  const { t } = useText()
  const { said, unsaid } = BEFORE[activity]
  return rating === null ? t(unsaid) : <Strong id={said} values={{ rating }} />
}
