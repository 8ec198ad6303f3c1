import { done, failed } from '@core/ipc/request'
import type { LogStore } from '../../ports/log-store'
import type { LanguageService } from '../../services/language-service'
import { failureSentence } from '../../services/log-failure'
import type { HandlersOf } from '../handler-types'

export interface LogHandlerParts {
  readonly log: LogStore
  readonly language: LanguageService
}

export const logHandlers = ({ log, language }: LogHandlerParts): HandlersOf<'log'> => ({
  'log:page': ({ after, limit }) => {
    const page = log.page({}, after, limit)
    return page.kind === 'ok' ? done(page.value) : failed(failureSentence(language.t, page.error))
  },
})
