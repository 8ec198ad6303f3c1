import type { LaterView } from '@core/ipc/views'
import { done, failed, type Reply } from '@core/ipc/request'
import { keepableMoment, type SessionEntry } from '@core/log/entry/entry'
import type { Rating } from '@core/log/entry/rating'
import { readWaitingRating, stageOf, type WaitingRating } from '@core/session/later-rating'
import type { Cancel, Clock, Diary, Documents, Notifier } from '../ports'
import type { LogFailure, LogStore } from '../log/log-store'
import { emitter } from '../platform/emitter'
import type { LanguageService } from '../settings/language-service'
import type { SessionNews, SessionService } from './session-service'
import type { SettingsService } from '../settings/settings-service'
import { MINUTE_MS } from '@core/time/units'

const DOCUMENT = 'later'
/** Wall time may jump while a timer waits: look again at least this often, ms. */
const LOOK_AT_LEAST_MS = MINUTE_MS

export interface LaterRatingService {
  /** What is asked right now; null while nothing is, or while a session or its check-in is on the screen. */
  view(): LaterView | null
  /** Asks once, so many minutes from now; null asks nothing. A newer wish replaces the one before. */
  plan(entry: SessionEntry, minutes: 30 | 60 | null): void
  /**
   * Writes the rating into its entry, or puts the question away for good (null). Ok means on disk.
   * @param entryId the session that was asked about; refused when another one is asked about now
   */
  answer(rating: Rating | null, entryId?: string): Reply<void>
  /** The entry is gone with all others: nothing is asked any more. */
  forget(): void
  onChange(listener: () => void): Cancel
  dispose(): void
}

interface LaterParts {
  readonly clock: Clock
  readonly documents: Documents
  readonly log: LogStore
  readonly notifier: Notifier
  readonly diary: Diary
  readonly language: LanguageService
  readonly settings: SettingsService
  readonly sessions: SessionService
  readonly show: () => void
  readonly sentence: (failure: LogFailure) => string
  readonly onStored: (entryId: string) => void
}

/**
 * Asks for a rating some time after a session: one notification without sound and one line in the window. That it was
 * asked is on disk before anything is shown, so that no restart asks twice.
 */
export function createLaterRatingService(parts: LaterParts): LaterRatingService {
  const { clock, documents, log, notifier, diary, language, settings, sessions } = parts
  const changes = emitter((error) => diary.note('A listener of the later rating failed', error))
  const state: { waiting: WaitingRating | null; timer: Cancel; lastEmitted: string } = {
    waiting: readWaitingRating(
      documents.read(DOCUMENT, { isRight: (content) => readWaitingRating(content) !== null }),
    ),
    timer: () => {},
    lastEmitted: 'null',
  }
  const noticeId = (waiting: WaitingRating) => `later-${waiting.entryId}`

  const keep = (waiting: WaitingRating | null) => {
    if (state.waiting && state.waiting.entryId !== waiting?.entryId)
      notifier.withdraw(noticeId(state.waiting))
    state.waiting = waiting
    if (waiting) documents.write(DOCUMENT, waiting)
    else documents.remove(DOCUMENT)
  }

  const notify = (waiting: WaitingRating) => {
    const words = settings.current.app.discreet ? 'discreet' : 'open'
    const title = language.t(`session.later.notice.${words}Title`)
    const body = language.t(`session.later.notice.${words}Body`)
    notifier.show(
      {
        id: noticeId(waiting),
        title,
        body: ({ click }) => (click ? body : language.t('tray.notice.window')),
        open: language.t('tray.open'),
        silent: true,
        actions: [],
      },
      {
        onAnswer: () => parts.show(),
        onFate(fate) {
          if (fate === 'refused') diary.note('The later question was not taken as a notification')
        },
      },
    )
  }

  const view = (): LaterView | null => {
    const { waiting } = state
    if (!waiting?.asked || sessions.state.kind !== 'idle') return null
    return { entryId: waiting.entryId, sessionAtMs: waiting.sessionAtMs }
  }

  const tell = () => {
    const now = JSON.stringify(view())
    if (now === state.lastEmitted) return
    state.lastEmitted = now
    changes.tell()
  }

  /** It may be put back: then it is asked about after all, while there is time. */
  const isDeleted = ({ entryId }: WaitingRating): boolean => {
    const found = log.get(entryId)
    return found.kind === 'ok' && found.value !== null && found.value.deletedAt !== null
  }

  const look = () => {
    state.timer()
    state.timer = () => {}
    const { waiting } = state
    if (waiting) {
      const stage = stageOf(waiting, clock.now())
      if (stage.kind === 'over') keep(null)
      else {
        const due = stage.kind === 'due' && sessions.state.kind === 'idle' && !waiting.asked
        if (due && !isDeleted(waiting)) {
          const asked = { ...waiting, asked: true }
          keep(asked)
          notify(asked)
        }
        state.timer = clock.after(Math.min(stage.nextInMs, LOOK_AT_LEAST_MS), look)
      }
    }
    tell()
  }

  const plan = (entry: SessionEntry, minutes: 30 | 60 | null) => {
    if (minutes === null) return
    keep({
      version: 1,
      entryId: entry.id,
      sessionAtMs: entry.at,
      dueAtMs: clock.now() + minutes * MINUTE_MS,
      asked: false,
    })
    look()
  }

  const followSession = (news: SessionNews) => {
    if (news.kind === 'stored' && news.answers) plan(news.entry, news.answers.askAgainMinutes)
    if (news.kind !== 'discarded' || state.waiting?.entryId !== news.session.id) return
    keep(null)
    look()
  }

  const stops = [sessions.onChange(look), sessions.onNews(followSession), clock.onMoved(look)]
  look()
  return {
    view,
    plan,
    answer(rating, entryId = state.waiting?.entryId) {
      const { waiting } = state
      if (!waiting) return done(undefined)
      // Another question was asked meanwhile, and this rating is not for that session.
      if (waiting.entryId !== entryId) return failed(language.t('session.later.over'))
      if (rating !== null) {
        const found = log.get(waiting.entryId)
        if (found.kind === 'failed') return failed(parts.sentence(found.error))
        const entry = found.value
        if (entry?.kind !== 'session' || entry.deletedAt !== null)
          return failed(language.t('session.later.deleted'))
        const at = keepableMoment(clock.now())
        // A clock set back must not make the change older than the entry.
        const written = log.update({
          ...entry,
          later: { rating, at },
          updatedAt: Math.max(at, entry.updatedAt),
        })
        if (written.kind === 'failed') return failed(parts.sentence(written.error))
        parts.onStored(entry.id)
      }
      keep(null)
      look()
      return done(undefined)
    },
    forget() {
      keep(null)
      look()
    },
    onChange: changes.on,
    dispose() {
      state.timer()
      stops.forEach((stop) => stop())
    },
  }
}
