import type { Page } from '@playwright/test'
import type { Bridge } from '../../core/ipc/bridge'
import type { EntryAnswers } from '../../core/log/entry/entry-answers'
import { sessionAnswers } from '../../core/log/testing/answers'
import { dateAgo } from '../rig/morning'

/** An entry to write down and how long ago it was. */
export interface PastEntry {
  readonly answers: EntryAnswers
  /** Whole days, by the machine's calendar; with 0 the minute may lie in the future, which the app refuses. */
  readonly daysAgo: number
  readonly minuteOfDay: number
}

/** Adds entries through the page's own bridge, as the form does. */
export async function addEntries(page: Page, entries: readonly PastEntry[]): Promise<void> {
  const inputs = entries.map(({ answers, daysAgo, minuteOfDay }) => ({
    answers,
    when: { localDate: dateAgo(daysAgo), minuteOfDay },
  }))
  await page.evaluate(async (all) => {
    const { linggu } = window as unknown as { linggu: Bridge }
    for (const input of all) {
      const reply = await linggu.request('log:add', input)
      if (!reply.ok) throw new Error(reply.failure.message)
    }
  }, inputs)
}

/** Opens a page of the log from its menu. */
export async function openLogPage(page: Page, name: 'Report' | 'Files' | 'My own test'): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('button', { name, exact: true }).click()
}

/** Thirty sessions over six weeks: medians 6 before and 4 after, one of them without a rating after. */
export const thirtySessions = (): readonly PastEntry[] =>
  Array.from({ length: 30 }, (_, i) => ({
    daysAgo: 1 + i,
    minuteOfDay: 540 + ((i * 37) % 480),
    answers: sessionAnswers([5, 6, 7][i % 3]!, i === 11 ? null : [5, 6, 7][i % 3]! - [1, 2, 3][i % 3]!, {
      origin: i % 2 === 0 ? 'spike' : 'reminder',
    }),
  }))

/**
 * How many entries the log's list has with these words. The list draws only the rows that are in view, so it is scrolled
 * from its top to its end.
 */
export async function entriesInList(page: Page, words = ''): Promise<number> {
  const rows = page.locator('[data-entry]')
  const ids = new Set<string | null>()
  await page.getByRole('searchbox', { name: 'Search notes' }).scrollIntoViewIfNeeded()
  for (let before = -1; ids.size > before;) {
    before = ids.size
    const found = rows.filter({ hasText: words })
    for (const id of await found.evaluateAll((all) => all.map((row) => row.getAttribute('data-entry'))))
      ids.add(id)
    // In one step, because a row that scrolls out of view is taken away.
    await rows.evaluateAll((all) => all.at(-1)?.scrollIntoView())
    // The list draws what came into view in the next frame.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))))
  }
  return ids.size
}
