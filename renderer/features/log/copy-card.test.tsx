// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { sessionEntry } from '@core/log/testing/answers'
import { openPage } from '../../testing/page'

const NOON = Date.UTC(2026, 2, 2, 12)
const HOUR_MS = 3_600_000
const sessions = (count: number) =>
  Array.from({ length: count }, (_, i) => sessionEntry(`entry-${i}-of-all`, NOON - i * HOUR_MS))

afterEach(() => {
  cleanup()
  window.location.hash = ''
})

const openMenu = async (page: Awaited<ReturnType<typeof openPage>>) => {
  page.go('log')
  await page.user.click(await screen.findByRole('button', { name: 'More' }))
}

describe('the answer of the log as a picture', () => {
  it('is asked for by its place on the page, and said to be copied', async () => {
    const page = await openPage({ entries: sessions(6) })
    await openMenu(page)
    await page.user.click(await screen.findByRole('button', { name: 'Copy as a picture' }))
    expect(await screen.findByText('Copied as a picture.')).toBeTruthy()
    const asked = page.bridge.asked.filter(({ name }) => name === 'log:copy-picture')
    expect(asked).toEqual([{ name: 'log:copy-picture', input: { x: 0, y: 0, width: 0, height: 0 } }])
  })

  it('says why when it could not be copied', async () => {
    const page = await openPage({
      entries: sessions(6),
      answers: () => ({
        'log:copy-picture': () => {
          throw new Error('There is no picture of the page')
        },
      }),
    })
    await openMenu(page)
    await page.user.click(await screen.findByRole('button', { name: 'Copy as a picture' }))
    expect(await screen.findByText(/There is no picture of the page/)).toBeTruthy()
  })

  it('is not offered while there is nothing to copy', async () => {
    const page = await openPage()
    await openMenu(page)
    expect(screen.queryByRole('button', { name: 'Copy as a picture' })).toBeNull()
  })
})

describe('a long log', () => {
  it('stands by months and years, with its list below and one way to it', async () => {
    const DAY_MS = 24 * HOUR_MS
    const entries = Array.from({ length: 200 }, (_, i) =>
      sessionEntry(`entry-${i}-of-all`, NOON - i * 2 * DAY_MS),
    )
    const page = await openPage({ entries })
    page.go('log')
    await page.user.selectOptions(await screen.findByRole('combobox', { name: 'Dates' }), 'Everything')
    expect(await screen.findByRole('figure', { name: 'Month by month' })).toBeTruthy()
    expect(await screen.findByRole('button', { name: 'Go to the entries' })).toBeTruthy()
    const month = await screen.findByRole('button', { name: /^January 2026: \d+ sessions/ })
    await page.user.click(month)
    expect(await screen.findByRole('button', { name: 'Clear filters' })).toBeTruthy()
    expect(screen.queryByRole('figure', { name: 'Each session' })).toBeNull()
  })
})
