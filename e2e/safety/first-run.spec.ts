import type { Page } from '@playwright/test'
import { askSnapshot } from '../helpers/ask-snapshot'
import { answerSafety, begin, doFirstRun } from '../helpers/first-run'
import { expect, test } from '../rig/test'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const HANDS = 'Is either hand hurt, swollen or numb today?'
const hands = (page: Page) => page.getByRole('radiogroup', { name: HANDS })
const kinds = async (page: Page) =>
  (await askSnapshot(page)).reminders.config.rules.map(({ kind }) => kind).sort()

/** The words that are drawn, without those that are only for a screen reader. */
const wordsShown = async (page: Page): Promise<number> =>
  page.evaluate(() => {
    const hidden = '.visually-hidden, [aria-hidden="true"], svg'
    const copy: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const around = walker.currentNode.parentElement!
      if (around.checkVisibility() && !around.closest(hidden)) copy.push(walker.currentNode.textContent ?? '')
    }
    return copy.join(' ').split(/\s+/).filter(Boolean).length
  })

test.describe('a new person', () => {
  test('begins to press after three clicks, and reads at most 150 words before the five steps', async ({
    startApp,
  }) => {
    const { page } = await startApp({ isNew: true })
    const clicks: string[] = []
    page.on('console', (message) => {
      if (message.text().startsWith('clicked ')) clicks.push(message.text())
    })
    await page.evaluate(() =>
      addEventListener(
        'click',
        // A key that presses a button is a click of no mouse: it has no count.
        (event) => event.detail > 0 && console.log(`clicked ${(event.target as Element).tagName}`),
        true,
      ),
    )
    await expect(heading(page, 'Press one point on your hand')).toBeVisible()
    const doorstep = await wordsShown(page)
    expect(doorstep).toBeLessThanOrEqual(40)
    await begin(page)
    const safety = await wordsShown(page)
    await button(page, 'No to both').click()
    await expect(hands(page)).toBeVisible()
    const ofHands = await wordsShown(page)
    await button(page, 'Find the spot').click()
    await expect(page.getByRole('main', { name: 'First touch' })).toBeVisible()
    const titles: string[] = []
    for (const step of [1, 2, 3, 4, 5]) {
      await expect(page.getByText(`Step ${step} of 5`)).toBeVisible()
      titles.push(await page.getByRole('heading', { level: 1 }).innerText())
      await page.keyboard.press('Space')
    }
    await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
    const steps = titles.join(' ').split(/\s+/).length
    const words = `${doorstep} + ${safety} + ${ofHands} words, then ${steps} in five steps`
    test.info().annotations.push({ type: 'to the first press', description: `3 clicks, ${words}` })
    expect(doorstep + safety + ofHands, words).toBeLessThanOrEqual(150)
    expect(steps, words).toBeLessThan(60)
    // Begin, No to both, Find the spot; the steps go on by Space.
    await expect.poll(() => clicks, clicks.join()).toEqual(Array.from({ length: 3 }, () => 'clicked BUTTON'))
  })

  test('is led through five steps that wait, and starts the session with the last', async ({ startApp }) => {
    const { app, page } = await startApp({ isNew: true })
    await begin(page)
    await answerSafety(page)
    await button(page, 'Find the spot').click()
    await expect(page.getByText('Step 1 of 5')).toBeVisible()
    await app.clock.advance(120_000)
    await expect(page.getByText('Step 1 of 5')).toBeVisible()
    await page.keyboard.press('Space')
    await expect(page.getByText('Step 2 of 5')).toBeVisible()
    await button(page, 'Next').click()
    await expect(page.getByText('Step 3 of 5')).toBeVisible()
    await page.getByText('Step 3 of 5').click()
    await expect(page.getByText('Step 4 of 5')).toBeVisible()
    await button(page, 'Back').click()
    await expect(page.getByText('Step 3 of 5')).toBeVisible()
    await button(page, 'Next').click()
    await button(page, 'Next').click()
    await expect(page.getByText('Step 5 of 5')).toBeVisible()
    expect((await askSnapshot(page)).session.kind).toBe('idle')
    await page.getByText('Step 5 of 5').click()
    expect((await askSnapshot(page)).session.kind).toBe('idle')
    await button(page, 'I feel the ache').click()
    await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
    await page.keyboard.press('Escape')
    await button(page, 'Stop and keep').click()
    await button(page, 'Save without a number').click()
    // Never again: Ready starts at once.
    await button(page, 'Start session').click()
    await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
  })

  test('who knows the spot gets to Ready', async ({ startApp }) => {
    const { page } = await startApp({ isNew: true })
    await begin(page)
    await answerSafety(page)
    await button(page, 'Find the spot').click()
    await button(page, 'I know the spot').click()
    await expect(button(page, 'Start session')).toBeVisible()
  })

  test('with one hand hurt is led to the other', async ({ startApp }) => {
    const { page } = await startApp({ isNew: true })
    await begin(page)
    await answerSafety(page)
    await hands(page).getByRole('radio', { name: 'Left', exact: true }).click()
    await expect(page.getByRole('group', { name: 'Right hand' })).toHaveCount(0)
    // A hand that was named and not described is not taken for a fit one.
    await button(page, 'Find the spot').click()
    await expect(page.getByRole('alert')).toHaveText('Say what’s wrong with the left hand.')
    await page.getByRole('group', { name: 'Left hand' }).getByRole('button', { name: 'Numbness' }).click()
    await button(page, 'Find the spot').click()
    await expect(page.getByRole('img', { name: /back of the right hand.*Linggu/ })).toBeVisible()
    const { safety, settings } = await askSnapshot(page)
    expect(safety.answers.handToday).toEqual({ left: ['numb'], right: [] })
    expect(settings.session.hand).toBe('right')
  })

  test('who may press with neither hand is not led to a spot', async ({ startApp }) => {
    const { page } = await startApp({ isNew: true })
    await begin(page)
    await answerSafety(page)
    await hands(page).getByRole('radio', { name: 'Both hurt' }).click()
    await expect(button(page, 'Find the spot')).toHaveCount(0)
    await hands(page).getByRole('radio', { name: 'Both are fine' }).click()
    await expect(button(page, 'Find the spot')).toBeVisible()
    await button(page, 'Back').click()
    await answerSafety(page, 'Maybe')
    await expect(button(page, 'Find the spot')).toHaveCount(0)
  })
})

