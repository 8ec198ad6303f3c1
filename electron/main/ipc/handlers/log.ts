import { done, failed, type Reply } from '@core/ipc/request'
import { localDate } from '@core/time/local-day'
import type { Clock } from '../../ports'
import type { LogResult, LogStore } from '../../ports/log-store'
import type { LanguageService } from '../../services/language-service'
import { failureSentence } from '../../services/log-failure'
import type { HandlersOf } from '../handler-types'

export interface LogHandlerParts {
  readonly clock: Clock
  readonly log: LogStore
  readonly language: LanguageService
}

export const logHandlers = ({ clock, log, language }: LogHandlerParts): HandlersOf<'log'> => {
  const reply = <T, V>(result: LogResult<T>, view: (value: T) => V): Reply<V> =>
    result.kind === 'ok' ? done(view(result.value)) : failed(failureSentence(language.t, result.error))
  const today = () => localDate(clock.now(), clock.zone())
  return {
    'log:page': ({ filter = {}, after, limit }) =>
      reply(log.page(filter, after, limit), (page) => ({ ...page, today: today() })),
  }
}
