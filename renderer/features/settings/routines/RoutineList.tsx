import { useRef, useState } from 'react'
import { ROUTINE_NAME_MAX } from '@core/session/routine'
import { useRequest } from '../../../bridge/use-app'
import { useDraft } from '../../../bridge/use-draft'
import { useText } from '../../../bridge/use-text'
import { Button } from '../../../ui/Button'
import { LimitedText, overLimit } from '../../../ui/text/LimitedText'
import { good, NOTHING_SAID, refusal } from './routine-said'
import { RoutineItem } from './RoutineItem'
import { routineDraftKey } from './RoutineName'
import { useSettings } from '../settings-page'
import css from './routine-list.module.css'

/** Kept routines, and the ways to make, take and give one. */
export function RoutineList() {
  const { t } = useText()
  const request = useRequest()
  const { routines } = useSettings()
  const { touched, put, drop } = useDraft(routineDraftKey(null), { name: '' })
  const name = touched.name ?? ''
  const [said, setSaid] = useState(NOTHING_SAID)
  const field = useRef<HTMLInputElement>(null)
  const save = async () => {
    if (overLimit(name.trim(), ROUTINE_NAME_MAX) > 0) return
    const reply = await request('settings:routine-save', { name: name.trim() })
    if (!reply.ok) return setSaid(refusal(reply))
    setSaid(good(t('settings.routine.saved', { name: name.trim() })))
    drop()
  }
  const take = async () => {
    const reply = await request('settings:routine-import')
    if (!reply.ok) setSaid(refusal(reply))
    else if (reply.value !== null) setSaid(good(t('settings.routine.taken', { name: reply.value })))
  }
  return (
    <>
      {routines.length === 0 ? (
        <p className={css.empty}>{t('settings.routine.empty')}</p>
      ) : (
        <ul className={css.list} aria-label={t('settings.row.routines.name')}>
          {routines.map((routine) => (
            <RoutineItem
              key={routine.id}
              routine={routine}
              onSaid={setSaid}
              onGone={() => field.current?.focus()}
            />
          ))}
        </ul>
      )}
      <form
        className={css.make}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <LimitedText text={name.trim()} max={ROUTINE_NAME_MAX}>
          <input
            ref={field}
            className={css.field}
            aria-label={t('settings.routine.name')}
            placeholder={t('settings.routine.name')}
            value={name}
            onChange={(event) => put({ name: event.currentTarget.value })}
          />
        </LimitedText>
        <Button type="submit" icon="plus">
          {t('settings.routine.save')}
        </Button>
        <Button onClick={() => void take()}>{t('settings.routine.fromFile')}</Button>
      </form>
      <p role="status" className={css.said} data-refused={said.refused || undefined}>
        {said.words}
      </p>
    </>
  )
}
