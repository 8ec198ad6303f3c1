import type { Entry } from '@core/log/entry/entry'
import {
  answersOf,
  entryFromAnswers,
  wallTimeOf,
  type EntryAnswers,
  type EntryChanges,
  type EntryWhen,
} from '@core/log/entry/entry-answers'
import { parseEntry } from '@core/log/entry/entry-schema'
import { fixedZone, isUsableZone } from '@core/time/zone'
import { done, failed, type Reply } from '@core/ipc/request'
import type { Clock, Diary } from '../ports'
import type { LogResult, LogStore } from './log-store'
import type { LanguageService } from '../settings/language-service'
import { wrongYear } from '../platform/clock-watch'
import { momentAt, momentHere, momentOfWall } from '../session/entry-moment'
import { failureSentence } from './log-failure'

export interface LogService {
  add(answers: EntryAnswers, when: EntryWhen | null): Reply<Entry>
  /** Changes only what is named in `answers`; refuses an entry that was deleted. */
  edit(id: string, answers: EntryChanges, when: EntryWhen | null): Reply<Entry>
  remove(id: string): Reply<void>
  restore(id: string): Reply<void>
}

interface LogParts {
  readonly clock: Clock
  readonly log: LogStore
  readonly diary: Diary
  readonly newId: () => string
  readonly language: LanguageService
  /** Called after each change; `null` where it concerns more than one entry. */
  readonly onLogChanged: (id: string | null) => void
}

/** A wall clock that is a little ahead must not refuse an entry of just now, ms. */
const AHEAD_MS = 90_000

/** Minutes of a press that can be entered by hand. */
const PRESS_MINUTES = { min: 0.1, max: 30 } as const

/** A press of no time at all. The app keeps one that was stopped early; by hand it is a slip. */
const isEmptyPress = (answers: EntryAnswers): boolean =>
  answers.kind === 'session' &&
  answers.activity !== 'breathe' &&
  answers.activity !== 'move' &&
  answers.pressedMs === 0

/** Entries added, changed and deleted by hand. Each call returns only when the change is on disk. */
export function createLogService(parts: LogParts): LogService {
  const { clock, log, language } = parts

  const minutesNeeded = () => language.t('log.form.minutesNeeded', PRESS_MINUTES)
  const reply = <T, V>(result: LogResult<T>, view: (value: T) => V): Reply<V> => {
    if (result.kind === 'ok') return done(view(result.value))
    parts.diary.note(`The log refused: ${result.error.reason}`, result.error.detail)
    return failed(failureSentence(language.t, result.error))
  }
  /** A clock of 1970 would date an entry where none can be. */
  const clockProblem = (): string | null => {
    const year = wrongYear(clock.now())
    return year === null ? null : language.t('app.failure.clock', { year: String(year) })
  }
  const checked = (
    candidate: unknown,
    write: (entry: Entry) => LogResult<void>,
    judgesMoment = true,
  ): Reply<Entry> => {
    const problem = clockProblem()
    if (problem !== null) return failed(problem)
    const parsed = parseEntry(candidate)
    if (parsed.kind === 'failed') {
      parts.diary.note(`An entry was refused: ${parsed.error.map(({ field }) => field).join(', ')}`)
      return failed(language.t('app.failure.refused'))
    }
    if (judgesMoment && parsed.value.at > clock.now() + AHEAD_MS) return failed(language.t('log.form.future'))
    const written = reply(write(parsed.value), () => parsed.value)
    if (written.ok) parts.onLogChanged(parsed.value.id)
    return written
  }

  return {
    add(answers, when) {
      if (isEmptyPress(answers)) return failed(minutesNeeded())
      const moment = when ? momentHere(clock, when) : momentAt(clock, clock.now())
      const entry = entryFromAnswers(answers, moment, { id: parts.newId(), older: null, now: clock.now() })
      return checked(entry, (whole) => log.add(whole))
    },
    edit(id, answers, when) {
      const found = log.get(id)
      if (found.kind === 'failed') return failed(failureSentence(language.t, found.error))
      const older = found.value
      if (older === null || older.deletedAt !== null) return failed(language.t('log.form.gone'))
      if (older.kind !== answers.kind) return failed(language.t('app.failure.refused'))
      // The zone of the entry stays, so that an edit on a journey does not move it.
      const shown = wallTimeOf(older)
      const same =
        when === null ||
        (when.localDate === shown.localDate &&
          when.minuteOfDay === (older.hasTime ? shown.minuteOfDay : null))
      const { at, zone, hasTime, utcOffsetMinutes: offset } = older
      // An imported entry may name a zone that is none.
      const reckoned = isUsableZone(zone) ? zone : fixedZone(offset)
      const moment = same ? { at, zone, hasTime, utcOffsetMinutes: offset } : momentOfWall(reckoned, when)
      const merged = { ...answersOf(older), ...answers } as EntryAnswers
      if (isEmptyPress(merged) && !isEmptyPress(answersOf(older))) return failed(minutesNeeded())
      const entry = entryFromAnswers(merged, moment, { id, older, now: clock.now() })
      // An unchanged moment is not checked, so that the note of an entry with a wrong date can be edited.
      return checked(entry, (whole) => log.update(whole), !same)
    },
    remove(id) {
      const removed = reply(log.remove(id, clock.now()), () => undefined)
      if (removed.ok) parts.onLogChanged(id)
      return removed
    },
    restore(id) {
      const restored = reply(log.restore(id, clock.now()), () => undefined)
      if (restored.ok) parts.onLogChanged(id)
      return restored
    },
  }
}
