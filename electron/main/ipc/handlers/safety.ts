import type { SafetyService } from '../../safety/safety-service'
import type { HandlersOf } from '../handler-types'
import { act } from './act'

export interface SafetyHandlerParts {
  readonly safety: SafetyService
}

export const safetyHandlers = ({ safety }: SafetyHandlerParts): HandlersOf<'safety'> => ({
  'safety:answer': (answers) => act(() => safety.answer(answers)),
  'safety:check': ({ ticked }) => act(() => safety.check(ticked)),
})
