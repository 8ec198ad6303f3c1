import { done, failed, type Reply } from '@core/ipc/request'
import { keepableMoment } from '@core/log/entry/entry'
import { viewOf } from '@core/log/sync/record'
import { recordOfOwnLine } from '@core/log/sync/record-text'
import type { SyncLookView } from '@core/log/sync/sync-view'
import type { LanguageService } from '../../settings/language-service'
import { failureSentence } from '../log-failure'
import type { LogFailure, LogResult, LogStore } from '../log-store'

interface AnswerParts {
  readonly log: LogStore
  /** Epoch ms. */
  readonly now: () => number
  readonly language: Pick<LanguageService, 't'>
  /** An entry was written by an answer. */
  readonly onWritten: (id: string) => void
}

/** The entries that a person should look at after two computers changed them, and the answers. */
export const syncAnswers = ({ log, now, language, onWritten }: AnswerParts) => {
  const refused = (failure: LogFailure): Reply<never> => failed(failureSentence(language.t, failure))
  const looks = (): LogResult<readonly SyncLookView[]> =>
    log.lookAtSharing(({ tables }) =>
      tables.looks().flatMap(({ id, look: why }) => {
        const line = tables.record(id)
        const entry = tables.entry(id)
        if (line === null || entry === null) return []
        const { notes } = viewOf(recordOfOwnLine(line))
        return [{ id, look: why, at: entry.at, utcOffsetMinutes: entry.utcOffsetMinutes, notes }]
      }),
    )
  const written = (result: LogResult<unknown>, id: string): Reply<void> => {
    if (result.kind === 'failed') return refused(result.error)
    onWritten(id)
    return done(undefined)
  }
  /** Writes an entry anew, later than it was: then this is the state of it that the other computers take. */
  const rewrite = (id: string, changed: { readonly note?: string }): Reply<void> => {
    const found = log.get(id)
    if (found.kind === 'failed') return refused(found.error)
    if (found.value === null) return failed(language.t('log.form.gone'))
    const entry = found.value
    const updatedAt = Math.max(keepableMoment(now()), entry.updatedAt + 1)
    return written(log.update({ ...entry, ...changed, updatedAt }), id)
  }
  return {
    looks,
    answer: (id: string, keeps: boolean): Reply<void> =>
      keeps ? rewrite(id, {}) : written(log.remove(id, now()), id),
    note(id: string, place: number): Reply<void> {
      const found = looks()
      if (found.kind === 'failed') return refused(found.error)
      const note = found.value.find((one) => one.id === id)?.notes[place]
      return note === undefined ? failed(language.t('log.form.gone')) : rewrite(id, { note })
    },
  }
}
