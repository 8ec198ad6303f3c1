// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { sessionEntry } from '@core/log/testing/answers'
import type { Language } from '@core/text/language'
import { fakeSnapshot } from '../../../testing/fake-snapshot'
import { openPage } from '../../../testing/page'

afterEach(() => {
  cleanup()
  window.location.hash = ''
})

/** A Hebrew note with a full stop and brackets, which stand at the wrong end where the page says left to right. */
const NOTE = 'כאב 7, אחרי ישיבה (3 שעות).'
const entry = sessionEntry('entry-0001', Date.UTC(2026, 2, 2, 9), { note: NOTE })
const WORDS = {
  en: { more: 'More', files: 'Files', bom: 'Mark as UTF-8 for spreadsheets that ask for it' },
  'zh-Hans': { more: '更多', files: '文件', bom: '为需要的电子表格软件标明 UTF-8' },
} as const

const openFiles = async (language: Language) => {
  const page = await openPage({
    entries: [entry],
    snapshot: fakeSnapshot({ language, theme: 'light', acknowledged: true }),
  })
  page.go('log')
  await page.user.click(await screen.findByRole('button', { name: WORDS[language].more }))
  await page.user.click(await screen.findByRole('button', { name: WORDS[language].files }))
  return page
}

describe('an export for a spreadsheet', () => {
  it.each([
    ['en', false],
    ['zh-Hans', true],
  ] as const)('in %s marks its text as UTF-8 from the start: %s', async (language, marked) => {
    const page = await openFiles(language)
    const bom = await screen.findByRole('switch', { name: WORDS[language].bom })
    expect(bom.getAttribute('aria-checked') ?? String((bom as HTMLInputElement).checked)).toBe(String(marked))
    await page.user.click(screen.getByRole('button', { name: /CSV/ }))
    expect(page.bridge.asked.find(({ name }) => name === 'log:export')?.input).toEqual({
      as: 'csv',
      bom: marked,
    })
  })
})

it('a note that runs from the right is shown so in the opened entry', async () => {
  const page = await openPage({ entries: [entry] })
  page.go('log')
  await screen.findByRole('list')
  await page.user.click(document.querySelector('[data-entry="0"]')!)
  expect((await screen.findByText(NOTE, { selector: 'p' })).dir).toBe('auto')
})
