import type { DraftContent } from '@core/drafts/draft'
import { omit } from '@core/log/entry/omit'
import { IDLE, reduceSession, type SessionEvent, type SessionState } from '@core/session/session'
import { sessionView } from '@core/session/session-view'
import { allowedMoves, blocksOf } from '@core/safety/moving'
import { planMoves } from '@core/session/move-plan'
import { withoutPress } from '@core/session/plan'
import { planChoice } from '@core/session/routine'
import type { FakeAnswers, FakeBridge } from './fake-bridge'
import { fakeLog } from './fake-log'
import { fakeSync } from './fake-sync'
import { fakeSettings } from './fake-settings'

/**
 * Main in miniature for a page on its own: the real session rules, nothing kept, nothing reminded.
 * @param session what the session is at first; the snapshot says the same
 */
export function fakeMain(bridge: FakeBridge, session: SessionState = IDLE): FakeAnswers {
  let state = session
  const at = () => ({ nowMs: Date.now(), monoMs: performance.now() })
  const happen = (event: SessionEvent) => {
    state = reduceSession(state, event)
    bridge.change({ session: sessionView(state, performance.now(), false) })
  }
  const settings = () => bridge.snapshot.settings
  const safety = () => bridge.snapshot.safety
  const reminders = () => bridge.snapshot.reminders
  /** As in main: a draft that the page sends is not sent back to it. */
  const keepDraft = (key: string, content: DraftContent | undefined) => {
    const rest = omit(bridge.snapshot.drafts, [key])
    bridge.keepQuietly({ drafts: content === undefined ? rest : { ...rest, [key]: content } })
  }
  const setConfig = (config: ReturnType<typeof reminders>['config']) =>
    bridge.change({ reminders: { ...reminders(), config } })
  return {
    ...fakeLog,
    ...fakeSettings(bridge),
    'app:snapshot': () => bridge.snapshot,
    'app:open-external': () => undefined,
    'camera:open': () => 'open',
    'camera:close': () => undefined,
    'notice:dismiss': ({ id }) =>
      bridge.change({ notices: bridge.snapshot.notices.filter((notice) => notice.id !== id) }),
    'draft:keep': ({ key, content }) => keepDraft(key, content),
    'draft:drop': ({ key }) => keepDraft(key, undefined),
    'session:start': ({ origin, before, activity }) => {
      const { session: choice, routines } = settings()
      const plan = planChoice(choice, routines, choice.hand === 'right' ? 'right' : 'left')
      const { moving } = safety().answers
      const moves = allowedMoves(blocksOf(choice.moveSet, moving), moving, null)
      const pressed = activity === 'breathe' ? withoutPress(plan, 'breathe') : plan
      const done =
        activity === 'move'
          ? planMoves({ ...moves, set: choice.moveSet, firstSide: 'right' }, choice)
          : pressed
      happen({ kind: 'start', id: crypto.randomUUID(), origin, plan: done, before, ...at() })
    },
    'session:pause': () => happen({ kind: 'pause', reason: 'user', ...at() }),
    'session:resume': () => happen({ kind: 'resume', ...at() }),
    'session:skip': () => happen({ kind: 'skip', ...at() }),
    'session:stop': () => happen({ kind: 'stop', ...at() }),
    'session:rate-before': ({ rating }) => happen({ kind: 'rate-before', rating, ...at() }),
    'session:check-in': () => happen({ kind: 'close', ...at() }),
    'session:discard': () => happen({ kind: 'close', ...at() }),
    'session:cue-device-lost': () => happen({ kind: 'pause', reason: 'sound-lost', ...at() }),
    'session:rate-later': () => bridge.change({ later: null }),
    'session:full-screen': () => undefined,
    'session:cancel-start': () => bridge.change({ safety: { ...safety(), waiting: null } }),
    'safety:answer': (answers) => bridge.change({ safety: { ...safety(), answers } }),
    'safety:check': ({ ticked }) =>
      bridge.change({ safety: { ...safety(), check: { at: Date.now(), ticked } } }),
    'reminders:save-rule': ({ rule, at = Infinity }) => {
      const { config } = reminders()
      setConfig({ ...config, rules: config.rules.filter(({ id }) => id !== rule.id).toSpliced(at, 0, rule) })
    },
    'reminders:remove-rule': ({ id }) => {
      const { config } = reminders()
      setConfig({ ...config, rules: config.rules.filter((rule) => rule.id !== id) })
    },
    'reminders:limits': (limits) => setConfig({ ...reminders().config, ...limits }),
    'reminders:answer': () => bridge.change({ reminders: { ...reminders(), prompt: null } }),
    'reminders:pause': () => bridge.change({ reminders: { ...reminders(), paused: { untilMs: null } } }),
    'reminders:resume': () => bridge.change({ reminders: { ...reminders(), paused: null } }),
    'reminders:day-off': ({ on }) => bridge.change({ reminders: { ...reminders(), dayOff: on } }),
    'reminders:eased': () => bridge.change({ reminders: { ...reminders(), spike: null } }),
    'reminders:visit-done': () => undefined,
    'reminders:visit-moved': () => undefined,
    'reminders:preview': () => [],
    'reminders:ledger': () => [],
    ...fakeSync,
    'lock:unlock': () => bridge.change({ lock: { set: true, locked: false } }),
    'lock:set': () => bridge.change({ lock: { set: true, locked: false } }),
    'lock:remove': () => bridge.change({ lock: { set: false, locked: false } }),
    'lock:now': () => bridge.change({ lock: { set: true, locked: true } }),
    'setup:check': () => ({ readings: [] }),
    'setup:notify': () => undefined,
    'setup:motion': () => undefined,
    'setup:diagnostics': () => 'Linggu',
    'setup:copy-diagnostics': () => undefined,
    'setup:copy-command': () => undefined,
  }
}
