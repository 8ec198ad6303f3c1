import { done, failed, type Reply } from '@core/ipc/request'
import type { SystemInfo } from '../ports'
import type { LanguageService } from '../settings/language-service'
import type { SetupService } from '../desktop/setup-service'

/** Newest lines of the diary that go along. */
const LINES = 60

/** The machine as a bug report needs it, without personal data. */
export interface MachineInfo {
  readonly electron: string
  readonly chromium: string
  /** Kernel or system version and processor: `linux 6.1.0 x64`. */
  readonly system: string
  /** What the desktop calls itself and how it draws: `XFCE, x11`; empty where nothing says so. */
  readonly desktop: string
}

export interface DiagnosticsService {
  /** The whole text, for people to read before they copy it. */
  preview(): string
  /** Copies the very text that was shown last. */
  copy(): Promise<Reply<void>>
  /** Copies the command that starts a session for a pain spike. */
  copyCommand(): Promise<Reply<void>>
}

interface DiagnosticsParts {
  readonly system: SystemInfo
  readonly machine: MachineInfo
  readonly language: LanguageService
  readonly setup: SetupService
  /** Newest lines of the diary, oldest first. */
  readonly diaryLines: (limit: number) => readonly string[]
  /** Rejects when the clipboard could not be written. */
  readonly copyText: (text: string) => Promise<void>
}

/** Gathers what a bug report needs: versions, the setup check, the diary. Shown first, copied by hand, sent never. */
export function createDiagnosticsService(parts: DiagnosticsParts): DiagnosticsService {
  const { system, machine, language, setup, diaryLines, copyText } = parts
  let shown: string | null = null

  const compose = (): string => {
    const { t } = language
    const { tag, zone } = language.view()
    const readings = setup.check().readings.map(({ part, state, means }) => {
      const words = `${t(`reminderScreens.setup.part.${part}`)}: ${t(`reminderScreens.setup.state.${state}`)}`
      return means === '' ? words : `${words} (${means})`
    })
    const lines = diaryLines(LINES)
    return [
      `Linggu ${system.version}`,
      `Electron ${machine.electron}, Chromium ${machine.chromium}`,
      `${t('settings.diagnostics.system')}: ${machine.system}`,
      `${t('settings.diagnostics.desktop')}: ${machine.desktop || t('settings.diagnostics.none')}`,
      `${t('settings.diagnostics.language')}: ${tag}, ${zone}`,
      '',
      t('reminderScreens.setup.title'),
      ...readings,
      '',
      t('settings.diagnostics.lines'),
      ...(lines.length > 0 ? lines : [t('settings.diagnostics.none')]),
    ].join('\n')
  }

  const preview = () => (shown = compose())
  const copied = async (text: string): Promise<Reply<void>> => {
    try {
      await copyText(text)
      return done(undefined)
    } catch {
      return failed(language.t('settings.diagnostics.notCopied'))
    }
  }
  return {
    preview,
    copy: () => copied(shown ?? preview()),
    copyCommand: () => copied(system.spikeCommand),
  }
}
