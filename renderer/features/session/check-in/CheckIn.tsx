import { useRef, useState } from 'react'
import { checkInDraftKey } from '@core/drafts/draft'
import type { Place } from '@core/ipc/routes'
import type { EndedSessionView } from '@core/ipc/views'
import type { CheckIn as Answers, CheckInAnswers, MovedAnswer } from '@core/log/entry/check-in'
import { NO_CONTEXT, NOTE_MAX, type Entry } from '@core/log/entry/entry'
import type { Rating } from '@core/log/entry/rating'
import { hasBegun } from '@core/session/session'
import { useApp, useRequest } from '../../../bridge/use-app'
import { useDraft } from '../../../bridge/use-draft'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { DraftLine } from '../../../ui/text/DraftLine'
import { Icon } from '../../../ui/Icon'
import { LimitedText, overLimit } from '../../../ui/text/LimitedText'
import { RatingRow } from '../../../ui/choice/RatingRow'
import { Switch } from '../../../ui/choice/Switch'
import { copyInPlace } from '../../../ui/leaving/copy-in-place'
import { useAnswer } from '../../log/use-answer'
import { AfterNotes } from '../../safety/AfterNotes'
import { AlongChips } from './AlongChips'
import { BeforeLine } from './BeforeLine'
import { CheckInMore } from './CheckInMore'
import { CheckInTitle } from './CheckInTitle'
import { NumbnessLine } from './NumbnessLine'
import { HandFelt } from './HandFelt'
import { MovesWent } from './MovesWent'
import type { SavedRatings } from '../ready/SavedLine'
import css from './check-in.module.css'

/** The answers that the entry holds now; before it can be read, those of the session. */
const savedAnswers = (session: EndedSessionView, entry: Entry | null): CheckInAnswers => {
  if (entry?.kind !== 'session')
    return {
      ...NO_CONTEXT,
      before: session.before as Rating | null,
      after: null,
      handFelt: null,
      note: '',
    }
  const { before, after, handFelt, wentAlong, medicine, note, areas, side, trigger, position } = entry
  return { before, after, handFelt, wentAlong, medicine, note, areas, side, trigger, position }
}

interface CheckInProps {
  readonly session: EndedSessionView
  readonly onGo: (place: Place) => void
  readonly onSaved: (ratings: SavedRatings) => void
}

