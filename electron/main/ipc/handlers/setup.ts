import { done } from '@core/ipc/request'
import type { SetupService } from '../../services/setup-service'
import type { HandlersOf } from '../handler-types'
import { act } from './act'

export interface SetupHandlerParts {
  readonly setup: SetupService
}

export const setupHandlers = ({ setup }: SetupHandlerParts): HandlersOf<'setup'> => ({
  'setup:check': () => done(setup.check()),
  'setup:notify': () => act(() => setup.notify()),
})
