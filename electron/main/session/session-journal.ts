import type { CheckIn } from '@core/log/entry/check-in'
import type { SessionEntry } from '@core/log/entry/entry'
import { checkInDraftKey } from '@core/drafts/draft'
import { done, failed, type Reply } from '@core/ipc/request'
import { entryOf, withCheckIn } from '@core/session/entry-of'
import { hasBegun, type EndedSession } from '@core/session/session'
import type { Cancel, Clock, Diary, Documents } from '../ports'
import type { LogFailure, LogStore } from '../log/log-store'
import { momentAt } from './entry-moment'
import type { SessionService } from './session-service'
import type { DraftService } from '../settings/draft-service'
import { createWaitingEntries } from './waiting-entries'

export interface SessionJournal {
  /** Writes the answers of the check-in; ok means on disk. */
  checkIn(answers: CheckIn): Reply<void>
  discard(): Reply<void>
  /** Everything was deleted: sessions that wait for the log do not come into it any more. */
  forget(): void
  dispose(): void
}

interface JournalParts {
  readonly clock: Clock
  readonly log: LogStore
  readonly documents: Documents
  readonly sessions: SessionService
  readonly drafts: Pick<DraftService, 'has' | 'onTyped'>
  readonly diary: Diary
  readonly sentence: (failure: LogFailure) => string
  /** Says that the entry was deleted. */
  readonly gone: () => string
  readonly onProblem: (failure: LogFailure) => void
}

/**
 * Brings sessions into the log. An ended session is written at once, without waiting for its check-in, so
 * that closing, crashing or walking away loses nothing; the check-in then completes the same entry. A session that was
 * stopped before its first press is written only when its check-in is saved, or left with answers by the start of
 * another session.
 */
export function createSessionJournal(parts: JournalParts): SessionJournal {
  const { clock, log, sessions, drafts, diary } = parts

  const waiting = createWaitingEntries({
    ...parts,
    onStored: (entry) => entry.kind === 'session' && sessions.stored(entry, null),
  })

  const draft = (session: EndedSession): SessionEntry => {
    const { zone, utcOffsetMinutes } = momentAt(clock, session.startedAtMs)
    return entryOf(session, { nowMs: clock.now(), zone, utcOffsetMinutes, spikeId: session.spikeId })
  }

  const write = (entry: SessionEntry) => {
    const known = log.get(entry.id)
    if (known.kind === 'failed') return known
    return known.value ? log.update(entry) : log.add(entry)
  }

  const store = (entry: SessionEntry, answers: CheckIn | null): Reply<void> => {
    const written = write(entry)
    if (written.kind === 'failed') {
      diary.note(`The log refused a session: ${written.error.reason}`, written.error.detail)
      parts.onProblem(written.error)
      return failed(parts.sentence(written.error))
    }
    sessions.stored(entry, answers)
    return done(undefined)
  }

  const ended = (): EndedSession | null => (sessions.state.kind === 'ended' ? sessions.state.session : null)
  const stops: readonly Cancel[] = [
    sessions.onNews((news) => {
      if (news.kind === 'ended' && news.begun) store(draft(news.session), null)
    }),
    sessions.onChange(({ before, now }) => {
      // A new session starts while an old one still asks what to do with it: the old one is kept first.
      if (before.kind !== 'ended' || now.kind !== 'active') return
      const { session } = before
      if (hasBegun(session) || drafts.has(checkInDraftKey(session.id))) waiting.add(draft(session))
    }),
    drafts.onTyped(({ key, kept }) => {
      const session = ended()
      if (session && key === checkInDraftKey(session.id)) sessions.answered(kept)
    }),
  ]

  return {
    checkIn(answers) {
      const session = ended()
      if (!session) return done(undefined)
      const known = log.get(session.id)
      if (known.kind === 'failed') return failed(parts.sentence(known.error))
      const entry = known.value?.kind === 'session' ? known.value : draft(session)
      // The entry was deleted, so the answers are refused: the person can restore it or discard the session.
      if (entry.deletedAt !== null) return failed(parts.gone())
      const reply = store(withCheckIn(entry, answers, clock.now()), answers)
      if (reply.ok) sessions.close()
      return reply
    },
    discard() {
      const session = ended()
      if (!session) return done(undefined)
      const known = log.get(session.id)
      if (known.kind === 'ok' && known.value) {
        const removed = log.remove(session.id, clock.now())
        if (removed.kind === 'failed') return failed(parts.sentence(removed.error))
      }
      sessions.discard()
      return done(undefined)
    },
    forget: waiting.clear,
    dispose() {
      stops.forEach((stop) => stop())
      waiting.dispose()
    },
  }
}
