import { done, failed } from '@core/ipc/request'
import type { DiagnosticsService } from '../../platform/diagnostics-service'
import type { LanguageService } from '../../settings/language-service'
import type { SetupService } from '../../desktop/setup-service'
import type { HandlersOf } from '../handler-types'
import { act, DONE } from './act'

export interface SetupHandlerParts {
  readonly setup: SetupService
  readonly diagnostics: DiagnosticsService
  readonly language: LanguageService
}

export const setupHandlers = ({ setup, diagnostics, language }: SetupHandlerParts): HandlersOf<'setup'> => ({
  'setup:check': () => done(setup.check()),
  'setup:notify': async () =>
    (await setup.notify()) ? DONE : failed(language.t('reminderScreens.setup.notice.refused')),
  'setup:motion': ({ choice }) => act(() => setup.moved(choice)),
  'setup:diagnostics': () => done(diagnostics.preview()),
  'setup:copy-diagnostics': () => diagnostics.copy(),
  'setup:copy-command': () => diagnostics.copyCommand(),
})
