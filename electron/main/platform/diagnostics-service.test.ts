import { expect, test } from 'vitest'
import { createDiagnosticsService } from './diagnostics-service'

type Parts = Parameters<typeof createDiagnosticsService>[0]

const serviceWith = (copyText: (text: string) => Promise<void>) =>
  createDiagnosticsService({
    system: { version: '1.0.0' } as Parts['system'],
    machine: { electron: '45.4.1', chromium: '156', system: 'linux', desktop: 'GNOME' },
    language: {
      t: (key: string) => key,
      view: () => ({ tag: 'en', zone: 'UTC' }),
    } as unknown as Parts['language'],
    setup: { check: () => ({ readings: [] }) } as unknown as Parts['setup'],
    diaryLines: () => [],
    copyText,
  })

test('what was shown is copied, and only said to be copied when it is', async () => {
  const clipboard = { text: '', done: () => {} }
  const service = serviceWith((text) => {
    clipboard.text = text
    return new Promise((resolve) => (clipboard.done = resolve))
  })
  const shown = service.preview()
  let settled = false
  const reply = service.copy().finally(() => (settled = true))
  await Promise.resolve()
  expect(settled).toBe(false)
  clipboard.done()
  expect(await reply).toEqual({ ok: true, value: undefined })
  expect(clipboard.text).toBe(shown)
})

test('a clipboard that refuses is reported', async () => {
  const reply = await serviceWith(() => Promise.reject(new Error('no clipboard'))).copy()
  expect(reply).toMatchObject({ ok: false, failure: { message: 'settings.diagnostics.notCopied' } })
})
