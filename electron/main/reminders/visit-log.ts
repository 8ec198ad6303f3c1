import { keepableMoment, localDateOf, type VisitEntry } from '@core/log/entry/entry'
import type { ReminderEffect } from '@core/reminders/events'
import { minuteOfClock } from '@core/time/local-day'
import type { Clock, Diary } from '../ports'
import type { LogResult, LogStore } from '../log/log-store'
import { momentAt, momentHere } from '../session/entry-moment'

export type VisitEffect = Extract<ReminderEffect, { kind: 'log-visit' | 'unlog-visit' }>

/** An entry's id has at most 64 characters. */
const ID_MAX = 64

/** FNV-1a over the whole text: two long ids that begin alike stay apart. */
const hashOf = (text: string): string =>
  [...text]
    .reduce((hash, sign) => Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619) >>> 0, 2_166_136_261)
    .toString(36)

/** One entry for one visit of one course, whatever date it is moved to. */
const entryIdOf = ({ ruleId, visit }: VisitEffect): string => {
  const id = `visit-${visit}-${ruleId}`
  return id.length <= ID_MAX ? id : `${id.slice(0, ID_MAX - 8)}-${hashOf(ruleId)}`
}

/** As ids were made when they held the date. */
const datedIdOf = ({ ruleId, visit, date }: VisitEffect): string =>
  `visit-${date}-${visit}-${ruleId}`.slice(0, ID_MAX)

interface VisitLogParts {
  readonly clock: Clock
  readonly log: LogStore
  readonly diary: Diary
  readonly onLogged: (id: string) => void
}

export interface VisitLog {
  /** A visit was marked as done: its entry is added, or restored as it was. */
  log(effect: VisitEffect): void
  /** The visit is not done after all: its entry is deleted. */
  unlog(effect: VisitEffect): void
}

/** Adds and deletes the entries of visits as they are marked. */
export function createVisitLog({ clock, log, diary, onLogged }: VisitLogParts): VisitLog {
  const report = (id: string, done: LogResult<unknown>) => {
    if (done.kind === 'ok') onLogged(id)
    else diary.note(`A visit could not be logged or taken back: ${done.error.reason}`, done.error.detail)
  }

  /** Its entry: the one that is not deleted, if there are two. */
  const find = (effect: VisitEffect): LogResult<VisitEntry | null> => {
    const found: VisitEntry[] = []
    for (const id of [entryIdOf(effect), datedIdOf(effect)]) {
      const known = log.get(id)
      if (known.kind === 'failed') return known
      if (known.value?.kind === 'visit') found.push(known.value)
    }
    return { kind: 'ok', value: found.find(({ deletedAt }) => deletedAt === null) ?? found[0] ?? null }
  }

  /** When it took place: as planned, but never in the future, because it is done. */
  const momentOf = ({ date, time }: VisitEffect) => {
    const planned = momentHere(clock, { localDate: date, minuteOfDay: minuteOfClock(time) })
    const moment = planned.at > clock.now() ? momentAt(clock, keepableMoment(clock.now())) : planned
    return { ...moment, localDate: localDateOf(moment.at, moment.utcOffsetMinutes) }
  }

  const bringBack = (entry: VisitEntry, effect: VisitEffect): LogResult<unknown> => {
    const back = log.restore(entry.id, clock.now())
    const moment = momentOf(effect)
    if (back.kind === 'failed' || moment.localDate === entry.localDate) return back
    // The visit was moved meanwhile.
    const updatedAt = Math.max(clock.now(), entry.updatedAt)
    return log.update({ ...entry, ...moment, deletedAt: null, updatedAt })
  }

  return {
    log(effect) {
      const known = find(effect)
      if (known.kind === 'failed') return report('', known)
      const entry = known.value
      if (entry !== null) {
        if (entry.deletedAt !== null) report(entry.id, bringBack(entry, effect))
        return
      }
      const id = entryIdOf(effect)
      const now = keepableMoment(clock.now())
      const made: VisitEntry = {
        kind: 'visit',
        id,
        ...momentOf(effect),
        createdAt: now,
        updatedAt: now,
        deletedAt: null,
        note: '',
        practitioner: '',
        minutes: null,
      }
      report(id, log.add(made))
    },
    unlog(effect) {
      const known = find(effect)
      if (known.kind === 'failed') return report('', known)
      if (known.value?.deletedAt === null) report(known.value.id, log.remove(known.value.id, clock.now()))
    },
  }
}
