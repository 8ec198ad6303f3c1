// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { openPage } from '../../testing/page'

afterEach(() => {
  cleanup()
  window.location.hash = ''
})

it('the search shows the parts that name what was typed, and says how many', async () => {
  const page = await openPage()
  page.go('learn')
  const search = await screen.findByRole('searchbox')
  const parts = () => screen.getAllByRole('heading', { level: 2 }).length
  const all = parts()
  await page.user.type(search, 'pregnan')
  expect(parts()).toBeLessThan(all)
  expect(screen.getAllByRole('status').some(({ textContent }) => /\d/.test(textContent ?? ''))).toBe(true)
  await page.user.clear(search)
  expect(parts()).toBe(all)
})