/** One number is enough; everything else is optional. It waits until touched, and sends only what was touched. */
export function CheckIn({ session, onGo, onSaved }: CheckInProps) {
  const { t } = useText()
  const request = useRequest()
  const later = useApp((app) => app.settings.session.laterRatingMinutes)
  const { value: entry } = useAnswer('log:entry', { id: session.id })
  const move = entry?.kind === 'session' ? entry.move : null
  const saved: Answers & CheckInAnswers & { readonly moved: MovedAnswer } = {
    ...savedAnswers(session, entry),
    moved: { went: move?.went ?? null, hurt: move?.hurt ?? [] },
    newNumbness: false,
    askAgainMinutes: later,
  }
  const { touched, kept, turn, put, drop } = useDraft(checkInDraftKey(session.id), saved)
  const answers = { ...saved, ...touched }
  const pair = useRef<HTMLParagraphElement>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const { activity, moves } = session.plan
  const askMinutes = later ?? 30
  const gone = entry !== null && entry.deletedAt !== null
  const change = (part: Partial<Answers>) => {
    setFailure(null)
    put(part)
  }

  const save = async () => {
    if (overLimit(answers.note, NOTE_MAX) > 0) return setFailure(t('log.form.textTooLong'))
    // Once it is saved, the screen is another one.
    const picture = answers.after === null ? null : copyInPlace(pair.current)
    setSaving(true)
    const { newNumbness, askAgainMinutes } = answers
    const reply = await request('session:check-in', { ...touched, newNumbness, askAgainMinutes })
    setSaving(false)
    setFailure(reply.ok ? null : reply.failure.message)
    if (!reply.ok) return
    drop()
    onSaved({ before: answers.before, after: answers.after, picture, moved: moves !== null })
    // Signs that belong before a doctor come first, and only once what was said is safe (S40, S41).
    if (newNumbness || touched.side === 'both') onGo('help')
  }
  const discard = async () => {
    const reply = await request('session:discard')
    if (reply.ok) drop()
    else setFailure(reply.failure.message)
  }
  return (
    <form
      className={css.checkIn}
      aria-labelledby="check-in-title"
      onSubmit={(event) => {
        event.preventDefault()
        if (answers.after === null) setFailure(t('session.checkIn.numberOrNot'))
        else void save()
      }}
    >
      <div key={turn} className={css.column}>
        <header className={css.title}>
          <CheckInTitle session={session} id="check-in-title" />
          <p className={css.scale}>{t('log.form.scale')}</p>
        </header>
        <div className={css.rates}>
          <RatingRow
            label={t('session.painAfter')}
            describedBy="check-in-title"
            value={answers.after}
            onChange={(after) => change({ after })}
            ends={{ low: t('session.lowEnd'), high: t('session.highEnd') }}
            keys="page"
            ring
            focusFirst
          />
          <p
            ref={pair}
            className={css.gate}
            data-drawn={answers.after !== null || undefined}
            aria-hidden="true"
          >
            {answers.before !== null && (
              <>
                <span>
                  {answers.before}
                  <small>{t('log.plot.before')}</small>
                </span>
                <Icon name="arrow" size={48} />
              </>
            )}
            <span>
              <b key={answers.after}>{answers.after ?? '?'}</b>
              <small>{t('session.checkIn.nowWord')}</small>
            </span>
          </p>
        </div>
        <div className={css.rest}>
          {kept && <DraftLine onDiscard={drop} />}
          {gone && (
            <p className={css.gone} role="status">
              <span>{t('session.checkIn.gone')}</span>
              <Button look="text" onClick={() => void request('log:restore', { id: session.id })}>
                {t('log.form.putBack')}
              </Button>
            </p>
          )}
          <BeforeLine
            answers={answers}
            added={touched.before ?? null}
            activity={activity}
            test={session.test !== null}
            onChange={change}
          />
          <AfterNotes
            shown={answers.after !== null}
            before={answers.before}
            after={answers.after}
            onHelp={() => onGo('help')}
          />
          <div className={css.pair}>
            {moves && (
              <MovesWent
                moves={moves.blocks.map(({ move }) => move)}
                value={answers.moved}
                onChange={(moved) => change({ moved })}
              />
            )}
            {activity === 'press' && (
              <HandFelt value={answers.handFelt} onChange={(handFelt) => change({ handFelt })} />
            )}
            <AlongChips answers={answers} onChange={change} />
          </div>
          <NumbnessLine value={answers.newNumbness} onChange={(newNumbness) => change({ newNumbness })} />
          <LimitedText text={answers.note} max={NOTE_MAX}>
            <label className={css.note}>
              <span>{t('session.checkIn.note')}</span>
              <textarea
                rows={2}
                value={answers.note}
                placeholder={t('session.checkIn.notePlaceholder')}
                onChange={(event) => change({ note: event.target.value })}
              />
            </label>
          </LimitedText>
          <CheckInMore answers={answers} onChange={change} />
        </div>
        <div className={css.bar}>
          {failure && (
            <p className={css.failure} role="alert">
              {failure}
            </p>
          )}
          <Switch
            label={t('session.checkIn.askAgain', { minutes: askMinutes })}
            checked={answers.askAgainMinutes !== null}
            onChange={(on) => change({ askAgainMinutes: on ? askMinutes : null })}
          />
          <div className={css.acts}>
            {(session.recovered || gone || isUnpressed(session)) && (
              <Button look={isUnpressed(session) ? 'line' : 'text'} onClick={() => void discard()}>
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

/** It was stopped before the first press, breath or move: most likely it was started by mistake. */
export const isUnpressed = (session: EndedSessionView): boolean => !session.completed && !hasBegun(session)
