// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import type { AppSnapshot } from '@core/ipc/views'
import { openPage } from '../../testing/page'

/** There is no sound in jsdom. */
vi.mock('../../features/session/sound/SessionSound', () => ({ SessionSound: () => null }))

afterEach(() => {
  cleanup()
  window.location.hash = ''
})

const NOW = Date.UTC(2026, 2, 2, 9)
const prompt = {
  id: 'break~1',
  key: 'break~1',
  ruleId: 'break',
  ruleName: 'Hand break',
  kind: 'interval',
  due: NOW,
  shownAt: NOW,
  sound: false,
  snoozes: 0,
  catchUp: false,
  merged: 0,
  answers: ['start', 'not-today'],
  delivered: true,
  repeated: false,
} as const
const spike = { id: 'spike-1', openedAtMs: NOW - 3_600_000 }
const notice = (id: string, kind: 'login-refused' | 'shortcut-refused') => ({
  id,
  kind,
  values: { wanted: 'on', keys: 'F9' },
})

/** Each line with words of it, in the order in which they take their turn, and what takes it away. */
const LINES = [
  ['Your log file is not there any more.', { logTrouble: null }],
  ['Hand break', { reminders: { spike } }],
  ['did not let Linggu start', { notices: [notice('1', 'shortcut-refused')] }],
  ['did not allow the shortcut', { notices: [] }],
  ['How is the pain now?', { later: null }],
  ['Flare-up since', { reminders: {} }],
] as const

it('stands alone at the top of a page, and the next one comes when it is answered', async () => {
  // Fetched while the page is idle; here before the test can end.
  await import('../../features/log/LogScreen')
  const page = await openPage()
  const { reminders } = page.bridge.snapshot
  const withReminders = (part: object) => ({ ...reminders, spike: null, prompt: null, ...part })
  const change = (part: object) =>
    act(() => {
      const changed =
        'reminders' in part ? { ...part, reminders: withReminders(part.reminders as object) } : part
      page.bridge.change(changed as Partial<AppSnapshot>)
    })
  change({
    logTrouble: { reason: 'missing', keptAs: null, saved: 0, backup: null },
    reminders: { prompt, spike },
    notices: [notice('1', 'shortcut-refused'), notice('2', 'login-refused')],
    later: { entryId: 'entry-1', sessionAtMs: NOW },
  })
  for (const [index, [, answered]] of LINES.entries()) {
    await screen.findByText(LINES[index]![0], { exact: false })
    const seen = LINES.map(([text]) => text).filter((text) => screen.queryByText(text, { exact: false }))
    expect(seen).toEqual([LINES[index]![0]])
    change(answered)
  }
  expect(LINES.some(([text]) => screen.queryByText(text, { exact: false }))).toBe(false)
})
