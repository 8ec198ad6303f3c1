import { useState } from 'react'
import type { EndedSessionView } from '@core/ipc/views'
import type { CheckIn as Answers } from '@core/log/check-in'
import type { HandFeeling } from '@core/log/entry'
import type { Rating } from '@core/log/rating'
import { useRequest } from '../../bridge/use-app'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { Chips } from '../../ui/Chips'
import { Icon } from '../../ui/Icon'
import { RatingRow } from '../../ui/RatingRow'
import { Strong } from '../../ui/Strong'
import { Switch } from '../../ui/Switch'
import { AlongChips } from './AlongChips'
import { CheckInTitle } from './CheckInTitle'
import css from './check-in.module.css'

const nothingYet = (before: number | null): Answers => ({
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
  askAgainMinutes: null,
})

/** One number is enough; everything else is optional. It waits until touched. */
export function CheckIn({ session }: { readonly session: EndedSessionView }) {
  const { t } = useText()
  const request = useRequest()
  const [answers, setAnswers] = useState(() => nothingYet(session.before))
  const [failure, setFailure] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const put = (part: Partial<Answers>) => setAnswers((now) => ({ ...now, ...part }))

  const save = async (final: Answers) => {
    setSaving(true)
    const reply = await request('session:check-in', final)
    setSaving(false)
    setFailure(reply.ok ? null : reply.failure.message)
  }
  const hands: readonly { value: HandFeeling; label: string }[] = [
    { value: 'fine', label: t('session.checkIn.handFine') },
    { value: 'sore', label: t('session.checkIn.handSore') },
    { value: 'tingling', label: t('session.checkIn.handTingling') },
    { value: 'bruised', label: t('session.checkIn.handBruised') },
  ]
  const stopAdvice = answers.handFelt === 'tingling' || answers.handFelt === 'bruised'
  return (
    <form
      className={css.checkIn}
      aria-labelledby="check-in-title"
      onSubmit={(event) => {
        event.preventDefault()
        void save(answers)
      }}
    >
      <div className={css.column}>
        <CheckInTitle session={session} id="check-in-title" />
        <div className={css.rates}>
          <RatingRow
            label={t('session.painAfter')}
            value={answers.after}
            onChange={(after) => put({ after: after as Rating })}
            ends={{ low: t('session.lowEnd'), high: t('session.highEnd') }}
            globalKeys
          />
        </div>
        <p className={css.was} aria-live="polite">
          {answers.after !== null &&
            (answers.before === null ? (
              t('session.checkIn.noBefore')
            ) : (
              <Strong id="session.checkIn.before" values={{ rating: answers.before }} />
            ))}
        </p>
        <div className={css.pair}>
          <section>
            <h2>{t('session.checkIn.hand')}</h2>
            <Chips
              single
              label={t('session.checkIn.hand')}
              choices={hands}
              chosen={answers.handFelt ? [answers.handFelt] : []}
              onChange={([handFelt = null]) => put({ handFelt })}
            />
            {stopAdvice && (
              <p className={css.stopAdvice} role="status">
                <Icon name="warning" />
                {t('session.checkIn.handStop')}
              </p>
            )}
          </section>
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
        {failure && (
          <p className={css.failure} role="alert">
            {failure}
          </p>
        )}
        <div className={css.bar}>
          <Switch
            label={t('session.checkIn.askAgain')}
            checked={answers.askAgainMinutes !== null}
            onChange={(on) => put({ askAgainMinutes: on ? 30 : null })}
          />
          <div className={css.acts}>
            {session.recovered && (
              <Button look="text" onClick={() => void request('session:discard')}>
                {t('session.checkIn.discard')}
              </Button>
            )}
            {answers.after === null && (
              <Button look="text" disabled={saving} onClick={() => void save(answers)}>
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
