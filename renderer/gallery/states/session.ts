import { planSession, DEFAULT_PLAN_OPTIONS, withoutPress, type PlanOptions } from '@core/session/plan'
import type { PauseReason, SessionState } from '@core/session/session'
import { UNANSWERED } from '@core/safety/screening'
import { NOW, type GalleryGroup, type GalleryState } from '../state'

const SESSION = {
  id: 'gallery-session',
  origin: 'manual',
  startedAtMs: NOW,
  before: 6,
  test: null,
  skips: [],
  spikeId: null,
} as const

interface Moment {
  readonly plan?: Partial<PlanOptions>
  readonly breathe?: boolean
  readonly before?: number | null
  readonly paused?: PauseReason
}

/** A session that has been running for `atMs` of session time. */
const active =
  (atMs: number, { plan = {}, breathe = false, before = 6, paused }: Moment = {}) =>
  (monoMs: number): SessionState => {
    const pressing = planSession({ ...DEFAULT_PLAN_OPTIONS, ...plan })
    return {
      kind: 'active',
      session: {
        ...SESSION,
        before,
        plan: breathe ? withoutPress(pressing, 'breathe') : pressing,
        clock:
          paused === undefined
            ? { kind: 'running', baseMs: atMs, sinceMs: monoMs }
            : { kind: 'paused', baseMs: atMs, reason: paused, atMs: NOW },
      },
    }
  }

const ended = (completed: boolean) => (): SessionState => {
  const plan = planSession(DEFAULT_PLAN_OPTIONS)
  const elapsedMs = completed ? plan.totalMs : 95_000
  return { kind: 'ended', session: { ...SESSION, plan, endedAtMs: NOW, elapsedMs, completed } }
}

const ready = (id: string, snapshot: GalleryState['snapshot']): GalleryState => ({
  id: `ready-${id}`,
  place: 'session',
  ...(snapshot && { snapshot }),
})
const running = (id: string, session: GalleryState['session']): GalleryState => ({
  id: `session-${id}`,
  place: 'session',
  ...(session && { session }),
})

const PAUSES: readonly PauseReason[] = ['suspend', 'lock', 'sound-lost', 'crash']

export const session: GalleryGroup = {
  title: 'Session',
  states: [
    { id: 'session-ready', place: 'session' },
    ready('with-next-reminder', ({ reminders }) => ({
      reminders: {
        ...reminders,
        next: { atMs: NOW + 45 * 60_000, ruleId: 'hand', name: 'Hand break' },
      },
    })),
    ready('in-a-spike', ({ reminders }) => ({
      reminders: { ...reminders, spike: { openedAtMs: NOW - 30 * 60_000 } },
    })),
    ready('pressed-often', () => ({
      load: {
        minutesByThumb: { left: 0, right: 22 },
        advice: [
          { kind: 'often-today', key: 'safety.note.oftenDay', values: { n: 4 } },
          { kind: 'thumb-load', key: 'safety.note.thumbLoad', values: { thumb: 'right', n: 22 } },
        ],
      },
    })),
    ready('lighter', ({ safety }) => ({
      safety: {
        ...safety,
        lighter: {
          reasons: ['bleeding', 'thumb'],
          askFirst: true,
          pressLightly: true,
          spareThumb: true,
        },
      },
    })),
    ready('off-for-pregnancy', ({ safety }) => ({
      safety: { ...safety, answers: { ...UNANSWERED, acknowledged: true, pregnancy: 'yes' } },
    })),
    ready('off-for-one-hand', ({ safety }) => ({
      safety: {
        ...safety,
        answers: { ...safety.answers, handToday: { left: ['skin', 'swelling'], right: [] } },
      },
    })),
    ready('off-for-help', ({ safety }) => ({
      safety: { ...safety, check: { at: NOW, ticked: ['bladder', 'both-legs'] } },
    })),
    ready('both-hands', ({ settings }) => ({
      settings: { ...settings, session: { ...settings.session, hand: 'both', minutes: 5 } },
    })),
    running('prepare', active(4_000, { before: null })),
    running('running', active(32_000)),
    running('ease', active(54_000)),
    running('switch', active(184_000, { plan: { hand: 'both' } })),
    running('other-hand', active(220_000, { plan: { hand: 'both' } })),
    running('last-seconds', active(174_000)),
    running('steady', active(32_000, { plan: { technique: 'steady', hand: 'right' } })),
    running('breathe', active(32_000, { breathe: true })),
    running('paused', active(32_000, { paused: 'user' })),
    ...PAUSES.map((paused) => running(`paused-${paused}`, active(32_000, { paused }))),
    {
      id: 'session-stop-dialog',
      place: 'session',
      session: active(32_000, { paused: 'user' }),
      acts: async ({ t, click }) => click(t('session.stop')),
    },
    {
      id: 'session-stop-signs',
      place: 'session',
      session: active(32_000, { paused: 'user' }),
      acts: async ({ t, click }) => click(t('session.stopSigns')),
    },
    { id: 'session-on-another-screen', place: 'reminders', session: active(32_000) },
    { id: 'check-in', place: 'session', session: ended(true) },
    { id: 'check-in-stopped-early', place: 'session', session: ended(false) },
    { id: 'check-in-after-a-crash', place: 'session', session: ended(false), recovered: true },
    {
      id: 'check-in-higher',
      place: 'session',
      session: ended(true),
      acts: async ({ click }) => click('9'),
    },
    ready('later-question', () => ({
      later: { entryId: 'gallery-entry', sessionAtMs: NOW - 40 * 60_000 },
    })),
  ],
}
