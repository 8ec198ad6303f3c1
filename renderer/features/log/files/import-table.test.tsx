// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { GenericChoice } from '@core/log/files/table/generic-csv'
import type { ImportColumnsView } from '@core/log/files/transfer-views'
import { sessionEntry } from '@core/log/testing/answers'
import { openPage } from '../../../testing/page'

afterEach(() => {
  cleanup()
  window.location.hash = ''
})

const CHOICE: GenericChoice = {
  date: 1,
  time: null,
  offset: null,
  before: 2,
  after: null,
  notes: [],
  order: 'month-first',
  scale: '0-10',
  only: null,
  as: { kind: 'rating' },
}

const view = (choice: GenericChoice): ImportColumnsView => ({
  kind: 'columns',
  file: 'diary.csv',
  reading: { encoding: 'gb18030', delimiter: ';', header: 3, part: 0 },
  table: { columns: ['Name', 'Date', 'Pain'], rows: [['Pain', '03/04/2026', '6']], rowCount: 5 },
  leftOut: 2,
  parts: [],
  profile: null,
  guess: { choice: CHOICE, isOrderSure: false, kinds: { column: 0, values: ['Pain', 'Coffee'] } },
  tried: {
    choice,
    count: choice.only === null ? 3 : 2,
    days: { first: '2026-03-04', last: '2026-03-20' },
    rows: [
      {
        id: 'row-0001',
        localDate: '2026-03-04',
        localTime: '',
        before: 6,
        after: null,
        note: 'sat long',
      },
    ],
    brokenCount: 1,
    broken: [
      {
        line: 7,
        problems: [{ field: 'rating', reason: 'is no whole number from 0 to 10: “6.5”' }],
        why: { what: 'whole', cell: '6.5' },
        text: 'Pain;03/05/2026;6.5',
      },
    ],
    otherRows: choice.only === null ? 0 : 1,
    withoutTime: 3,
  },
})

it('a table says how it was read, and each guess can be changed', async () => {
  const page = await openPage({
    entries: [sessionEntry('entry-0001', Date.UTC(2026, 2, 2, 9), {})],
    answers: () => ({
      'log:import-pick': () => view(CHOICE),
      'log:import-look': ({ choice }) => view(choice ?? CHOICE),
    }),
  })
  const asked = () =>
    page.bridge.asked.filter(({ name }) => name === 'log:import-look').map(({ input }) => input)
  page.go('log')
  await page.user.click(await screen.findByRole('button', { name: 'More' }))
  await page.user.click(await screen.findByRole('button', { name: 'Files' }))
  await page.user.click(await screen.findByRole('button', { name: 'Choose a file' }))
  const panel = within(await screen.findByRole('group', { name: 'Which column is what?' }))
  expect(
    panel.getByText(
      'I read Simplified Chinese (GB18030), split by semicolons, with the header in line 3. It has 5 rows. 2 other lines are left out.',
    ),
  ).toBeTruthy()
  expect(panel.getByText(/^3 entries, from .*March.* to .*March/)).toBeTruthy()
  expect(panel.getByText(/Day and month could be the other way round/)).toBeTruthy()
  expect(panel.getByText(/These rows may be of several kinds/)).toBeTruthy()
  expect(panel.getByText('3 entries have no time of day')).toBeTruthy()
  expect(panel.getByText(/Line 7: This is no whole number from 0 to 10: 6.5/)).toBeTruthy()
  expect(panel.getByRole('cell', { name: 'sat long' })).toBeTruthy()

  await page.user.selectOptions(panel.getByLabelText('Rows by Name'), 'Pain')
  expect(await panel.findByText('1 row of another kind is left out')).toBeTruthy()
  expect(panel.queryByText(/These rows may be of several kinds/)).toBeNull()
  await page.user.click(panel.getByRole('radio', { name: /^Day before month/ }))
  expect(asked().at(-1)).toMatchObject({
    reading: { encoding: 'gb18030', header: 3 },
    choice: { order: 'day-first', only: { column: 0, value: 'Pain' } },
  })
  await page.user.selectOptions(panel.getByLabelText('Encoding'), 'Japanese (EUC)')
  expect(asked().at(-1)).toMatchObject({ reading: { encoding: 'euc-jp' }, choice: null })

  await page.user.type(panel.getByLabelText('Line 7 as it stands'), '{Backspace}{Backspace}')
  await page.user.click(panel.getByRole('button', { name: 'Read again' }))
  expect(asked().at(-1)).toMatchObject({ fixes: [{ line: 7, text: 'Pain;03/05/2026;6' }] })
  await page.user.clear(panel.getByLabelText('Remember these choices as'))
  await page.user.type(panel.getByLabelText('Remember these choices as'), 'Diary of 2025')
  await page.user.click(panel.getByRole('button', { name: 'Remember' }))
  expect(await panel.findByText(/Kept as “Diary of 2025”/)).toBeTruthy()
  expect(page.bridge.asked.filter(({ name }) => name === 'log:profile-keep')).toMatchObject([
    { input: { name: 'Diary of 2025', choice: { date: 1, before: 2 } } },
  ])
})

it('a column for the side is shown as it was understood, and can be left out', async () => {
  const details = { side: 0, medicine: null, trigger: null }
  const withSide = (choice: GenericChoice): ImportColumnsView => {
    const one = view(choice)
    return { ...one, guess: { ...one.guess, kinds: null, choice: { ...CHOICE, details } } }
  }
  const page = await openPage({
    entries: [sessionEntry('entry-0001', Date.UTC(2026, 2, 2, 9), {})],
    answers: () => ({
      'log:import-pick': () => withSide({ ...CHOICE, details }),
      'log:import-look': ({ choice }) => withSide(choice ?? { ...CHOICE, details }),
    }),
  })
  page.go('log')
  await page.user.click(await screen.findByRole('button', { name: 'More' }))
  await page.user.click(await screen.findByRole('button', { name: 'Files' }))
  await page.user.click(await screen.findByRole('button', { name: 'Choose a file' }))
  const panel = within(await screen.findByRole('group', { name: 'Which column is what?' }))
  expect(panel.getByLabelText<HTMLSelectElement>('Which side').value).toBe('0')
  expect(panel.queryByLabelText('What set it off')).toBeNull()
  await page.user.selectOptions(panel.getByLabelText('Which side'), '')
  expect(page.bridge.asked.filter(({ name }) => name === 'log:import-look').at(-1)).toMatchObject({
    input: { choice: { details: { side: null, medicine: null, trigger: null } } },
  })
})
