// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { sessionEntry } from '@core/log/testing/answers'
import { openPage } from '../../../testing/page'

afterEach(() => {
  cleanup()
  window.location.hash = ''
})

/** A Hebrew note with a full stop and brackets, which stand at the wrong end where the page says left to right. */
const NOTE = 'כאב 7, אחרי ישיבה (3 שעות).'
const entry = sessionEntry('entry-0001', Date.UTC(2026, 2, 2, 9), { note: NOTE })

it('a note that runs from the right is shown so in the opened entry', async () => {
  const page = await openPage({ entries: [entry] })
  page.go('log')
  await screen.findByRole('list')
  await page.user.click(document.querySelector('[data-entry="0"]')!)
  expect((await screen.findByText(NOTE, { selector: 'p' })).dir).toBe('auto')
})
