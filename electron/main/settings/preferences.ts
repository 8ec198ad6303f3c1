import type { AppSettings } from '@core/settings/settings'
import type { Autostart, Cancel, Diary, Shortcuts, Windows } from '../ports'
import { FileTrouble } from './documents/file-trouble'
import type { LanguageService } from './language-service'
import { fileReason } from '../log/log-failure'
import type { NoticeBoard } from '../desktop/notice-board'
import type { SettingsService } from './settings-service'

interface PreferenceParts {
  readonly settings: SettingsService
  readonly windows: Windows
  readonly autostart: Autostart
  readonly shortcuts: Shortcuts
  readonly notices: NoticeBoard
  readonly diary: Diary
  readonly language: Pick<LanguageService, 't'>
  readonly onSpike: () => void
}

/** Applies the settings that concern the system: theme, screen capture, shortcut, launch at login. */
export function followPreferences(parts: PreferenceParts): Cancel {
  const { settings, windows, autostart, shortcuts, notices } = parts
  const applied: { shortcut: string | null; launchAtLogin: boolean } = {
    shortcut: null,
    launchAtLogin: false,
  }
  /** The app starts on a full disk too: a setting that cannot be saved is said, and tried again at the next start. */
  const save = (app: AppSettings) => {
    try {
      settings.set('app', app)
    } catch (error) {
      if (!(error instanceof FileTrouble)) throw error
      parts.diary.note('The settings could not be saved', error.message)
      notices.post({
        id: 'settings-unsaved',
        kind: 'files-unsaved',
        values: { reason: fileReason(parts.language.t, error.reason) },
      })
    }
  }
  /** Sets the setting to what the system has; changes nothing where that is unknown. */
  const followSystem = () => {
    const state = autostart.state()
    const isOn = state === 'on' || (state === 'unknown' && settings.current.app.launchAtLogin)
    applied.launchAtLogin = isOn
    if (settings.current.app.launchAtLogin !== isOn) save({ ...settings.current.app, launchAtLogin: isOn })
  }
  /** Somebody changed the setting. */
  const launch = (on: boolean) => {
    applied.launchAtLogin = on
    const { ok, problem } = autostart.set(on)
    if (ok && (autostart.state() === 'on') === on) return notices.dismiss('login')
    parts.diary.note('Launch at login could not be changed', problem)
    notices.post({ id: 'login', kind: 'login-refused', values: { wanted: on ? 'on' : 'off' } })
    followSystem()
  }
  /** At a start the system is only read, because the person may have removed the entry on purpose. */
  const meetSystem = () => {
    const { ok, problem } = autostart.mend()
    if (!ok) parts.diary.note('Launch at login could not be put right', problem)
    followSystem()
  }
  const apply = () => {
    const { theme, discreet, spikeShortcut, launchAtLogin } = settings.current.app
    windows.setTheme(theme)
    windows.setCaptureProtected(discreet)
    if (launchAtLogin !== applied.launchAtLogin) launch(launchAtLogin)
    if (spikeShortcut === applied.shortcut) return
    applied.shortcut = spikeShortcut
    if (shortcuts.set(spikeShortcut, parts.onSpike)) notices.dismiss('shortcut')
    else notices.post({ id: 'shortcut', kind: 'shortcut-refused', values: { keys: spikeShortcut ?? '' } })
  }
  meetSystem()
  apply()
  const stop = settings.onChange((section) => {
    notices.dismiss('settings-unsaved')
    if (section === 'app') apply()
  })
  return () => {
    stop()
    shortcuts.set(null, () => {})
  }
}
