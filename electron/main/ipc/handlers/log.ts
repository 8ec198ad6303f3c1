import { done, failed, type Reply } from '@core/ipc/request'
import type { DayRange } from '@core/log/entry/log-views'
import type { LogResult, LogStore } from '../../log/log-store'
import { failureSentence } from '../../log/log-failure'
import type { HandlersOf } from '../handler-types'
import { act } from './act'
import { logFilesHandlers, type LogFilesHandlerParts } from './log-files'

export interface LogHandlerParts extends LogFilesHandlerParts {
  readonly log: LogStore
}

export const logHandlers = (parts: LogHandlerParts): HandlersOf<'log'> => {
  const { log, entries, reviews, language } = parts
  const reply = <T>(result: LogResult<T>): Reply<T> =>
    result.kind === 'ok' ? done(result.value) : failed(failureSentence(language.t, result.error))
  return {
    ...logFilesHandlers(parts),
    'log:page': ({ filter = {}, after, limit }) => {
      const page = reply(log.page(filter, after, limit))
      return page.ok ? done({ ...page.value, today: reviews.today() }) : page
    },
    'log:entry': ({ id }) => reply(log.get(id)),
    'log:add': ({ answers, when }) => entries.add(answers, when),
    'log:edit': ({ id, answers, when }) => entries.edit(id, answers, when),
    'log:remove': ({ id }) => entries.remove(id),
    'log:restore': ({ id }) => entries.restore(id),
    'log:summary': (range) => reply(reviews.summary(range)),
    'log:patterns': (range) => reply(reviews.patterns(range)),
    'log:newest-at-hour': ({ weekday, hour, ...range }) =>
      reply(log.newestAtHour(range as DayRange, weekday, hour)),
    'log:course-review': () => reply(reviews.courseReview()),
    'log:course-answer': ({ point, answer }) => act(() => reviews.answerCourse(point, answer)),
  }
}
