import { expect, it } from 'vitest'
import type { Presence } from '../ports'
import { createPresenceService } from './presence-service'
import { benchClock } from '../session/testing/session-bench'

it('takes somebody for present as soon as nothing tells the idle time any more', () => {
  const { clock, controls } = benchClock()
  const never = () => () => {}
  const idle: { ms: number | null } = { ms: 180_000 }
  const told: string[] = []
  const presence = {
    idleMs: () => idle.ms,
    inhibited: () => null,
    onSuspend: never,
    onResume: never,
    onLock: never,
    onUnlock: never,
  }
  createPresenceService({
    clock,
    presence: presence as unknown as Presence,
    sessions: { view: () => ({ kind: 'idle' }), onChange: never },
    reminders: { config: {}, tell: ({ kind }: { kind: string }) => told.push(kind) },
    awayAfterMs: () => 120_000,
  } as unknown as Parameters<typeof createPresenceService>[0])
  expect(told).toEqual(['away'])
  idle.ms = null
  controls.advance(20_000)
  expect(told).toEqual(['away', 'back'])
  idle.ms = 200_000
  controls.advance(20_000)
  expect(told).toEqual(['away', 'back', 'away'])
})
