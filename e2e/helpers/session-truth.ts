import type { Page } from '@playwright/test'
import type { Bridge } from '../../core/ipc/bridge'
import type { SessionView } from '../../core/ipc/views'
import type { PhaseKind, SessionPlan } from '../../core/session/plan'

/** A session as main knows it, and when it was asked. */
export interface SessionTruth {
  readonly session: SessionView
  /** Epoch ms, right within half the time that asking took. */
  readonly at: number
}

/** Asks main, through the page's own bridge, for the session. */
export async function askSession(page: Page): Promise<SessionTruth> {
  const { session, from, to } = await page.evaluate(async () => {
    const { linggu } = window as unknown as { linggu: Bridge }
    const from = Date.now()
    const reply = await linggu.request('app:snapshot')
    if (!reply.ok) throw new Error('main refused the snapshot')
    return { session: reply.value.session, from, to: Date.now() }
  })
  return { session, at: (from + to) / 2 }
}

/** The running session and the epoch ms at which its session time was zero, had it never paused. */
export async function askRunning(page: Page): Promise<{
  readonly plan: SessionPlan
  readonly zeroAt: number
  readonly elapsedMs: number
  readonly running: boolean
}> {
  const { session, at } = await askSession(page)
  if (session.kind !== 'active') throw new Error(`The session is ${session.kind}`)
  const { plan, elapsedMs, countInMs, running } = session
  return { plan, elapsedMs, running, zeroAt: at + countInMs - elapsedMs }
}

const SOUND_OF: Readonly<Record<PhaseKind, string>> = {
  prepare: 'prepare',
  press: 'press',
  ease: 'ease',
  switch: 'switch',
  release: 'ease',
  'get-ready': 'prepare',
  move: 'press',
  hold: 'press',
  'other-side': 'switch',
  rest: 'ease',
}

/** What a session may sound like; a busy machine's stutter can make an `ease` look like the `reminder` it never plays. */
export const SESSION_CUES = [
  'prepare',
  'press',
  'ease',
  'switch',
  'minute',
  'ten',
  'paused',
  'resumed',
  'done',
]

/** The cues of an uninterrupted session: each phase's cue at its beginning, `done` at the end. */
export function cuesToHear(plan: SessionPlan): readonly { readonly name: string; readonly atMs: number }[] {
  return [
    ...plan.phases.map((phase) => ({ name: SOUND_OF[phase.kind], atMs: phase.startMs })),
    { name: 'done', atMs: plan.totalMs },
  ]
}
