import type { SetupReading } from '@core/ipc/views'
import { useText } from '../../../bridge/use-text'
import { Icon, type IconName } from '../../../ui/Icon'
import css from './setup-check.module.css'

const SHAPES: Readonly<Record<SetupReading['state'], IconName>> = {
  works: 'check',
  unknown: 'info',
  missing: 'close',
  off: 'pause',
}

/** Each part of the desktop: its state as a word and a shape, and what that means. How it was read stands in the diagnostics. */
export function SetupReadings({ readings }: { readonly readings: readonly SetupReading[] }) {
  return (
    <ul className={css.readings}>
      {readings.map((reading) => (
        <Reading key={reading.part} reading={reading} />
      ))}
    </ul>
  )
}

function Reading({ reading }: { readonly reading: SetupReading }) {
  const { t } = useText()
  const { part, state, says, means, value } = reading
  return (
    <li className={css.reading}>
      <div>
        <p className={css.part}>{t(`reminderScreens.setup.part.${part}`)}</p>
        <p className={css.state} data-state={state}>
          <Icon name={SHAPES[state]} size={18} />
          {t(`reminderScreens.setup.state.${state}`)}
        </p>
      </div>
      <div>
        <p className={css.says}>
          {t(`reminderScreens.setup.says.${says}`, {
            means,
            seconds: t('common.seconds', { n: value ?? 0 }),
          })}
        </p>
      </div>
    </li>
  )
}
