// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { ImportPlanView } from '@core/log/files/transfer-views'
import { openPage } from '../../../testing/page'

afterEach(() => {
  cleanup()
  window.location.hash = ''
})

const PLAN: ImportPlanView = {
  kind: 'plan',
  file: 'diary.csv',
  add: 2,
  same: 0,
  conflicts: 0,
  replace: 0,
  tests: 0,
  deleted: 0,
  sameMoment: 0,
  otherTimes: 0,
  days: null,
  shortenedCount: 0,
  shortened: [],
  settings: false,
  brokenCount: 0,
  broken: [],
  brokenAs: 'line',
}

it.each([
  [{ shortenedCount: 1, shortened: [2] }, '1 note is longer than 4000 characters and will be cut: line 2'],
  [
    { shortenedCount: 3, shortened: [2, 3, 7] },
    '3 notes are longer than 4000 characters and will be cut: lines 2, 3, and 7',
  ],
  [
    { shortenedCount: 9, shortened: [2, 3] },
    '9 notes are longer than 4000 characters and will be cut: lines 2, 3, and 7 more',
  ],
  [{}, null],
])('an import says which notes it would cut: %j', async (cut, words) => {
  const page = await openPage({ answers: () => ({ 'log:import-pick': () => ({ ...PLAN, ...cut }) }) })
  page.go('log')
  await page.user.click(await screen.findByRole('button', { name: 'More' }))
  await page.user.click(await screen.findByRole('button', { name: 'Files' }))
  await page.user.click(await screen.findByRole('button', { name: 'Choose a file' }))
  await screen.findByRole('group', { name: 'Preview import' })
  expect(screen.queryByText(/will be cut/)?.textContent ?? null).toBe(words)
})

it('what came is named by its months, and can be looked at or taken back at once', async () => {
  const page = await openPage({
    answers: () => ({
      'log:import-pick': () => ({ ...PLAN, add: 5 }),
      'log:import-apply': () => ({
        id: 7,
        added: 5,
        changed: 0,
        days: { first: '2025-02-03', last: '2025-02-21' },
      }),
      'log:import-undo': () => ({ removed: 5, restored: 0, left: 0, settings: 'none' as const }),
    }),
  })
  const open = async () => {
    page.go('log')
    await page.user.click(await screen.findByRole('button', { name: 'More' }))
    await page.user.click(await screen.findByRole('button', { name: 'Files' }))
    await page.user.click(await screen.findByRole('button', { name: 'Choose a file' }))
    await page.user.click(await screen.findByRole('button', { name: 'Import' }))
    await screen.findByText('5 entries from February 2025 added.')
  }
  await open()
  await page.user.click(screen.getByRole('button', { name: 'Show them' }))
  const filters = page.bridge.asked.filter(({ name }) => name === 'log:page').map(({ input }) => input)
  expect(filters.at(-1)).toMatchObject({ filter: { from: '2025-02-03', to: '2025-02-21' } })
  await open()
  await page.user.click(screen.getByRole('button', { name: 'Undo' }))
  await screen.findByText('Import undone: 5 entries removed, 0 put back as before.')
  expect(page.bridge.asked.filter(({ name }) => name === 'log:import-undo')).toMatchObject([
    { input: { importId: 7 } },
  ])
})

it('a file that is dropped on the window is read in the log, and so is a pasted table', async () => {
  const page = await openPage({
    answers: () => ({ 'log:import-give': ({ name, isLast }) => (isLast ? { ...PLAN, file: name } : null) }),
  })
  const given = () =>
    page.bridge.asked
      .filter(({ name }) => name === 'log:import-give')
      .map(({ input }) => input as { name: string; piece: string; isFirst: boolean; isLast: boolean })
  const text = `date,pain\n${'2026-03-04,6\n'.repeat(20_000)}`
  const { buffer } = new TextEncoder().encode(text)
  const file = Object.assign(new File([text], 'diary.csv'), { arrayBuffer: async () => buffer })
  const dataTransfer = { types: ['Files'], files: [file] }
  fireEvent.drop(await screen.findByRole('navigation', { name: 'Main' }), { dataTransfer })
  expect(await screen.findByText(/Preview import: diary.csv/)).toBeTruthy()
  expect(
    given()
      .map(({ piece }) => atob(piece))
      .join(''),
  ).toBe(text)
  expect(given().map(({ isFirst }) => isFirst)).toEqual([true, false])

  const clipboardData = { files: [], getData: () => 'Datum\tSchmerz\n04.03.2026\t6\n' }
  fireEvent.paste(document.body, { clipboardData })
  expect(await screen.findByText(/Preview import: Pasted table/)).toBeTruthy()
  expect(atob(given().at(-1)!.piece)).toContain('Schmerz')
})

it('refused lines of our own files name the field in the language of the page', async () => {
  const broken = [
    { line: 3, problems: [{ field: 'before', reason: 'Invalid input: expected int, received string' }] },
    { line: 4, problems: [{ field: '', reason: 'has 50 cells' }], why: { what: 'cells' as const, cell: '' } },
    { line: 5, problems: [{ field: '', reason: 'Invalid input' }] },
  ]
  const page = await openPage({
    answers: () => ({ 'log:import-pick': () => ({ ...PLAN, brokenCount: 3, broken }) }),
  })
  page.go('log')
  await page.user.click(await screen.findByRole('button', { name: 'More' }))
  await page.user.click(await screen.findByRole('button', { name: 'Files' }))
  await page.user.click(await screen.findByRole('button', { name: 'Choose a file' }))
  const preview = await screen.findByRole('group', { name: 'Preview import' })
  const said = [...preview.querySelectorAll('li')].map(({ textContent }) => textContent)
  expect(said.filter((line) => line.startsWith('Line'))).toEqual([
    'Line 3: before is missing or can’t be read',
    'Line 4: This line has more cells than the header.',
    'Line 5: the entry is missing or can’t be read',
  ])
})
