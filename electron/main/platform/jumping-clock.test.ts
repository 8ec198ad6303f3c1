import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { VALID_PAYLOADS } from '@core/ipc/testing/valid-payloads'
import { readJson } from '@core/log/files/json'
import { pressAnswers } from '@core/ipc/testing/valid-answers'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@core/time/units'
import { NOON } from '../session/testing/session-bench'
import { openWholeApp, type WholeApp } from '../testing/whole-app'

vi.mock('electron', async () => (await import('../testing/fake-electron')).fakeElectron)

const STEPS = ['session', 'check-in', 'later', 'add', 'edit', 'remove', 'restore', 'visit'] as const
const JUMPS = [-HOUR_MS, HOUR_MS, -DAY_MS, -60 * DAY_MS, 400 * DAY_MS, -NOON, 75 * 365 * DAY_MS, 1, -1]

async function take(app: WholeApp, step: (typeof STEPS)[number]): Promise<void> {
  const listed = await app.ask('log:page', { after: null, limit: 10 })
  const [first] = listed.ok
    ? (listed.value as { entries: readonly { id: string; kind: string }[] }).entries
    : []
  // A refusal is an answer, too: nothing is written then.
  switch (step) {
    case 'session':
      await app.ask('session:start', { origin: 'manual', before: 6, activity: 'press' })
      app.advance(MINUTE_MS)
      return void (await app.ask('session:stop', undefined))
    case 'check-in':
      return void (await app.ask('session:check-in', {
        ...(VALID_PAYLOADS['session:check-in'][0] as object),
        askAgainMinutes: 30,
        newNumbness: false,
      }))
    case 'later':
      return void (await app.ask('session:rate-later', { rating: 3 }))
    case 'add':
      return void (await app.ask('log:add', { answers: pressAnswers, when: null }))
    case 'edit':
      return void (await app.ask('log:edit', {
        id: first?.id ?? 'none-at-all',
        answers: pressAnswers,
        when: null,
      }))
    case 'remove':
      return void (await app.ask('log:remove', { id: first?.id ?? 'none-at-all' }))
    case 'restore':
      return void (await app.ask('log:restore', { id: first?.id ?? 'none-at-all' }))
    case 'visit':
      return void (await app.ask('log:add', VALID_PAYLOADS['log:add'][1]))
  }
}

it('what the app wrote it can read again, whatever the clock did in between', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ step: fc.constantFrom(...STEPS), jump: fc.constantFrom(0, ...JUMPS) }), {
        minLength: 3,
        maxLength: 12,
      }),
      async (steps) => {
        const app = openWholeApp()
        try {
          await app.ask('safety:answer', VALID_PAYLOADS['safety:answer'][0])
          await app.ask('safety:check', { ticked: [] })
          for (const step of ['session', 'check-in'] as const) await take(app, step)
          for (const { step, jump } of steps) {
            app.jumpWall(jump)
            await take(app, step)
          }
          const path = join(app.folder, '..', 'out.json')
          app.files.save.push(path)
          expect(await app.ask('log:export', { as: 'json' })).toMatchObject({ ok: true })
          const read = readJson(readFileSync(path, 'utf8'))
          if (read.kind === 'failed') throw new Error(JSON.stringify(read.error))
          expect(read.value.broken).toEqual([])
        } finally {
          app.dispose()
        }
      },
    ),
    { numRuns: 6 },
  )
}, 120_000)
