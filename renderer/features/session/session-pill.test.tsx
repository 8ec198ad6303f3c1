// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { openPage } from '../../testing/page'

/** There is no sound in jsdom. */
vi.mock('./sound/SessionSound', () => ({ SessionSound: () => null }))

afterEach(() => {
  cleanup()
  vi.useRealTimers()
  window.location.hash = ''
})

it('while a session is on, the link to it says on other pages how long it still runs, and leads back', async () => {
  const page = await openPage()
  expect((await screen.findByRole('link', { name: 'Session' })).textContent).toBe('Session')
  await page.bridge.request('session:start', { origin: 'manual', before: null, activity: 'press' })
  page.go('reminders')
  const link = await screen.findByRole('link', { name: /^Session \d:\d\d Find the spot$/ })
  const first = link.textContent
  vi.useFakeTimers({ shouldAdvanceTime: true })
  await page.bridge.request('session:pause')
  await waitFor(() => expect(link.textContent).toMatch(/\d:\d\d Paused$/))
  await page.bridge.request('session:resume')
  await waitFor(() => expect(link.textContent).toMatch(/Find the spot$/))
  act(() => void vi.advanceTimersByTime(9_000))
  await waitFor(() => expect(link.textContent).not.toBe(first))
  vi.useRealTimers()
  await page.user.click(link)
  expect(window.location.hash).toBe('#session')
})
