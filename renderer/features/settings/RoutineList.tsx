import { useState } from 'react'
import { chooseRoutine, minutesOf, ROUTINE_NAME_MAX, type Routine } from '@core/session/routine'
import { useRequest } from '../../bridge/use-app'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { useSettings, useSettingsPage } from './settings-page'
import css from './routine-list.module.css'

/** Kept routines, and the ways to make, take and give one. */
export function RoutineList() {
  const { t } = useText()
  const request = useRequest()
  const { report } = useSettingsPage()
  const { routines } = useSettings()
  const [name, setName] = useState('')
  const [said, setSaid] = useState('')
  const save = async () => {
    const reply = await request('settings:routine-save', { name: name.trim() })
    report(reply)
    if (!reply.ok) return
    setSaid(t('settings.routine.saved', { name: name.trim() }))
    setName('')
  }
  const take = async () => {
    const reply = await request('settings:routine-import')
    report(reply)
    if (reply.ok && reply.value !== null) setSaid(t('settings.routine.taken', { name: reply.value }))
  }
  return (
    <>
      {routines.length === 0 ? (
        <p className={css.empty}>{t('settings.routine.empty')}</p>
      ) : (
        <ul className={css.list} aria-label={t('settings.row.routines.name')}>
          {routines.map((routine) => (
            <RoutineItem key={routine.id} routine={routine} onSaid={setSaid} />
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
        <input
          className={css.field}
          aria-label={t('settings.routine.name')}
          placeholder={t('settings.routine.name')}
          maxLength={ROUTINE_NAME_MAX}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" icon="plus">
          {t('settings.routine.save')}
        </Button>
        <Button onClick={() => void take()}>{t('settings.routine.fromFile')}</Button>
      </form>
      <p role="status" className={css.said}>
        {said}
      </p>
    </>
  )
}

const HANDS = { left: 'session.leftHand', right: 'session.rightHand', both: 'session.bothHands' } as const

interface RoutineItemProps {
  readonly routine: Routine
  readonly onSaid: (sentence: string) => void
}

function RoutineItem({ routine, onSaid }: RoutineItemProps) {
  const { t } = useText()
  const request = useRequest()
  const { report } = useSettingsPage()
  const { session, changeSession } = useSettings()
  const [renaming, setRenaming] = useState(false)
  const { id, name } = routine
  const inUse = session.routine === id
  const pressing = routine.phases.reduce(
    (sum, { kind, seconds }) => sum + (kind === 'press' ? seconds : 0),
    0,
  )

  const remove = async () => {
    const reply = await request('settings:routine-remove', { id })
    report(reply)
    if (reply.ok) onSaid(t('settings.routine.removed', { name }))
  }
  const toFile = async () => {
    const reply = await request('settings:routine-export', { id })
    report(reply)
    if (reply.ok && reply.value !== null) onSaid(t('settings.data.saved', { path: reply.value }))
  }
  return (
    <li className={css.item}>
      {renaming ? (
        <NewName routine={routine} onDone={() => setRenaming(false)} />
      ) : (
        <p className={css.name}>
          <b>{name}</b>
          {inUse && <span className={css.inUse}>{t('settings.routine.inUse')}</span>}
        </p>
      )}
      <p className={css.line}>
        {t('settings.routine.line', {
          hand: t(HANDS[routine.hand]),
          minutes: minutesOf(routine.phases),
          style: t(`settings.technique.${routine.technique}`),
          rhythm: t('settings.routine.rhythmOf', { seconds: pressing }),
        })}
      </p>
      <div className={css.acts}>
        {inUse ? (
          <Button
            aria-label={t('settings.routine.letGoOf', { name })}
            onClick={() => changeSession({ routine: null })}
          >
            {t('settings.routine.letGo')}
          </Button>
        ) : (
          <Button
            aria-label={t('settings.routine.useOf', { name })}
            onClick={() => changeSession(chooseRoutine(session, routine))}
          >
            {t('settings.routine.use')}
          </Button>
        )}
        <Button
          look="text"
          aria-label={t('settings.routine.renameOf', { name })}
          onClick={() => setRenaming(true)}
        >
          {t('settings.routine.rename')}
        </Button>
        <Button
          look="text"
          aria-label={t('settings.routine.toFileOf', { name })}
          onClick={() => void toFile()}
        >
          {t('settings.routine.toFile')}
        </Button>
        <Button
          look="text"
          aria-label={t('settings.routine.removeOf', { name })}
          onClick={() => void remove()}
        >
          {t('settings.routine.remove')}
        </Button>
      </div>
    </li>
  )
}

interface NewNameProps {
  readonly routine: Routine
  readonly onDone: () => void
}

function NewName({ routine, onDone }: NewNameProps) {
  const { t } = useText()
  const request = useRequest()
  const { report } = useSettingsPage()
  const [name, setName] = useState(routine.name)
  const keep = async () => {
    const reply = await request('settings:routine-rename', { id: routine.id, name: name.trim() })
    report(reply)
    if (reply.ok) onDone()
  }
  return (
    <form
      className={css.make}
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone()
      }}
    >
      <input
        autoFocus
        className={css.field}
        aria-label={t('settings.routine.newName', { name: routine.name })}
        maxLength={ROUTINE_NAME_MAX}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit">{t('common.save')}</Button>
      <Button look="text" onClick={onDone}>
        {t('common.cancel')}
      </Button>
    </form>
  )
}
