import type { SetupReading, SetupView } from '@core/ipc/views'
import type { MotionChoice } from '@core/session/motion-choice'
import { keysOf } from '@core/settings/accelerator'
import type {
  Autostart,
  AutostartState,
  Camera,
  Clock,
  Graphics,
  GraphicsView,
  KeepAwake,
  Notifier,
  Presence,
  Shortcuts,
  ShortcutState,
  SystemInfo,
  TrayView,
} from '../ports'
import type { BackupService } from '../log/backup/backup-service'
import type { LanguageService } from '../settings/language-service'
import type { SettingsService } from '../settings/settings-service'

export interface SetupService {
  check(): SetupView
  /** How the last session was drawn; kept until another session is drawn in another way. */
  moved(choice: MotionChoice): void
  /** Shows a real notification; false when the system did not take it. */
  notify(): Promise<boolean>
}

interface SetupParts {
  readonly clock: Clock
  readonly notifier: Notifier
  readonly tray: TrayView
  readonly graphics: Graphics
  readonly camera: Pick<Camera, 'installed'>
  readonly presence: Presence
  readonly keepAwake: Pick<KeepAwake, 'state' | 'means'>
  readonly autostart: Autostart
  readonly shortcuts: Shortcuts
  readonly system: SystemInfo
  readonly language: LanguageService
  readonly settings: SettingsService
  readonly backups: Pick<BackupService, 'trouble'>
}

const SHORTCUT: Readonly<Record<ShortcutState, Pick<SetupReading, 'state' | 'says'>>> = {
  none: { state: 'off', says: 'shortcut.off' },
  set: { state: 'works', says: 'shortcut.works' },
  taken: { state: 'missing', says: 'shortcut.taken' },
  'x-programs-only': { state: 'unknown', says: 'shortcut.xProgramsOnly' },
  'asked-for': { state: 'unknown', says: 'shortcut.askedFor' },
}
const AUTOSTART: Readonly<Record<AutostartState, Pick<SetupReading, 'state' | 'says'>>> = {
  on: { state: 'works', says: 'autostart.works' },
  off: { state: 'off', says: 'autostart.off' },
  'switched-off': { state: 'off', says: 'autostart.switchedOff' },
  foreign: { state: 'off', says: 'autostart.foreign' },
  unknown: { state: 'unknown', says: 'autostart.unknown' },
}

const GRAPHICS: Readonly<
  Record<NonNullable<GraphicsView['why']> | 'card', Pick<SetupReading, 'state' | 'says'>>
> = {
  card: { state: 'works', says: 'graphics.works' },
  'no-card': { state: 'missing', says: 'graphics.missing' },
  'switched-off': { state: 'off', says: 'graphics.switchedOff' },
  'failed-before': { state: 'off', says: 'graphics.failed' },
}

const MOTION: Readonly<Record<MotionChoice | 'none', Pick<SetupReading, 'state' | 'says'>>> = {
  none: { state: 'unknown', says: 'motion.none' },
  card: { state: 'works', says: 'motion.card' },
  processor: { state: 'works', says: 'motion.processor' },
  battery: { state: 'works', says: 'motion.battery' },
  missed: { state: 'works', says: 'motion.missed' },
  reduced: { state: 'off', says: 'motion.reduced' },
}

/** For each part of the desktop, what was found and by which means; `unknown` for what cannot be read. */
export function createSetupService(parts: SetupParts): SetupService {
  const {
    clock,
    notifier,
    tray,
    graphics,
    camera,
    presence,
    keepAwake,
    autostart,
    shortcuts,
    system,
    language,
    backups,
    settings,
  } = parts
  let moved: MotionChoice | null = null
  const linux = system.platform === 'linux'
  const read = (): readonly SetupReading[] => {
    const idleMs = presence.idleMs()
    const host = tray.host()
    const zone = clock.zone()
    const notifications = notifier.state
    return [
      {
        part: 'notifications',
        state: notifications,
        says: `notifications.${notifications}`,
        means: linux ? 'org.freedesktop.Notifications' : system.platform,
        value: null,
      },
      {
        part: 'tray',
        state: host.state === 'refused' ? 'missing' : host.state,
        says: `tray.${host.state}`,
        means: host.means,
        value: null,
      },
      {
        part: 'idle',
        ...(idleMs === null
          ? { state: 'missing', says: 'idle.missing', value: null }
          : { state: 'works', says: 'idle.works', value: Math.round(idleMs / 1000) }),
        means: presence.source,
      },
      {
        part: 'lock',
        state: presence.lock === 'unseen' ? 'unknown' : presence.lock,
        says: `lock.${presence.lock}`,
        means: presence.lockSource,
        value: null,
      },
      {
        part: 'screen',
        state: keepAwake.state,
        says: `screen.${keepAwake.state}`,
        means: keepAwake.means,
        value: null,
      },
      { part: 'suspend', state: 'works', says: 'suspend.works', means: 'powerMonitor', value: null },
      { part: 'autostart', ...AUTOSTART[autostart.state()], means: autostart.means, value: null },
      {
        part: 'capture',
        ...(linux
          ? { state: 'missing', says: 'capture.missing' }
          : { state: 'works', says: 'capture.works' }),
        means: 'setContentProtection',
        value: null,
      },
      {
        part: 'shortcut',
        ...SHORTCUT[shortcuts.state()],
        means: keysOf(settings.current.app.spikeShortcut ?? '', system.platform).join(' + '),
        value: null,
      },
      { part: 'motion', ...MOTION[moved ?? 'none'], means: '', value: null },
      { part: 'graphics', ...GRAPHICS[graphics.view.why ?? 'card'], means: '', value: null },
      {
        part: 'camera',
        ...(camera.installed
          ? { state: 'off', says: 'camera.off' }
          : { state: 'missing', says: 'camera.missing' }),
        means: '',
        value: null,
      },
      {
        part: 'zone',
        ...(zone === clock.reportedZone()
          ? { state: 'works', says: 'zone.works' }
          : { state: 'unknown', says: 'zone.unknown' }),
        means: zone,
        value: null,
      },
      {
        part: 'backups',
        ...(backups.trouble() === null
          ? { state: 'works', says: 'backups.works' }
          : { state: 'missing', says: 'backups.missing' }),
        means: backups.trouble() ?? '',
        value: null,
      },
    ]
  }
  return {
    check: () => ({ readings: read() }),
    moved: (choice) => void (moved = choice),
    notify() {
      const { t } = language
      const words = {
        title: t('tray.notice.discreetTitle'),
        body: () => t('reminderScreens.setup.notice.trial'),
      }
      return new Promise((resolve) => {
        notifier.show(
          { id: 'setup-check', ...words, silent: false, actions: [], open: t('tray.open') },
          { onAnswer: () => {}, onFate: (fate) => resolve(fate === 'taken') },
        )
      })
    },
  }
}
