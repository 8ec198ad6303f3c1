import { ROUTINE_NAME_MAX } from '@core/session/routine'
import { useText } from '../../../bridge/use-text'
import { useDraft } from '../../../bridge/use-draft'
import { Button } from '../../../ui/Button'
import { onEscape } from '../../../ui/keys/escape'
import { LimitedText, overLimit } from '../../../ui/text/LimitedText'
import css from './routine-list.module.css'

interface RoutineNameProps {
  readonly id: string
  readonly name: string
  /** Resolves to true when the name is kept. */
  readonly onName: (name: string) => Promise<boolean>
  readonly onLeave: () => void
}

/** A routine's name, to be changed in place. */
/** Where a name that is not yet saved is kept; of a new routine without an id. */
export const routineDraftKey = (id: string | null): string => `routine:${id ?? 'new'}`

export function RoutineName({ id, name, onName, onLeave }: RoutineNameProps) {
  const { t } = useText()
  const { touched, put, drop } = useDraft(routineDraftKey(id), { name })
  const wanted = touched.name ?? name
  const save = async () => {
    if (overLimit(wanted.trim(), ROUTINE_NAME_MAX) > 0) return
    if (await onName(wanted.trim())) drop()
  }
  return (
    <form
      className={css.make}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={onEscape(onLeave)}
    >
      <LimitedText text={wanted.trim()} max={ROUTINE_NAME_MAX}>
        <input
          autoFocus
          className={css.field}
          aria-label={t('settings.routine.newName', { name })}
          value={wanted}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
      </LimitedText>
      <Button type="submit">{t('common.save')}</Button>
      <Button
        look="text"
        onClick={() => {
          drop()
          onLeave()
        }}
      >
        {t('common.cancel')}
      </Button>
    </form>
  )
}
