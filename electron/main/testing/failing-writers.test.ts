import { afterEach, describe, expect, it, vi } from 'vitest'
import type { AppSnapshot } from '@core/ipc/views'
import type { RequestName } from '@core/ipc/contract'
import type { LedgerEntry } from '@core/reminders/ledger'
import { EVERY_HOUR } from '@core/reminders/testing/every-hour'
import { UNANSWERED } from '@core/safety/screening'
import { MINUTE_MS } from '@core/time/units'
import { failing, WRITING_CALLS, type Fault } from '../settings/documents/testing/failing-files'
import { openWholeApp, type WholeApp } from './whole-app'

vi.mock('electron', async () => (await import('./fake-electron')).fakeElectron)
vi.mock('node:fs', async (original) =>
  (await import('../settings/documents/testing/failing-files')).failingFs(await original()),
)

const here: { apps: WholeApp[] } = { apps: [] }
afterEach(() => {
  failing.stop()
  here.apps.splice(0).forEach((app) => app.dispose())
})
const open = (...from: Parameters<typeof openWholeApp>) => {
  const app = openWholeApp(...from)
  here.apps.push(app)
  return app
}

const ask = async <T>(app: WholeApp, name: RequestName, payload?: unknown): Promise<T> => {
  const reply = await app.ask(name, payload)
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.message}`)
  return reply.value as T
}
const snapshot = (app: WholeApp) => ask<AppSnapshot>(app, 'app:snapshot')

/** One thing that a person does, or that the app notes by itself, and what shows that it was not forgotten. */
interface Writer {
  readonly before?: (app: WholeApp) => Promise<unknown>
  /** What comes just before, after the last start. */
  readonly justBefore?: (app: WholeApp) => Promise<unknown>
  readonly request: readonly [RequestName, unknown?]
  /** Time that goes by until it is written, ms. */
  readonly afterMs?: number
  /** What is there after a new start; the value before and after differ. */
  readonly state: (app: WholeApp) => Promise<unknown>
  /** A refusal names what was not changed; null where nothing is refused: what cannot be written waits. */
  readonly refusal: RegExp | null
}

const PASSPHRASE = 'slow quiet river'
const START = ['session:start', { origin: 'manual', before: 6, activity: 'press' }] as const
const ready = async (app: WholeApp) => {
  await ask(app, 'safety:check', { ticked: [] })
  await ask(app, 'safety:answer', { ...UNANSWERED, pregnancy: 'no', acknowledged: true })
}
const sessionDone = async (app: WholeApp) => {
  await ask(app, ...START)
  app.advance(2 * MINUTE_MS)
  await ask(app, 'session:stop')
}
const NOT_CHANGED = /^Nothing was changed, because it could not be saved: /

const WRITERS: Readonly<Record<string, Writer>> = {
  'a passphrase': {
    request: ['lock:set', { passphrase: PASSPHRASE, understood: true }],
    state: async (app) => (await snapshot(app)).lock.set,
    refusal: /^The passphrase was not changed, because it could not be saved: /,
  },
  'a passphrase that is taken away': {
    before: (app) => ask(app, 'lock:set', { passphrase: PASSPHRASE, understood: true }),
    justBefore: (app) => ask(app, 'lock:unlock', { passphrase: PASSPHRASE }),
    request: ['lock:remove', { passphrase: PASSPHRASE }],
    state: async (app) => (await snapshot(app)).lock.set,
    refusal: /^The passphrase was not changed, because it could not be saved: /,
  },
  'a session that runs': {
    before: ready,
    request: START,
    afterMs: 6_000,
    state: async (app) => (await snapshot(app)).session.kind !== 'idle',
    refusal: null,
  },
  'the question after a session': {
    before: ready,
    justBefore: sessionDone,
    request: ['session:check-in', { after: 3, newNumbness: false, askAgainMinutes: 30 }],
    async state(app) {
      app.advance(40 * MINUTE_MS)
      return (await snapshot(app)).later !== null
    },
    refusal: null,
  },
  'numbness that was reported': {
    before: ready,
    justBefore: sessionDone,
    request: ['session:check-in', { after: 3, newNumbness: true, askAgainMinutes: null }],
    async state(app) {
      await ask(app, ...START)
      return (await snapshot(app)).safety.waiting !== null
    },
    refusal: null,
  },
  'a pause of the reminders': {
    request: ['reminders:pause', { until: 'until-resumed' }],
    state: async (app) => (await snapshot(app)).reminders.paused !== null,
    refusal: null,
  },
  'a rule': {
    request: ['reminders:save-rule', { rule: EVERY_HOUR }],
    state: async (app) => (await snapshot(app)).reminders.config.rules.some(({ id }) => id === EVERY_HOUR.id),
    refusal: NOT_CHANGED,
  },
  'what was typed': {
    request: ['draft:keep', { key: 'entry:new', content: { note: 'left calf' } }],
    afterMs: 1_000,
    state: async (app) => (await snapshot(app)).drafts,
    refusal: null,
  },
}

/** Tries one fault after the other: three of each call, or as many as there are. @returns how many were met */
const eachFault = async (attempt: (fault: Fault, at: string) => Promise<number>) => {
  let met = 0
  for (const call of WRITING_CALLS)
    for (let nth = 1; nth <= 3; nth++) {
      const fault = { call, nth, code: nth % 2 === 1 ? 'ENOSPC' : 'EIO', lasting: nth !== 2 }
      const failed = await attempt(fault, JSON.stringify(fault))
      here.apps.splice(1).forEach((app) => app.dispose())
      if (failed === 0) break
      met += 1
    }
  return met
}

describe.each(Object.entries(WRITERS))(
  '%s',
  (_, { before, justBefore, request, afterMs = 0, state, refusal }) => {
    it('is there after a kill when it was acknowledged, unchanged when refused, at every fault of its files', async () => {
      const first = open()
      await before?.(first)
      const untouched = JSON.stringify(await state(open(first, MINUTE_MS)))
      const met = await eachFault(async (fault, at) => {
        const app = open(first, MINUTE_MS)
        await justBefore?.(app)
        failing.set(fault)
        const reply = await app.ask(...(request as [RequestName, unknown]))
        app.advance(afterMs)
        const during = reply.ok ? await snapshot(app) : null
        const failed = failing.stop()
        const found = JSON.stringify(await state(open(app, 2 * MINUTE_MS)))
        if (!reply.ok) {
          expect(failed, at).toBeGreaterThan(0)
          expect(reply.failure.message, at).toMatch(refusal ?? /^nothing is refused$/)
          expect(found, at).toBe(untouched)
        } else if (found === untouched) {
          // Not on disk yet: that is said, and it comes there by itself.
          expect(refusal, at).toBeNull()
          expect(
            during?.notices.map(({ kind }) => kind),
            at,
          ).toContain('files-unsaved')
          app.advance(6_000)
          expect(
            (await snapshot(app)).notices.map(({ kind }) => kind),
            at,
          ).not.toContain('files-unsaved')
          expect(JSON.stringify(await state(open(app, 2 * MINUTE_MS))), at).not.toBe(untouched)
        }
        return failed
      })
      expect(met).toBeGreaterThan(0)
    }, 60_000)
  },
)

describe('the ledger', () => {
  it.each([1, 2])('keeps every line that it had, whole, when append number %i fails', async (nth) => {
    const first = open()
    await ask(first, 'reminders:save-rule', { rule: { ...EVERY_HOUR, everyMinutes: 15 } })
    first.advance(40 * MINUTE_MS)
    const ledger = (app: WholeApp) => ask<readonly LedgerEntry[]>(app, 'reminders:ledger', { limit: 5000 })
    const old = await ledger(first)
    expect(old.length).toBeGreaterThan(0)
    failing.set({ call: 'appendFileSync', nth, code: 'ENOSPC' })
    first.advance(40 * MINUTE_MS)
    expect(failing.stop()).toBe(1)
    first.advance(20 * MINUTE_MS)
    const now = await ledger(first)
    expect(now.length).toBeGreaterThan(old.length)
    expect(now.slice(-old.length)).toEqual(old)
    const again = await ledger(open(first, 101 * MINUTE_MS))
    expect(again.slice(-now.length)).toEqual(now)
  })
})
