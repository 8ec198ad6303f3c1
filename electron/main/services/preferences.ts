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
  const applied: { shortcut: string | null } = { shortcut: null }
  const launch = (on: boolean) => {
    const { ok, problem } = autostart.set(on)
    const isOn = autostart.isOn()
    if (ok && isOn === on) return notices.dismiss('login')
    parts.diary.note('Launch at login could not be changed', problem)
    notices.post({ id: 'login', kind: 'login-refused', values: { wanted: on ? 'on' : 'off' } })
    // The setting must say what is so, not what was wished for.
    settings.set('app', { ...settings.current.app, launchAtLogin: isOn })
  }
  const apply = () => {
    const { theme, discreet, spikeShortcut, launchAtLogin } = settings.current.app
    windows.setTheme(theme)
    windows.setCaptureProtected(discreet)
    if (autostart.isOn() !== launchAtLogin) launch(launchAtLogin)
    if (spikeShortcut === applied.shortcut) return
    applied.shortcut = spikeShortcut
    if (shortcuts.set(spikeShortcut, parts.onSpike)) notices.dismiss('shortcut')
    else notices.post({ id: 'shortcut', kind: 'shortcut-refused', values: { keys: spikeShortcut ?? '' } })
  }
  apply()
  const stop = settings.onChange((section) => {
    if (section === 'app') apply()
  })
  return () => {
    stop()
    shortcuts.set(null, () => {})
  }
}
