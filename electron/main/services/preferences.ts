import type { Autostart, Cancel, Diary, Shortcuts, Windows } from '../ports'
import type { NoticeBoard } from './notice-board'
import type { SettingsService } from './settings-service'

interface PreferenceParts {
  readonly settings: SettingsService
  readonly windows: Windows
  readonly autostart: Autostart
  readonly shortcuts: Shortcuts
  readonly notices: NoticeBoard
  readonly diary: Diary
  readonly onSpike: () => void
}

/** Brings the settings that concern the system to the system: theme, capture, shortcut, launch at login. */
export function followPreferences(parts: PreferenceParts): Cancel {
  const { settings, windows, autostart, shortcuts, notices } = parts
  const applied: { shortcut: string | null; launchAtLogin: boolean } = {
    shortcut: null,
    launchAtLogin: false,
  }
  /** Makes the setting say what is so; nothing is changed where the system's answer is not known. */
  const followSystem = () => {
    const state = autostart.state()
    const isOn = state === 'on' || (state === 'unknown' && settings.current.app.launchAtLogin)
    applied.launchAtLogin = isOn
    if (settings.current.app.launchAtLogin !== isOn)
      settings.set('app', { ...settings.current.app, launchAtLogin: isOn })
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
  /** At a start the system is only read: who removed the entry, or switched it off, meant it. */
  const meetSystem = () => {
    const { ok, problem } = autostart.mend()
    if (!ok) parts.diary.note('Launch at login could not be put right', problem)
    try {
      followSystem()
    } catch (error) {
      parts.diary.note('The setting of launch at login could not be kept', error)
    }
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
    if (section === 'app') apply()
  })
  return () => {
    stop()
    shortcuts.set(null, () => {})
  }
}
