import type { SetupReading, SetupView } from '@core/ipc/views'
import type { Autostart, Notifier, Presence, SystemInfo, TrayView } from '../ports'
import type { LanguageService } from './language-service'
import type { SettingsService } from './settings-service'

export interface SetupService {
  check(): SetupView
  /** Shows a real notification; false when the system did not take it. */
  notify(): Promise<boolean>
}

interface SetupParts {
  readonly notifier: Notifier
  readonly tray: TrayView
  readonly presence: Presence
  readonly autostart: Autostart
  readonly system: SystemInfo
  readonly language: LanguageService
  readonly settings: SettingsService
}

/** Says for each part of the desktop what was found and by which means; promises nothing it cannot read. */
export function createSetupService(parts: SetupParts): SetupService {
  const { notifier, tray, presence, autostart, system, language, settings } = parts
  const linux = system.platform === 'linux'
  const read = (): readonly SetupReading[] => {
    const idleMs = presence.idleMs()
    const host = tray.host()
    return [
      {
        part: 'notifications',
        state: notifier.state,
        means: linux ? 'org.freedesktop.Notifications' : system.platform,
        value: null,
      },
      { part: 'tray', state: host.state, means: host.means, value: null },
      {
        part: 'idle',
        state: idleMs === null ? 'missing' : 'works',
        means: presence.source,
        value: idleMs === null ? null : Math.round(idleMs / 1000),
      },
      {
        part: 'lock',
        state: presence.knowsLock ? 'works' : 'unknown',
        means: presence.lockSource,
        value: null,
      },
      { part: 'suspend', state: 'works', means: 'powerMonitor', value: null },
      {
        part: 'autostart',
        state: autostart.isOn() ? 'works' : 'unknown',
        means: autostart.means,
        value: null,
      },
      { part: 'capture', state: linux ? 'missing' : 'works', means: 'setContentProtection', value: null },
      {
        part: 'shortcut',
        state: settings.current.app.spikeShortcut ? 'works' : 'unknown',
        means: settings.current.app.spikeShortcut ?? '',
        value: null,
      },
    ]
  }
  return {
    check: () => ({ readings: read() }),
    notify() {
      const { t } = language
      const words = { title: t('tray.notice.discreetTitle'), body: t('tray.notice.discreetBody') }
      return new Promise((resolve) => {
        notifier.show(
          { id: 'setup-check', ...words, silent: false, actions: [] },
          { onAnswer: () => {}, onFate: (fate) => resolve(fate === 'taken') },
        )
      })
    },
  }
}