for (const [width, height] of [
  [1080, 760],
  [1366, 768],
] as const)
  test(`both safety questions fit ${width}x${height}, and the notice moves nothing`, async ({ startApp }) => {
    const { app, page } = await startApp({ isNew: true })
    await app.electron.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]!.setContentSize(...size),
      [width, height] as [number, number],
    )
    await begin(page)
    const ticks = page.getByRole('checkbox')
    const places = async () => [
      ...(await Promise.all((await ticks.all()).map((tick) => tick.boundingBox()))),
      await button(page, 'Continue').boundingBox(),
      await page.getByRole('radio', { name: 'No', exact: true }).boundingBox(),
    ]
    await expect(ticks).toHaveCount(7)
    for (const tick of await ticks.all()) await expect(tick).toBeInViewport({ ratio: 1 })
    const before = await places()
    await page.getByRole('radio', { name: 'Trying for a baby' }).check()
    await expect(page.getByText('Do not press this point if you are, or might be, pregnant')).toBeInViewport({
      ratio: 1,
    })
    expect(await places()).toEqual(before)
    await page.getByRole('checkbox', { name: 'Sciatica in both legs' }).check()
    await expect(page.getByText('call your emergency number')).toBeInViewport({ ratio: 1 })
    expect(await places()).toEqual(before)
    const scrolls = await page.evaluate(() =>
      [...document.querySelectorAll('main *')].some(
        (each) => each.scrollHeight > each.clientHeight + 1 && getComputedStyle(each).overflowY === 'auto',
      ),
    )
    expect(scrolls).toBe(false)
  })

test('the first run sets no reminder that nobody chose', async ({ startApp }) => {
  const { page } = await startApp({ isNew: true })
  await doFirstRun(page)
  await expect(button(page, 'Start session')).toBeVisible()
  // The follow-up of a spike is everybody's, and silent until there is one.
  expect(await kinds(page)).toEqual(['follow-up'])
})

test('what the first run leaves out is asked in Settings, and visits are then offered', async ({
  startApp,
}) => {
  const { page } = await startApp({ isNew: true })
  await doFirstRun(page)
  await expect(button(page, 'Start session')).toBeVisible()
  await page.evaluate(() => (window.location.hash = 'settings-safety'))
  const answer = (question: string, name: string) =>
    page.getByRole('radiogroup', { name: question }).getByRole('radio', { name, exact: true }).click()
  await answer('Which leg hurts?', 'Right')
  await answer('For how long?', 'Longer than six weeks')
  await answer('Do you see a practitioner for it?', 'Yes')
  await expect
    .poll(async () => (await askSnapshot(page)).safety.answers)
    .toMatchObject({ painfulSide: 'right', duration: 'persistent', practitioner: true })
  await page.getByRole('link', { name: 'Reminders' }).click()
  // Visits are offered to who sees a practitioner, and never set without them.
  await button(page, 'Add visits').click()
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Visit')
  expect(await kinds(page)).toEqual(['follow-up'])
})

test('answers of an unfinished first run are still there after a look at the signs', async ({ startApp }) => {
  const { page } = await startApp({ isNew: true })
  const lookAtSigns = async () => {
    await button(page, 'When to get help').click()
    await expect(heading(page, 'When to get help')).toBeVisible()
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'Session', exact: true })
      .click()
  }
  await begin(page)
  await page.getByRole('radio', { name: 'No', exact: true }).click()
  await lookAtSigns()
  await expect(heading(page, 'Two safety questions')).toBeFocused()
  await expect(page.getByRole('radio', { name: 'No', exact: true })).toBeChecked()
  await answerSafety(page)

  await hands(page).getByRole('radio', { name: 'Right', exact: true }).click()
  await page.getByRole('group', { name: 'Right hand' }).getByRole('button', { name: 'Swelling' }).click()
  await lookAtSigns()
  await expect(heading(page, HANDS)).toBeFocused()
  await expect(hands(page).getByRole('radio', { name: 'Right', exact: true })).toBeChecked()
  await expect(
    page.getByRole('group', { name: 'Right hand' }).getByRole('button', { name: 'Swelling' }),
  ).toHaveAttribute('aria-pressed', 'true')
  await button(page, 'Done').click()
  await expect(button(page, 'Start session')).toBeVisible()
  const { safety } = await askSnapshot(page)
  expect(safety.answers).toMatchObject({
    acknowledged: true,
    pregnancy: 'no',
    handToday: { left: [], right: ['swelling'] },
  })
})
