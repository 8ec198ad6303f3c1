import { nearDay } from '@core/text/when'
import type { Place } from '@core/ipc/routes'
import type { Cancel, Clock, TrayView, Windows } from '../../ports'
import type { BackupService } from '../../log/backup/backup-service'
import type { LaterRatingService } from '../../session/later-rating-service'
import type { LanguageService } from '../../settings/language-service'
import type { ReminderService } from '../../reminders/reminder-service'
import type { SessionService } from '../../session/session-service'
import type { SettingsService } from '../../settings/settings-service'
import type { StartService } from '../../session/start-service'
import { FILL_STEPS, trayModel } from './tray-model'
import type { WindowTrouble } from '../window/window-trouble'
import { MINUTE_MS } from '@core/time/units'

interface TrayParts {
  readonly clock: Clock
  readonly tray: TrayView
  readonly language: LanguageService
  readonly settings: SettingsService
  readonly sessions: SessionService
  readonly starts: StartService
  readonly later: LaterRatingService
  readonly reminders: ReminderService
  readonly backups: Pick<BackupService, 'trouble' | 'onTrouble'>
  readonly windows: Windows
  readonly trouble: WindowTrouble
  readonly show: (place: Place) => void
  readonly quit: () => void
}

/** The words count whole minutes of a session, the icon twelfths of it; anything finer would cost and distract. */

/** Draws the tray anew whenever something it says has changed, and not otherwise. */
export function createTrayService(parts: TrayParts): { dispose(): void } {
  const {
    clock,
    tray,
    language,
    settings,
    sessions,
    starts,
    later,
    reminders,
    backups,
    windows,
    trouble,
    show,
  } = parts
  const state: { drawn: string; timer: Cancel } = { drawn: '', timer: () => {} }

  const when = (atMs: number): string => {
    const { formats } = language
    const near = nearDay(formats, atMs, clock.now())
    // A menu is narrow: a bare time means today.
    if (near === 'today') return formats.time(atMs)
    return near ? language.t(`app.when.${near}`, { time: formats.time(atMs) }) : formats.moment(atMs)
  }

  const draw = () => {
    const model = trayModel({
      t: language.t,
      session: sessions.view(),
      later: later.view(),
      reminders: reminders.view(),
      windowLost: trouble.isLost,
      nowMs: clock.now(),
      backupTrouble: backups.trouble(),
      discreet: settings.current.app.discreet,
      when,
      moment: (atMs) => language.formats.moment(atMs),
      actions: {
        start: () => starts.request('manual', null),
        spike: () => starts.request('spike', null),
        pauseSession: () => sessions.pause('user'),
        resumeSession() {
          // Cues sound in the window: without one there would be nothing to hear.
          if (!windows.isOpen) show('session')
          sessions.resume()
        },
        stopSession: () => sessions.stop(),
        answer: (answer) => reminders.answer(answer),
        eased: () => reminders.tell({ kind: 'eased' }),
        pauseReminders: (choice) => reminders.pause(choice),
        resumeReminders: () => reminders.tell({ kind: 'unpause' }),
        open: () => show('session'),
        log: () => show('log'),
        why: () => show('why'),
        quit: parts.quit,
      },
    })
    // A menu with the same words need not be drawn again.
    const words = JSON.stringify(model)
    if (words === state.drawn) return
    state.drawn = words
    tray.render(model)
  }

  const follow = () => {
    draw()
    state.timer()
    state.timer = () => {}
    const session = sessions.view()
    if (session.kind !== 'active' || !session.running) return
    const left = session.plan.totalMs - session.elapsedMs + session.countInMs
    const stepMs = session.plan.totalMs / FILL_STEPS
    state.timer = clock.after(Math.min(left % MINUTE_MS, left % stepMs) + 50, follow)
  }

  const stops = [
    sessions.onChange(follow),
    reminders.onChange(draw),
    starts.onChange(draw),
    later.onChange(draw),
    trouble.onChange(draw),
    backups.onTrouble(draw),
    settings.onChange(draw),
    clock.onMoved(follow),
    tray.onActivate(() => show('session')),
  ]
  windows.keepInReach(() => ['missing', 'refused'].includes(tray.host().state))
  follow()
  return {
    dispose() {
      state.timer()
      stops.forEach((stop) => stop())
    },
  }
}
