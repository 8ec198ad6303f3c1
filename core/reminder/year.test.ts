import { describe, expect, it } from 'vitest'
import { DAY_MS, MINUTE_MS } from '../time/units'
import { DEFAULT_ACTIVE_HOURS, DESK_HOURS } from './active-hours'
import { step } from './engine'
import { nextTickIn } from './next-due'
import type { ReminderConfig, Rule } from './rule'
import { freshReminderState } from './state'
import { checkInRule, clockRule, followUpRule, intervalRule, visitRule } from './testing/desk'

const rules: readonly Rule[] = [
  ...Array.from({ length: 12 }, (_, i) =>
    clockRule(`clock-${String(i)}`, `08:${String(10 + i)}`, '12:30', `17:${String(10 + i)}`),
  ),
  ...Array.from({ length: 3 }, (_, i) => ({
    ...intervalRule(`every-${String(i)}`, 45 + i * 30),
    hours: i === 1 ? DESK_HOURS : null,
  })),
  followUpRule('follow-up'),
  checkInRule('check-in', '20:30'),
  ...Array.from({ length: 3 }, (_, i) => visitRule(`visit-${String(i)}`, '2026-03-02', `1${String(i)}:00`)),
]
const config: ReminderConfig = { rules, hours: DEFAULT_ACTIVE_HOURS, spikeIgnoresHours: false, maxPerDay: 6 }

describe('a simulated year', () => {
  it('with 20 rules and a tick at least every minute runs in under 2 seconds', () => {
    expect(rules).toHaveLength(20)
    const zone = 'Europe/Berlin'
    let now = Date.UTC(2026, 0, 1)
    const end = now + 365 * DAY_MS
    let state = freshReminderState()
    let prompts = 0
    let steps = 0
    // Processor time, so that a busy machine does not make the engine look slow.
    const began = process.cpuUsage()
    const context = () => ({ now, zone, steady: { ms: now, handle: 'boot' }, config })
    state = step(state, { kind: 'started', sessionRunning: false }, context()).state
    while (now < end) {
      now += Math.max(1_000, nextTickIn(state, now))
      const result = step(state, { kind: 'tick' }, context())
      state = result.state
      steps += 1
      for (const effect of result.effects) {
        if (effect.kind !== 'show') continue
        prompts += 1
        const answer =
          prompts % 3 === 0 ? ({ kind: 'later', minutes: 15 } as const) : ({ kind: 'seen' } as const)
        state = step(state, { kind: 'prompt-delivered', promptId: effect.prompt.id }, context()).state
        state = step(state, { kind: 'answered', promptId: effect.prompt.id, answer }, context()).state
      }
    }
    const { user, system } = process.cpuUsage(began)
    const took = (user + system) / 1_000
    expect(steps).toBeGreaterThanOrEqual((365 * DAY_MS) / MINUTE_MS)
    expect(prompts).toBeGreaterThan(365 * 4)
    expect(took).toBeLessThan(2_000)
  })
})
