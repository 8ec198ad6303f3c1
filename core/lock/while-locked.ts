import { checkInDraftKey, type Drafts } from '../drafts/draft'
import type { RequestName } from '../ipc/contract'
import type { AppSnapshot } from '../ipc/views'
import { DEFAULT_ACTIVE_HOURS } from '../reminders/active-hours'
import { UNANSWERED } from '../safety/screening'

/**
 * What the page may ask while the window is locked: pain does not wait, so a session can be started and led, and
 * help be read. Everything that is not named here is refused, also what is added to the contract later.
 */
const OPEN: ReadonlySet<RequestName> = new Set([
  'app:snapshot',
  'notice:dismiss',
  'session:start',
  'session:pause',
  'session:resume',
  'session:stop',
  'session:rate-before',
  'session:cue-device-lost',
  'session:full-screen',
  'session:cancel-start',
  'safety:check',
  'lock:unlock',
  // Text that was typed just before locking may still arrive and is kept; no draft is sent to the page.
  'draft:keep',
] as const satisfies readonly RequestName[])

/** Of the session that was begun while locked: whoever began it may say how it went. */
const OF_OWN_SESSION: ReadonlySet<RequestName> = new Set(['session:check-in', 'session:discard'])

/** @param ownEnded the session that waits for its check-in was begun while the window was locked */
export const mayAskWhileLocked = (name: RequestName, ownEnded: boolean): boolean =>
  OPEN.has(name) || (ownEnded && OF_OWN_SESSION.has(name))

const ofSession = (drafts: Drafts, session: string | null): Drafts => {
  if (session === null) return {}
  const key = checkInDraftKey(session)
  const own = drafts[key]
  return own === undefined ? {} : { [key]: own }
}

/**
 * What is left of (a part of) the snapshot for a locked window: how the app looks and sounds, a running session,
 * the questions before a start. Nothing of what was recorded, planned or answered before.
 * @param ownSession id of a session that was begun while locked
 */
export function whileLocked<S extends Partial<AppSnapshot>>(snapshot: S, ownSession: string | null): S {
  const { session, later, logTrouble, backupTrouble, load, reminders, safety, drafts } = snapshot
  const hidden: Partial<AppSnapshot> = {
    ...(session?.kind === 'ended' && session.id !== ownSession && { session: { kind: 'idle' } }),
    ...(drafts && { drafts: ofSession(drafts, ownSession) }),
    ...(later !== undefined && { later: null }),
    ...(logTrouble !== undefined && { logTrouble: null }),
    ...(backupTrouble !== undefined && { backupTrouble: null }),
    ...(load && { load: { minutesByThumb: { left: 0, right: 0 }, advice: [] } }),
    ...(reminders && {
      reminders: {
        config: { rules: [], hours: DEFAULT_ACTIVE_HOURS, spikeIgnoresHours: false, maxPerDay: null },
        next: null,
        prompt: null,
        held: 0,
        dayOff: false,
        visits: {},
        paused: null,
        spike: null,
        tomorrowMs: reminders.tomorrowMs,
      },
    }),
    ...(safety && {
      safety: {
        answers: { ...UNANSWERED, acknowledged: safety.answers.acknowledged },
        // Ticked signs are shown again only to explain why a start does not happen.
        check: safety.waiting ? safety.check : null,
        lighter: null,
        waiting: safety.waiting,
      },
    }),
  }
  return { ...snapshot, ...hidden }
}
