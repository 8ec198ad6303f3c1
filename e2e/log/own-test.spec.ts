import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Bridge } from '../../core/ipc/bridge'
import type { Arm, SessionEntry } from '../../core/log/entry/entry'
import { sealArms } from '../../core/log/own-test/experiment-draw'
import { writeJson } from '../../core/log/files/json'
import type { SealedTest } from '../../core/log/entry/log-views'
import type { Rating } from '../../core/log/entry/rating'
import { askSnapshot } from '../helpers/ask-snapshot'
import { sessionEntry } from '../../core/log/testing/answers'
import { chooseNext } from '../helpers/preset-files'
import type { App } from '../rig/app'
import { expect, test, type Launch, type Rig } from '../rig/test'
import { entriesInList, openLogPage } from '../helpers/log-entries'
import { seedSettings } from '../helpers/seed'

const DAY_MS = 86_400_000
const SHOW_LOG = ['--show=log']

const openTest = (page: Page) => openLogPage(page, 'My own test')
const askTests = (page: Page) =>
  page.evaluate(async () => {
    const { linggu } = window as unknown as { linggu: Bridge }
    const reply = await linggu.request('log:tests')
    if (!reply.ok) throw new Error(reply.failure.message)
    return reply.value
  })

async function openLog(rig: Rig, launch: Launch): Promise<{ readonly app: App; readonly page: Page }> {
  const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`), args: SHOW_LOG })
  return { app, page: await app.window() }
}

async function startTen(page: Page): Promise<void> {
  await openTest(page)
  await page
    .getByRole('radiogroup', { name: 'How many flare-ups' })
    .getByRole('radio', { name: '10', exact: true })
    .click()
  await page.getByRole('button', { name: 'Start the test' }).click()
  await expect(page.getByText('0 of 10 flare-ups')).toBeVisible()
}

test('a draw is made once, stays hidden, and outlives a kill', async ({ rig, launch }) => {
  const { app, page } = await openLog(rig, launch)
  await openTest(page)
  await expect(page.getByText('You know whether you press, so hope may play a part.')).toBeVisible()
  await expect(page.getByText('High pain often drops by itself.')).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).click()
  await startTen(page)
  await expect(page.getByText('Drawn. You’ll see each draw at its flare-up.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start the test' })).toHaveCount(0)

  const [drawn] = app.userData.query('select turns, minutes, sealed, stopped_at from own_tests')
  expect(drawn).toMatchObject({ turns: 10, minutes: 3, stopped_at: null })
  // The draw is in nothing that main sends to the page or the page shows, and not readable in the file.
  const known = await askTests(page)
  expect(known).toHaveLength(1)
  expect(known[0]!.result).toBeNull()
  expect(Object.keys(known[0]!.test).toSorted()).toEqual(
    ['id', 'minutes', 'opened', 'startedAt', 'stoppedAt', 'turns'].toSorted(),
  )
  expect(await page.content()).not.toContain(String(drawn!['sealed']))
  expect(String(drawn!['sealed'])).not.toMatch(/press|rest/)
  expect(app.userData.query('select count(*) as n from own_test_turns')).toEqual([{ n: 0 }])

  const again = await page.evaluate(async () => {
    const { linggu } = window as unknown as { linggu: Bridge }
    return linggu.request('log:test-start', { turns: 12, minutes: 3 })
  })
  expect(again.ok).toBe(false)

  await app.kill()
  const relaunched = await launch({ userData: app.userData.folder, args: SHOW_LOG })
  const reopened = await relaunched.window()
  await openTest(reopened)
  await expect(reopened.getByText('0 of 10 flare-ups')).toBeVisible()
  expect(relaunched.userData.query('select sealed from own_tests')).toEqual([{ sealed: drawn!['sealed'] }])
})

test('stopping early is asked about, kept, and said in the result', async ({ rig, launch }) => {
  const { app, page } = await openLog(rig, launch)
  await startTen(page)
  const stop = page.getByRole('button', { name: 'Stop the test' })
  await stop.click()
  await expect(page.getByText(/^Stop after 0 of 10 flare-ups\? It can’t go on later/)).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect(app.userData.query('select stopped_at from own_tests')).toEqual([{ stopped_at: null }])
  await stop.click()
  await stop.click()
  await expect(page.getByText('Stopped after 0 of 10 flare-ups.', { exact: false })).toBeVisible()
  await expect(page.getByText(/^Too few: each side needs at least 3 complete flare-ups/)).toBeVisible()
  const [{ stopped_at: stoppedAt } = {}] = app.userData.query('select stopped_at from own_tests')
  expect(Number(stoppedAt)).toBeGreaterThan(0)
  await expect(page.getByRole('button', { name: 'Start the test' })).toBeVisible()
})

test('every spike is pressed or rested as it was drawn, from the tray to the result', async ({
  rig,
  launch,
}) => {
  test.slow()
  const userData = seedSettings(`${rig.up.folder}/user-data`, { session: { laterRatingMinutes: null } })
  const first = await launch({ userData, args: SHOW_LOG })
  await startTen(await first.window())
  const current = { app: first, page: await first.window() }
  const turns = () =>
    current.app.userData.query(
      `select test_turn as turn, test_arm as arm, before, after, pressed_ms > 0 as pressed, ending
       from entries where deleted_at is null order by at`,
    )
  const spike = async (): Promise<Arm> => {
    await rig.tray.clickMenu('Pain spike')
    // Twice for a moment, while the words of one phase fade and those of the next come.
    const drawn = current.page.getByText(/^This time: (press|rest)$/).first()
    await expect(drawn).toBeVisible()
    const arm: Arm = (await drawn.textContent()) === 'This time: press' ? 'press' : 'rest'
    await current.page.keyboard.press('7')
    const before = current.page
      .getByRole('radiogroup', { name: 'Pain before' })
      .getByRole('radio', { name: /^7/ })
    await expect(before).toBeChecked()
    return arm
  }
  const rateAfter = async (rating: number) => {
    const after = current.page.getByRole('radiogroup', { name: 'Pain after' })
    await expect(after).toBeVisible()
    await current.page.keyboard.press(String(rating))
    await expect(after.getByRole('radio', { name: new RegExp(`^${rating}`) })).toBeChecked()
    await current.page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(current.page.getByRole('button', { name: 'Start session' })).toBeVisible()
  }

  const arms: Arm[] = []
  await test.step('stopped and started again, killed and started again: the same turn, not drawn anew', async () => {
    const arm = await spike()
    await current.page.keyboard.press('Escape')
    await current.page.getByRole('button', { name: 'Stop and keep' }).click()
    await current.page.getByRole('button', { name: 'Save without a number' }).click()
    expect(await spike()).toBe(arm)
    await current.app.clock.advance(60_000)
    await current.app.kill()

    current.app = await launch({ userData, args: SHOW_LOG })
    current.page = await current.app.window()
    await expect(current.page.getByText(/Keep it in the log\?/)).toBeVisible()
    await current.page.getByRole('button', { name: 'Save without a number' }).click()
    expect(turns()).toMatchObject([
      { turn: 1, arm, before: 7, after: null, ending: 'stopped-early' },
      { turn: 1, arm, before: 7, after: null, ending: 'stopped-early' },
    ])
    expect(await spike()).toBe(arm)
    arms.push(arm)
  })

  for (let n = 1; n <= 10; n++)
    await test.step(`spike ${n}`, async () => {
      if (n > 1) arms.push(await spike())
      const arm = arms.at(-1)!
      await current.app.clock.advance(30_000)
      await expect(current.page.getByText(`This time: ${arm}`, { exact: true }).first()).toBeVisible()
      await expect(current.page.getByRole('heading', { level: 1 })).toHaveText(
        arm === 'press' ? /^Press/ : /^Rest.*keep both hands still/,
      )
      await expect(current.page.getByRole('img', { name: /back of the left hand.*Linggu/ })).toHaveCount(
        arm === 'press' ? 1 : 0,
      )
      await current.app.clock.advance(170_000)
      await rateAfter(arm === 'press' ? 4 : 6)
      // It closes by itself where the day ended meanwhile.
      if ((await askSnapshot(current.page)).reminders.spike) await rig.tray.clickMenu('It’s over')
      await current.app.clock.advance(3_600_000)
    })

  expect(arms.filter((arm) => arm === 'press')).toHaveLength(5)
  expect(turns().slice(2)).toEqual(
    arms.map((arm, i) => ({
      turn: i + 1,
      arm,
      before: 7,
      after: arm === 'press' ? 4 : 6,
      pressed: arm === 'press' ? 1 : 0,
      ending: 'completed',
    })),
  )
  await current.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Log' }).click()
  await openTest(current.page)
  await expect(current.page.getByRole('heading', { name: /^Result, / })).toBeVisible()
  await expect(
    current.page.getByText(/^Your ratings fell more when you pressed than when you rested/),
  ).toBeVisible()
  await expect(current.page.getByText('5 flare-ups: usually 7 before, 4 after, change -3')).toBeVisible()
  await expect(current.page.getByText('5 flare-ups: usually 7 before, 6 after, change -1')).toBeVisible()
  await expect(current.page.getByText(/lacks? a rating/)).toHaveCount(0)

  await rig.tray.clickMenu('Pain spike')
  await expect(current.page.getByRole('timer', { name: 'Time left' })).toBeVisible()
  await expect(current.page.getByText(/^This time:/)).toHaveCount(0)
})

interface Story {
  readonly title: string
  /** Change from before to after in pressed spikes, in order. */
  readonly press: readonly number[]
  readonly rest: readonly number[]
  readonly verdict: RegExp
  readonly difference: RegExp
}

const STORIES: readonly Story[] = [
  {
    title: 'the same in both: it cannot tell',
    press: [-2, -1, 0, -2, -1],
    rest: [-1, -2, 0, -2, -1],
    verdict: /^Cannot tell: chance alone could have made this difference\./,
    difference: /^Ratings fell equally in both, by the averages of the two groups\./,
  },
  {
    title: 'far lower when pressing: by more than chance easily makes',
    press: [-5, -4, -5, -4, -5],
    rest: [0, -1, 0, 0, -1],
    verdict: /^Your ratings fell more when you pressed than when you rested/,
    // 2 of the 252 ways to draw 5 of 10 are as far apart as this one.
    difference: /^Ratings fell 4\.2 points more when pressing, by the averages .* in 1 of 100 cases\.$/,
  },
]

/** A test that ran to its end somewhere else, and the sessions of its spikes. */
function finished(
  { press, rest }: Story,
  now: number,
): {
  readonly tests: readonly SealedTest[]
  readonly entries: readonly SessionEntry[]
} {
  const id = 'own-test-finished'
  const arms = press.flatMap((): readonly Arm[] => ['rest', 'press'])
  const startedAt = now - 30 * DAY_MS
  const left = { press: [...press], rest: [...rest] }
  return {
    tests: [
      {
        id,
        startedAt,
        turns: arms.length,
        minutes: 3,
        opened: arms.length,
        stoppedAt: null,
        sealed: sealArms(arms, id, () => 0.5),
      },
    ],
    entries: arms.map((arm, i) =>
      sessionEntry(`turn-of-test-${i}`, startedAt + (i + 1) * DAY_MS, {
        origin: 'spike',
        before: 6,
        after: (6 + left[arm].shift()!) as Rating,
        pressedMs: arm === 'press' ? 140_000 : 0,
        spikeId: `spike-of-turn-${i}`,
        test: { testId: id, turn: i + 1, arm },
      }),
    ),
  }
}

for (const story of STORIES)
  test(`a test that ran to its end, ${story.title}`, async ({ rig, launch }) => {
    const { app, page } = await openLog(rig, launch)
    const now = await app.clock.now()
    const folder = join(rig.up.folder, 'files')
    mkdirSync(folder)
    const file = join(folder, 'finished.json')
    writeFileSync(file, writeJson(finished(story, now), now))
    await chooseNext(app, 'open', file)
    await openLogPage(page, 'Files')
    await page.getByRole('button', { name: 'Choose a file' }).click()
    await expect(page.getByText('1 own test', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(page.getByText(/^10 entries from .* added\.$/)).toBeVisible()

    await openTest(page)
    await expect(page.getByRole('heading', { name: /^Result, / })).toBeVisible()
    await expect(page.getByText(story.verdict)).toBeVisible()
    await expect(page.getByText(story.difference)).toBeVisible()
    await expect(page.getByText(/95 percent interval; below zero means lower when pressing/)).toBeVisible()
    const arms = page.getByRole('definition').filter({ hasText: /^5 flare-ups: usually 6 before, / })
    await expect(arms).toHaveCount(2)
    await expect(page.getByText(/^Exact randomisation test: all ways/)).toBeVisible()
    await expect(page.getByText(/Stopped after/)).toHaveCount(0)
    // A spike that was rested is no pressed session: the summary keeps it apart.
    await page.getByRole('button', { name: 'Back' }).click()
    await expect.poll(() => entriesInList(page, 'Rested')).toBe(5)
  })
