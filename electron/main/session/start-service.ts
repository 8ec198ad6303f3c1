import type { DraftContent } from '@core/drafts/draft'
import type { Place } from '@core/ipc/routes'
import type { StartView } from '@core/ipc/views'
import { checkInDraftKey } from '@core/drafts/draft'
import type { CheckIn } from '@core/log/entry/check-in'
import type { RatedEntry } from '@core/log/entry/entry'
import type { Rating } from '@core/log/entry/rating'
import type { Hand } from '@core/points/hand'
import type { MoveId } from '@core/move/moves'
import { blocksOf, withHurt, type AllowedMoves } from '@core/safety/moving'
import {
  gate,
  roseClearly,
  SEVERE_PAIN,
  type Gate,
  type GateContext,
  type LastRated,
} from '@core/safety/gate'
import { handByTradition } from '@core/safety/screening'
import { withoutFinding, withoutPress, type ChosenActivity, type SessionPlan } from '@core/session/plan'
import { planMoves, thenMove, type MoveOptions } from '@core/session/move-plan'
import { DAY_MS } from '@core/time/units'
import { planChoice } from '@core/session/routine'
import type { Origin } from '@core/session/session'
import type { Cancel, Clock, Documents, Windows } from '../ports'
import type { LogStore } from '../log/log-store'
import { emitter } from '../platform/emitter'
import type { SpikeTurn } from '../log/review/own-test-service'
import type { SessionService } from './session-service'
import type { SettingsService } from '../settings/settings-service'

/** How far back the log is read for the safety rules, in entries. */
const RECENT = 200
/** A painful side in the log counts for so long, ms: "both" is asked about only while both legs hurt. */
const SIDE_HOLDS_MS = DAY_MS
const DOCUMENT = 'start'
/** The session's id of a report that cannot be read. */
const UNKNOWN_SESSION = 'unknown-session'

/** What somebody wants to start. */
export interface StartWish {
  readonly origin: Origin
  /** Pain 0 to 10 said beforehand. */
  readonly before: Rating | null
  readonly activity: ChosenActivity
  /** The hand on which the spot was just found; without it, as the settings say. */
  readonly hand?: Hand
}

export interface StartService {
  /** A start that waits for the red-flag questions, or that was refused. */
  readonly waiting: StartView | null
  /** Starts at once where nothing speaks against it; else opens the screen that says why. */
  request(origin: Origin, before: Rating | null, activity?: ChosenActivity, hand?: Hand): void
  /** Goes on with a start that waited for questions, after an answer; a start that was refused is dropped. */
  retry(): void
  cancel(): void
  /**
   * The check-in of a session was saved: new numbness is asked about before the next start, also after a restart, and
   * moves that hurt are left out.
   */
  checkedIn(sessionId: string, answers: CheckIn): void
  /** Everything was deleted, the report of numbness with it. */
  forget(): void
  /** The red-flag questions were answered: reported numbness was asked about. */
  asked(): void
  onChange(listener: () => void): Cancel
}

export interface StartParts {
  readonly clock: Clock
  readonly documents: Documents
  readonly log: LogStore
  readonly sessions: SessionService
  readonly settings: SettingsService
  readonly windows: Windows
  readonly newId: () => string
  /** Length of one plan second, ms: 1000 but in tests. */
  readonly secondMs: () => number
  readonly go: (place: Place) => void
  /** The spike that a session of this origin belongs to: one is opened for a spike, unless one is open. */
  readonly spikeFor: (origin: Origin) => string | null
  /** What was typed into a form and not yet saved. */
  readonly draftOf: (key: string) => DraftContent | undefined
  /** What a running own test drew for a spike; `null` where no test has a say. */
  readonly turnOfSpike: (spikeId: string) => SpikeTurn | null
}

/** Id of the session at whose check-in new numbness was ticked, if it was not asked about since. */
const readNumbness = (stored: unknown): string | null => {
  const id = (stored as { newNumbnessIn?: unknown } | undefined)?.newNumbnessIn
  return typeof id === 'string' ? id : null
}

/** Of what was written since the last answer: what rose clearly if anything did, else the newest. */
const lastRated = (unasked: readonly RatedEntry[]): LastRated | null => {
  const last = unasked.find(({ before, after }) => roseClearly(before, after)) ?? unasked[0]
  // Written when it ended; an entry has no other mark of its end.
  return last ? { endedAt: last.createdAt, before: last.before, after: last.after } : null
}

