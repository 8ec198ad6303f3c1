import type { CheckIn } from '../log/entry/check-in'
import {
  keepableMoment,
  localDateOf,
  NO_CONTEXT,
  type MoveRecord,
  type SessionEntry,
} from '../log/entry/entry'
import { omit } from '../log/entry/omit'
import { isFromMemory } from '../log/entry/entry-answers'
import type { Rating } from '../log/entry/rating'
import { MOVE_IDS } from '../move/moves'
import { movedMs, movesCutShort } from './move-plan'
import { pressedMs } from './plan'
import type { EndedSession } from './session'

/** Where and when an entry is written; times are epoch ms. */
export interface EntryPlace {
  readonly nowMs: number
  readonly zone: string
  /** Of the session's start, in minutes. */
  readonly utcOffsetMinutes: number
  readonly spikeId: string | null
}

/** The moves of an ended session, before anything was asked; null where none began. */
function moveOf(session: EndedSession): MoveRecord | null {
  const { plan } = session
  const moved = Math.round(movedMs(plan, session))
  if (plan.moves === null || (moved === 0 && plan.activity !== 'move')) return null
  const cut = movesCutShort(plan, session)
  return {
    set: plan.moves.set,
    movedMs: moved,
    cutShort: MOVE_IDS.filter((id) => cut.includes(id)),
    went: null,
    hurt: [],
  }
}

/** The log entry of an ended session, before anything was asked. */
export function entryOf(session: EndedSession, place: EntryPlace): SessionEntry {
  const hands = session.plan.hand === 'both' && session.plan.activity !== 'move' ? 2 : 1
  // A clock without a battery says 1970, where no entry can be: the session is kept at the first day that can.
  const at = keepableMoment(session.startedAtMs)
  const writtenAt = keepableMoment(place.nowMs)
  return {
    kind: 'session',
    id: session.id,
    at,
    utcOffsetMinutes: place.utcOffsetMinutes,
    localDate: localDateOf(at, place.utcOffsetMinutes),
    hasTime: true,
    zone: place.zone,
    createdAt: writtenAt,
    updatedAt: writtenAt,
    deletedAt: null,
    origin: session.origin,
    // `test` marks the resting turn of an own test.
    activity: session.plan.activity === 'rest' ? 'press' : session.plan.activity,
    hand: session.plan.hand,
    plannedMinutes: session.plan.minutes * hands,
    pressedMs: Math.round(pressedMs(session.plan, session.elapsedMs)),
    ending: session.completed ? 'completed' : 'stopped-early',
    technique: session.plan.activity === 'press' ? session.plan.technique : null,
    move: moveOf(session),
    before: session.before as Rating | null,
    beforeFromMemory: false,
    after: null,
    later: null,
    ...NO_CONTEXT,
    handFelt: null,
    spikeId: place.spikeId,
    test: session.test,
    note: '',
  }
}

/** The same entry with what was answered in the check-in; all else stays, also what the log's form changed meanwhile. `nowMs` is epoch ms. */
export function withCheckIn(entry: SessionEntry, answers: CheckIn, nowMs: number): SessionEntry {
  const answered = omit(answers, ['newNumbness', 'askAgainMinutes', 'moved'])
  const before = answered.before === undefined ? entry.before : answered.before
  return {
    ...entry,
    ...answered,
    beforeFromMemory: isFromMemory(entry, before),
    move: entry.move && { ...entry.move, ...answers.moved },
    // A clock set back must not make the change older than the entry.
    updatedAt: Math.max(keepableMoment(nowMs), entry.updatedAt),
  }
}
