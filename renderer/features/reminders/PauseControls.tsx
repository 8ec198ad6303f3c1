import { useApp, useRequest } from '../../bridge/use-app'
import { useText, type TextKey } from '../../bridge/use-text'
import { Button } from '../../ui/Button'
import { Strong } from '../../ui/Strong'
import { Switch } from '../../ui/choice/Switch'
import { useFormats, useWhen } from '../../ui/use-when'
import { useAct } from './use-act'
import css from './limits.module.css'

/** The tray's choices, in its words. */
const CHOICES = [
  ['thirty-minutes', 'tray.pauseThirty'],
  ['hour', 'tray.pauseHour'],
  ['until-tomorrow', 'tray.pauseTomorrow'],
  ['until-resumed', 'tray.pauseUntilResumed'],
] as const satisfies readonly (readonly [string, TextKey])[]

/** Pauses and the day off: quiet for a while, without changing any rule. */
export function PauseControls() {
  const { t } = useText()
  const request = useRequest()
  const when = useWhen()
  const formats = useFormats()
  const [failure, act] = useAct()
  const paused = useApp((app) => app.reminders.paused)
  const tomorrow = useApp((app) => app.reminders.tomorrowMs)
  const dayOff = useApp((app) => app.reminders.dayOff)
  return (
    <section aria-labelledby="pause-title">
      <h2 id="pause-title">{t('reminderScreens.pause.title')}</h2>
      {paused ? (
        <div className={css.pause}>
          <p className={css.said} role="status">
            {paused.untilMs === null ? (
              <Strong id="reminderScreens.pause.resumed" />
            ) : (
              <Strong id="reminderScreens.pause.until" values={{ when: when(paused.untilMs) }} />
            )}
          </p>
          <Button onClick={() => void act(request('reminders:resume'))}>
            {t('reminderScreens.pause.resume')}
          </Button>
        </div>
      ) : (
        <div className={css.choices} role="group" aria-label={t('tray.pauseReminders')}>
          {CHOICES.map(([until, word]) => (
            <Button key={until} onClick={() => void act(request('reminders:pause', { until }))}>
              {t(word, { when: formats.moment(tomorrow) })}
            </Button>
          ))}
        </div>
      )}
      <Switch
        label={t('reminderScreens.pause.dayOff')}
        checked={dayOff}
        onChange={(on) => void act(request('reminders:day-off', { on }))}
      />
      {dayOff && <p className={css.said}>{t('reminderScreens.pause.dayOffHint')}</p>}
      {failure && (
        <p className={css.failure} role="alert">
          {failure}
        </p>
      )}
    </section>
  )
}