const worst = (ratings: readonly (Rating | null)[]): Rating | null =>
  ratings.reduce((most, one) => ((one ?? -1) > (most ?? -1) ? one : most), null)

/** The screen on which the question stands, or why not. */
const placeOf = (gate: StartView['gate']): Place => {
  if (gate.kind === 'ask-moving') return 'move'
  if (gate.kind === 'ask-red-flags') return 'help'
  return gate.why.kind === 'red-flag' ? 'help' : gate.why.kind === 'move' ? 'move' : 'session'
}

/** Starts every session: safety gate, plan, start. */
export function createStartService(parts: StartParts): StartService {
  const { clock, documents, log, sessions, settings, windows } = parts
  const changes = emitter()
  const stored = readNumbness(
    documents.read(DOCUMENT, { isRight: (content) => readNumbness(content) !== null }),
  )
  // A file that could not be read may have contained a report of numbness, so the questions are asked.
  const lost = documents.movedAside.some(({ name }) => name === DOCUMENT)
  const state: { waiting: StartView | null; newNumbnessIn: string | null } = {
    waiting: null,
    newNumbnessIn: stored ?? (lost ? UNKNOWN_SESSION : null),
  }

  /** When the questions were last answered, epoch ms. An answer from the future is of a clock that was wrong. */
  const askedAt = (): number => {
    const { check } = settings.current.safety
    return check !== null && check.at <= clock.now() ? check.at : -Infinity
  }

  /** Severe pain that was rated since the questions were last answered counts before the next start. */
  const painToAskAbout = (before: Rating | null, unasked: readonly RatedEntry[]) => {
    const pain = worst([before, ...unasked.flatMap((entry) => [entry.before, entry.after])])
    const ever = log.everRated(SEVERE_PAIN, askedAt())
    return { pain, severeBefore: ever.kind === 'ok' && ever.value }
  }

  /** In a pain spike the press alone counts; a turn of an own test is drawn from it. */
  const wantsMoves = ({ origin, activity }: StartWish): boolean =>
    activity === 'move' || (activity === 'press' && origin !== 'spike' && settings.current.session.thenMove)

  const contextOf = (wish: StartWish): GateContext => {
    const { before, activity } = wish
    const rated = log.latestRated({}, RECENT)
    const recent = rated.kind === 'ok' ? rated.value : []
    const unasked = recent.filter(({ createdAt }) => createdAt > askedAt())
    const now = clock.now()
    const hand = wish.hand ?? settings.current.session.hand
    const { check } = settings.current.safety
    const sided = recent.find((entry) => entry.side !== null && now - entry.at < SIDE_HOLDS_MS)
    return {
      now,
      activity,
      moves: wantsMoves(wish)
        ? blocksOf(settings.current.session.moveSet, settings.current.safety.answers.moving)
        : [],
      hands: hand === 'both' ? ['left', 'right'] : [hand],
      side: sided?.side ?? null,
      ...painToAskAbout(before, unasked),
      last: lastRated(unasked),
      newNumbness: state.newNumbnessIn !== null,
      logRead: rated.kind === 'ok',
      check,
    }
  }
  const decide = (wish: StartWish): Gate => gate(settings.current.safety.answers, contextOf(wish))

  const setWaiting = (waiting: StartView | null) => {
    state.waiting = waiting
    changes.tell()
  }

  const firstHand = () => handByTradition(settings.current.safety.answers.painfulSide) ?? 'left'
  const pressPlan = (choice: Parameters<typeof planChoice>[0] = settings.current.session): SessionPlan =>
    planChoice(choice, settings.current.routines, firstHand(), parts.secondMs())
  const breathePlan = (): SessionPlan => {
    const { session } = settings.current
    // Breathing has no hands to change: one hand's minutes.
    const hand = session.hand === 'both' ? firstHand() : session.hand
    return withoutPress(pressPlan({ ...session, hand }), 'breathe')
  }
  /** The hands with which a session was finished: whoever did that knows the spot. */
  const knownHands = (): ReadonlySet<Hand> => {
    const rated = log.latestRated({}, RECENT)
    const finished = (rated.kind === 'ok' ? rated.value : []).flatMap((entry) =>
      entry.kind === 'session' && entry.activity === 'press' && entry.ending === 'completed'
        ? [entry.hand]
        : [],
    )
    return new Set(finished.flatMap((hand) => (hand === 'both' ? (['left', 'right'] as const) : [hand])))
  }
  /** Pain does not wait for a spot that is known. */
  const spikePlan = (): SessionPlan => withoutFinding(pressPlan(), knownHands(), parts.secondMs())
  /** Both arms last as long and sound alike, as it was said when the test was drawn. */
  const turnPlan = ({ arm, minutes }: SpikeTurn): SessionPlan => {
    const plan = pressPlan({ ...settings.current.session, minutes, routine: null })
    return arm === 'rest' ? withoutPress(plan, 'rest') : plan
  }

  const moveOptions = ({ blocks, gentler }: AllowedMoves): MoveOptions => ({
    set: settings.current.session.moveSet,
    blocks,
    gentler,
    // The easier leg shows how it feels.
    firstSide: handByTradition(settings.current.safety.answers.painfulSide) ?? 'right',
  })
  const movePlan = (moves: AllowedMoves): SessionPlan => {
    const { hand, technique } = settings.current.session
    return planMoves(moveOptions(moves), { hand, technique }, parts.secondMs())
  }

  const open = (place: Place) => {
    windows.show(place)
    parts.go(place)
  }

  const begin = ({ origin, before, activity, hand }: StartWish, moves: AllowedMoves | null) => {
    // Only after every question is answered: a start that waits or is refused must not open a turn.
    const spikeId = parts.spikeFor(origin)
    const turns = origin === 'spike' && activity === 'press' && spikeId !== null
    const drawn = turns ? parts.turnOfSpike(spikeId) : null
    const chosenPlan = activity === 'breathe' ? breathePlan : origin === 'spike' ? spikePlan : pressPlan
    const pressed = () => {
      const plan =
        hand && activity === 'press' ? pressPlan({ ...settings.current.session, hand }) : chosenPlan()
      return moves ? thenMove(plan, moveOptions(moves), parts.secondMs()) : plan
    }
    const plan = drawn ? turnPlan(drawn) : activity === 'move' && moves ? movePlan(moves) : pressed()
    const test = drawn && { testId: drawn.testId, turn: drawn.turn, arm: drawn.arm }
    sessions.start(parts.newId(), origin, plan, before, { test, spikeId })
    setWaiting(null)
    open('session')
  }

  const attempt = (wish: StartWish) => {
    const answer = decide(wish)
    if (answer.kind === 'open' || answer.kind === 'lighter') return begin(wish, answer.moves)
    setWaiting({ ...wish, gate: answer })
    open(placeOf(answer))
  }

  const reportNumbness = (sessionId: string) => {
    state.newNumbnessIn = sessionId
    documents.write(DOCUMENT, { version: 1, newNumbnessIn: sessionId })
  }
  /** Numbness that was ticked in the check-in on the screen counts, though it was not saved: the start ends that form. */
  const reportUnsaved = () => {
    const ended = sessions.state.kind === 'ended' ? sessions.state.session.id : null
    if (ended !== null && parts.draftOf(checkInDraftKey(ended))?.['newNumbness'] === true)
      reportNumbness(ended)
  }
  /** Moves that hurt are left out from now on. */
  const leaveOut = (moves: readonly MoveId[]) => {
    const { safety } = settings.current
    const moving = withHurt(safety.answers.moving, moves, clock.now())
    settings.set('safety', { ...safety, answers: { ...safety.answers, moving } })
  }
  const forgetNumbness = () => {
    state.newNumbnessIn = null
    documents.remove(DOCUMENT)
  }

  return {
    get waiting() {
      return state.waiting
    },
    request(origin, before, activity = 'press', hand) {
      // The answer is shown in the window in any case, so its page loads while the log is opened.
      windows.prepare('session')
      if (sessions.state.kind === 'active') open('session')
      else {
        reportUnsaved()
        attempt({ origin, before, activity, ...(hand && { hand }) })
      }
    },
    retry() {
      const { waiting } = state
      if (!waiting) return
      const { gate: stood, ...wish } = waiting
      const questions =
        stood.kind !== 'blocked' || stood.why.kind === 'first-run' || stood.why.kind === 'red-flag'
      // A changed answer about hand or pregnancy must not start a session by itself.
      if (questions) attempt(wish)
      else setWaiting(null)
    },
    cancel: () => setWaiting(null),
    checkedIn(sessionId, answers) {
      if (answers.moved && answers.moved.hurt.length > 0) leaveOut(answers.moved.hurt)
      if (answers.newNumbness) reportNumbness(sessionId)
      else if (state.newNumbnessIn === sessionId) forgetNumbness()
    },
    asked() {
      if (state.newNumbnessIn !== null) forgetNumbness()
    },
    forget: forgetNumbness,
    onChange: changes.on,
  }
}
