import { useState } from 'react'
import { ROUTINE_NAME_MAX } from '@core/session/routine'
import { useText } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import css from './routine-list.module.css'

interface RoutineNameProps {
  readonly name: string
  readonly onName: (name: string) => void
  readonly onLeave: () => void
}

/** A routine's name, to be changed in place. */
export function RoutineName({ name, onName, onLeave }: RoutineNameProps) {
  const { t } = useText()
  const [wanted, setWanted] = useState(name)
  return (
    <form
      className={css.make}
      onSubmit={(event) => {
        event.preventDefault()
        onName(wanted.trim())
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave()
      }}
    >
      <input
        autoFocus
        className={css.field}
        aria-label={t('settings.routine.newName', { name })}
        maxLength={ROUTINE_NAME_MAX}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      <Button type="submit">{t('common.save')}</Button>
      <Button look="text" onClick={onLeave}>
        {t('common.cancel')}
      </Button>
    </form>
  )
}
