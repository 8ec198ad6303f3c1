// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { sessionEntry } from '@core/log/testing/answers'
import type { Rating } from '@core/log/entry/rating'
import { openPage } from '../../../testing/page'

afterEach(() => {
  cleanup()
  window.location.hash = ''
})

const AT = Date.UTC(2026, 2, 2, 9)

it.each<[Rating | null, Rating | null, boolean, string]>([
  [6, 4, true, '6 (from memory)  4'],
  [6, 4, false, '6  4'],
  [6, null, true, '6, no rating after (from memory)'],
  [null, 4, false, '4 after, none before'],
])('the list says of %s and %s, from memory: %s, "%s"', async (before, after, beforeFromMemory, words) => {
  const page = await openPage({
    entries: [sessionEntry('entry-0001', AT, { before, after, beforeFromMemory })],
  })
  page.go('log')
  const line = await within(await screen.findByRole('list')).findByRole('button')
  expect(line.textContent).toContain(words)
})

it('an entry without a time of day shows its day only, and can move to another day without getting an hour', async () => {
  const page = await openPage({ entries: [sessionEntry('entry-0001', AT, { hasTime: false })] })
  page.go('log')
  const line = await within(await screen.findByRole('list')).findByRole('button')
  expect(line.querySelector('time')?.textContent).toBe('')
  await page.user.click(line)
  const article = await screen.findByRole('article')
  expect(within(article).getByRole('heading', { level: 2 }).textContent).not.toMatch(/\d:\d/)
  await page.user.click(screen.getByRole('button', { name: 'Edit' }))
  fireEvent.change(await screen.findByLabelText('Date'), { target: { value: '2026-03-01' } })
  await page.user.click(screen.getByRole('button', { name: 'Save' }))
  expect(page.bridge.asked.filter(({ name }) => name === 'log:edit')).toMatchObject([
    { input: { when: { localDate: '2026-03-01', minuteOfDay: null } } },
  ])
})
