import { chooseRoutine } from '@core/session/routine'
import { useApp, useRequest } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Select } from '../Select'

const NONE = ''

/** The kept routines as one row on the first screen; nothing while there are none. */
export function RoutineChooser({ className }: { readonly className?: string | undefined }) {
  const { t } = useText()
  const request = useRequest()
  const session = useApp((app) => app.settings.session)
  const routines = useApp((app) => app.settings.routines)
  if (routines.length === 0) return null
  const choose = (id: string) => {
    const routine = routines.find((each) => each.id === id)
    void request(
      'settings:session',
      routine ? chooseRoutine(session, routine) : { ...session, routine: null },
    )
  }
  return (
    <div className={className}>
      <h2>{t('session.chooseRoutine')}</h2>
      <Select
        label={t('session.chooseRoutine')}
        value={routines.some(({ id }) => id === session.routine) ? session.routine! : NONE}
        choices={[
          { value: NONE, label: t('session.noRoutine') },
          ...routines.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={choose}
      />
    </div>
  )
}
