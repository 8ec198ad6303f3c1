import { waysOf } from '@core/move/motion'
import { MOVE_IDS, moveOf, secondsOf, type MoveId } from '@core/move/moves'
import { moveSets, type MoveSet } from '@core/move/sets'
import { MOVING_UNANSWERED } from '@core/safety/moving'
import { GET_READY_S, planMoves } from '@core/session/move-plan'
import type { SessionPlan } from '@core/session/plan'
import type { SessionState } from '@core/session/session'
import { NOW, type GalleryGroup, type GalleryState } from '../state'

const SESSION = {
  id: 'gallery-moves',
  origin: 'manual',
  startedAtMs: NOW,
  before: 5,
  test: null,
  skips: [],
  spikeId: null,
} as const

const planOf = (set: MoveSet): SessionPlan =>
  planMoves(
    { set, blocks: moveSets[set], gentler: [], firstSide: 'right' },
    { hand: 'left', technique: 'circles' },
  )

/** A set that has been running for `atMs` of session time. */
const active =
  (set: MoveSet, atMs: number, paused = false) =>
  (monoMs: number): SessionState => ({
    kind: 'active',
    session: {
      ...SESSION,
      plan: planOf(set),
      clock: paused
        ? { kind: 'paused', baseMs: atMs, reason: 'user', atMs: NOW }
        : { kind: 'running', baseMs: atMs, sinceMs: monoMs },
    },
  })

const ended = (): SessionState => {
  const plan = planOf('feet')
  return {
    kind: 'ended',
    session: { ...SESSION, plan, endedAtMs: NOW, elapsedMs: plan.totalMs, completed: true },
  }
}

const ready = (id: string, moveSet: MoveSet, rest?: GalleryState['snapshot']): GalleryState => ({
  id: `move-${id}`,
  place: 'move',
  snapshot: (from) => ({
    settings: { ...from.settings, session: { ...from.settings.session, moveSet } },
    ...rest?.(from),
  }),
})

/** A move alone, with the right leg first, `atMs` after it began. */
const alone =
  (id: MoveId, atMs: number) =>
  (monoMs: number): SessionState => ({
    kind: 'active',
    session: {
      ...SESSION,
      plan: planMoves(
        {
          set: 'own',
          blocks: [{ move: id, seconds: secondsOf(moveOf(id)) }],
          gentler: [],
          firstSide: 'right',
        },
        { hand: 'left', technique: 'circles' },
      ),
      clock: { kind: 'running', baseMs: GET_READY_S * 1000 + atMs, sinceMs: monoMs },
    },
  })

/** The figure of every move, a second before it reaches its first position. */
const figures: readonly GalleryState[] = MOVE_IDS.map((id) => {
  const [first] = waysOf({ move: id, seconds: secondsOf(moveOf(id)), firstSide: 'right' })
  return { id: `move-${id}`, place: 'session', session: alone(id, Math.max(0, first!.untilMs - 1_000)) }
})

export const move: GalleryGroup = {
  title: 'Moves',
  states: [
    ready('ready', 'feet'),
    ready('ready-chair', 'chair'),
    ready('ready-both', 'both'),
    ready('left-out', 'feet', ({ safety }) => ({
      safety: {
        ...safety,
        answers: {
          ...safety.answers,
          moving: {
            ...MOVING_UNANSWERED,
            ticked: ['legs-worse-standing'],
            steadyChair: false,
            hurt: [{ move: 'hinge', at: NOW }],
          },
        },
      },
    })),
    ready('ask', 'feet', ({ safety }) => ({
      safety: {
        ...safety,
        waiting: {
          origin: 'manual',
          before: null,
          activity: 'move',
          gate: { kind: 'ask-moving', chair: true },
        },
      },
    })),
    ...figures,
    { id: 'move-get-ready', place: 'session', session: active('no-chair', 4_000) },
    { id: 'move-running', place: 'session', session: active('no-chair', 24_000) },
    { id: 'move-switch', place: 'session', session: active('no-chair', 37_000) },
    { id: 'move-on-a-chair', place: 'session', session: active('chair', 92_000) },
    { id: 'move-rest', place: 'session', session: active('no-chair', 134_000) },
    { id: 'move-paused', place: 'session', session: active('no-chair', 24_000, true) },
    {
      id: 'move-stop-signs',
      place: 'session',
      session: active('no-chair', 24_000, true),
      acts: async ({ t, click }) => click(t('session.stopSigns')),
    },
    { id: 'move-check-in', place: 'session', session: ended },
    {
      id: 'move-check-in-hurt',
      place: 'session',
      session: ended,
      acts: async ({ t, click }) => click(t('moving.went.hurt')),
    },
  ],
}
