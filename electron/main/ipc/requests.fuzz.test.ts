import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { requestNames, type RequestName } from '@core/ipc/contract'
import type { Reply } from '@core/ipc/request'
import { hostilePayloads } from '@core/ipc/testing/payloads'
import { VALID_PAYLOADS } from '@core/ipc/testing/valid-payloads'
import { openWholeApp, type Sender, type WholeApp } from '../testing/whole-app'

vi.mock('electron', async () => (await import('../testing/fake-electron')).fakeElectron)

/** Payloads for each request; `npm run fuzz -- --runs N` sends more. */
const RUNS = Number(process.env['LINGGU_FUZZ_RUNS'] ?? 800)
const SEED = Number(process.env['LINGGU_FUZZ_SEED'] ?? 20_260_302)
/** Of the payloads that are valid after all, no more than these are carried out. */
const CARRIED_OUT = 12
/** A request that takes longer than this for all its payloads hangs, even on a busy machine. */
const MOST_MS = Math.max(60_000, RUNS * 20)

const here = {} as { app: WholeApp }
const tally = { sent: 0, refused: 0, carriedOut: 0, unclonable: 0 }

beforeAll(async () => {
  here.app = openWholeApp()
  // A state that there is something to lose of.
  const { app } = here
  for (const name of [
    'safety:answer',
    'safety:check',
    'reminders:save-rule',
    'log:add',
    'log:test-start',
  ] as const)
    for (const payload of VALID_PAYLOADS[name])
      expect(await app.ask(name, payload), name).toMatchObject({ ok: true })
  expect(await app.ask('settings:routine-save', { name: 'Mine' })).toMatchObject({ ok: true })
  expect(await app.ask('log:backup-now', undefined)).toMatchObject({ ok: true })
})
afterAll(() => {
  here.app.dispose()
  console.log(`fuzz: ${JSON.stringify({ requests: requestNames.length, ...tally })}`)
})

/** As it arrives in main; undefined where it cannot even leave the page. */
function cross(payload: unknown): { readonly payload: unknown } | undefined {
  try {
    return { payload: structuredClone(payload) }
  } catch {
    tally.unclonable += 1
    return undefined
  }
}

const sentence = expect.stringMatching(/\S+ \S+/) as unknown
const REFUSAL = { ok: false, failure: { kind: 'refused', message: sentence } }
const exceptions = (since: number) =>
  here.app.notes.slice(since).filter(({ message }) => / failed$/.test(message))

function expectValue(reply: Reply<unknown>, name: RequestName): void {
  if (!reply.ok) expect(reply, name).toMatchObject({ ok: false, failure: { message: sentence } })
  // What cannot be cloned would reach the page as an exception.
  else structuredClone(reply.value)
}

describe.each(requestNames)('%s', (name) => {
  it(
    'refuses whatever does not fit and stays as it was',
    async () => {
      const { app } = here
      const next = hostilePayloads(
        SEED ^ name.length ^ (name.charCodeAt(name.length - 1) << 8),
        VALID_PAYLOADS[name],
      )
      const noted = app.notes.length
      const before = await app.fingerprint()
      const fitting: unknown[] = []
      const state = { fits: false }
      app.catchRequests(() => (state.fits = true))
      for (let i = 0; i < RUNS; i++) {
        const crossed = cross(next())
        if (!crossed) continue
        tally.sent += 1
        state.fits = false
        const reply = await app.ask(name, crossed.payload)
        if (state.fits) fitting.push(crossed.payload)
        else if (reply.ok || reply.failure.kind !== 'refused')
          expect(reply, describePayload(crossed.payload)).toEqual(REFUSAL)
        else tally.refused += 1
      }
      app.catchRequests(null)
      expect(await app.fingerprint()).toBe(before)
      // A lock would keep the requests that come after from being tried; lock-service.test.ts carries these out.
      const carried = name.startsWith('lock:') ? [] : fitting.slice(0, CARRIED_OUT)
      for (const payload of carried) await carryOut(name, payload)
      expect(exceptions(noted)).toEqual([])
    },
    MOST_MS,
  )

  it('answers nobody but the main frame of its own page', async () => {
    const { app } = here
    const before = await app.fingerprint()
    for (const sender of foreignSenders())
      for (const payload of VALID_PAYLOADS[name])
        expect(await app.ask(name, payload, sender)).toEqual(REFUSAL)
    expect(await app.fingerprint()).toBe(before)
  })
})

/** A payload that fits is a request like any other: it is answered by a value, and changes nothing when that is a failure. */
async function carryOut(name: RequestName, payload: unknown): Promise<void> {
  const { app } = here
  const before = app.diskFingerprint()
  const reply = await app.ask(name, payload)
  tally.carriedOut += 1
  expectValue(reply, name)
  if (!reply.ok) expect(app.diskFingerprint(), describePayload(payload)).toBe(before)
}

const describePayload = (payload: unknown): string => {
  try {
    return JSON.stringify(payload)?.slice(0, 300) ?? String(payload)
  } catch {
    return Object.prototype.toString.call(payload)
  }
}

function foreignSenders(): readonly Sender[] {
  const frame = (url: string) => ({ url })
  const alone = (url: string) => {
    const mainFrame = frame(url)
    return { sender: { mainFrame }, senderFrame: mainFrame }
  }
  const own = frame('app://linggu/index.html')
  return [
    // A frame inside the own page, even with the own address; and one that has gone since.
    { sender: { mainFrame: own }, senderFrame: frame('app://linggu/index.html') },
    { sender: { mainFrame: own }, senderFrame: frame('about:blank') },
    { sender: { mainFrame: own }, senderFrame: null },
    ...[
      'https://example.org/',
      'http://localhost:5173/',
      'file:///tmp/page.html',
      'data:text/html,hello',
      'about:blank',
      'blob:app://linggu/1',
      'app://linggu.example.org/index.html',
      'app://linggu/other.html',
      'devtools://devtools/bundled/inspector.html',
      '',
    ].map(alone),
  ] as unknown as Sender[]
}
