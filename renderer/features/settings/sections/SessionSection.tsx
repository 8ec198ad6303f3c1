import { closesForPregnancy } from '@core/safety/screening'
import { PREPARE_SECONDS, PRESS_SECONDS_CHOICES } from '@core/session/plan'
import { DEFAULT_SESSION, type SessionSettings } from '@core/settings/settings'
import { useApp } from '../../../bridge/use-app'
import { useText } from '../../../bridge/use-text'
import { Segments } from '../../../ui/choice/Segments'
import { Switch } from '../../../ui/choice/Switch'
import { ResetSection } from './ResetSection'
import { RoutineList } from '../routines/RoutineList'
import { Select } from '../Select'
import { SettingRow } from '../SettingRow'
import { SettingSection } from '../SettingSection'
import { useSettings } from '../settings-page'
import { Slider } from '../Slider'
import css from '../settings-screen.module.css'

const HANDS = ['left', 'right', 'both'] as const
const MINUTES = ['3', '4', '5'] as const
const TECHNIQUES = ['circles', 'steady'] as const
const LATER = ['off', '30', '60'] as const

/** What the next session does. */
export function SessionSection() {
  const { t } = useText()
  const { session, routines, changeSession } = useSettings()
  const inUse = routines.find(({ id }) => id === session.routine)
  /** Length, rhythm and preparation are the routine's while one is in use; choosing one lets go of it. */
  const changeShape = (part: Partial<SessionSettings>) => changeSession({ ...part, routine: null })
  const reset = () => {
    const before = session
    changeSession(DEFAULT_SESSION)
    return () => changeSession(before)
  }
  return (
    <SettingSection id="session" end={<ResetSection section="session" onReset={reset} />}>
      {inUse && <p className={css.note}>{t('settings.routineInUse', { name: inUse.name })}</p>}
      <SettingRow id="hand" place="half">
        <Segments
          label={t('settings.row.hand.name')}
          value={session.hand}
          choices={HANDS.map((value) => ({ value, label: t(`session.${value}`) }))}
          onChange={(hand) => changeSession({ hand })}
        />
      </SettingRow>
      <SettingRow id="minutes" place="half">
        <Segments
          label={t('settings.row.minutes.name')}
          value={String(session.minutes)}
          choices={MINUTES.map((value) => ({ value, label: t('session.minutes', { n: value }) }))}
          onChange={(minutes) => changeShape({ minutes: Number(minutes) as 3 | 4 | 5 })}
        />
      </SettingRow>
      <SettingRow id="technique" place="half">
        <Segments
          label={t('settings.row.technique.name')}
          value={session.technique}
          choices={TECHNIQUES.map((value) => ({ value, label: t(`settings.technique.${value}`) }))}
          onChange={(technique) => changeSession({ technique })}
        />
      </SettingRow>
      <SettingRow id="rhythm" place="half">
        <Select
          label={t('settings.row.rhythm.name')}
          value={String(session.pressSeconds)}
          choices={PRESS_SECONDS_CHOICES.toReversed().map((press) => ({
            value: String(press),
            label: t('settings.rhythm', { press, ease: 60 - press }),
          }))}
          onChange={(press) => changeShape({ pressSeconds: Number(press) as 20 | 30 | 40 | 50 })}
        />
      </SettingRow>
      <SettingRow id="prepare" place="half">
        <Slider
          label={t('settings.row.prepare.name')}
          min={PREPARE_SECONDS.min}
          max={PREPARE_SECONDS.max}
          step={1}
          value={session.prepareSeconds}
          words={(n) => t('settings.prepare', { n })}
          onChange={(prepareSeconds) => changeShape({ prepareSeconds })}
        />
      </SettingRow>
      <SettingRow id="breathing">
        <Switch
          hideLabel
          label={t('settings.row.breathing.name')}
          checked={session.breathing}
          onChange={(breathing) => changeSession({ breathing })}
        />
      </SettingRow>
      <HeguRow on={session.hegu} onChange={(hegu) => changeSession({ hegu })} />
      <SettingRow id="later" place="half">
        <Segments
          label={t('settings.row.later.name')}
          value={LATER.find((value) => value === String(session.laterRatingMinutes)) ?? 'off'}
          choices={LATER.map((value) => ({
            value,
            label: value === 'off' ? t('settings.later.off') : t('settings.later.minutes', { n: value }),
          }))}
          onChange={(value) =>
            changeSession({ laterRatingMinutes: value === 'off' ? null : (Number(value) as 30 | 60) })
          }
        />
      </SettingRow>
      <SettingRow id="routines" place="below">
        <RoutineList />
      </SettingRow>
    </SettingSection>
  )
}

interface HeguRowProps {
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** Opt-in, with its own caution always beside it, and the same stop in pregnancy. */
function HeguRow({ on, onChange }: HeguRowProps) {
  const { t } = useText()
  const closed = useApp((app) => closesForPregnancy(app.safety.answers.pregnancy))
  return (
    <SettingRow
      id="hegu"
      under={
        <p className={css.caution}>
          {closed && <b>{t('settings.heguOff')} </b>}
          {t('hand.point.hegu.caution')}
        </p>
      }
    >
      {!closed && <Switch hideLabel label={t('hand.point.hegu.name')} checked={on} onChange={onChange} />}
    </SettingRow>
  )
}
