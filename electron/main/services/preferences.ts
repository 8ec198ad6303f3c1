import type { Autostart, Cancel, Shortcuts, Windows } from '../ports'
import type { NoticeBoard } from './notice-board'
import type { SettingsService } from './settings-service'

interface PreferenceParts {
  readonly settings: SettingsService
  readonly windows: Windows
  readonly autostart: Autostart
  readonly shortcuts: Shortcuts
  readonly notices: NoticeBoard
  readonly onSpike: () => void
}

/** Brings the settings that concern the system to the system: theme, capture, shortcut, launch at login. */
export function followPreferences(parts: PreferenceParts): Cancel {
  const { settings, windows, autostart, shortcuts, notices } = parts
  const applied: { shortcut: string | null } = { shortcut: null }
  const apply = () => {
    const { theme, discreet, spikeShortcut, launchAtLogin } = settings.current.app
    windows.setTheme(theme)
    windows.setCaptureProtected(discreet)
    if (autostart.isOn() !== launchAtLogin) autostart.set(launchAtLogin)
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
