import type { Page } from '@playwright/test'
import { askSnapshot } from './ask-snapshot'
import type { App } from './rig/app'
import { expect, test, type Rig } from './rig/test'
import { everyMinutes, seedSettings } from './seed'

const NOTICE = 'Do not press this point if you are, or might be, pregnant'
const BOTH_LEGS = 'Sciatica in both legs'
const start = (page: Page) => page.getByRole('button', { name: 'Start session' })
const place = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name })

const firstRun = (rig: Rig) => ({
  userData: seedSettings(`${rig.up.folder}/user-data`, { isNew: true }),
})

/** Answers the first step and goes on to the second, where there is one. */
async function answerFirst(page: Page, pregnancy: string, sign = 'None of these'): Promise<void> {
  await page.getByRole('radio', { name: pregnancy, exact: true }).check()
  await page.getByRole('checkbox', { name: sign }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** Nothing runs, and main has refused a start for `why`. */
async function expectRefused(page: Page, why: string): Promise<void> {
  await expect
    .poll(async () => {
      const { waiting } = (await askSnapshot(page)).safety
      return waiting?.gate.kind === 'blocked' ? waiting.gate.why.kind : null
    })
    .toBe(why)
  expect((await askSnapshot(page)).session.kind).toBe('idle')
}

const dropStart = (page: Page) =>
  page.evaluate(() => {
    const { linggu } = window as unknown as { linggu: { request(name: string): Promise<unknown> } }
    return linggu.request('session:cancel-start')
  })

test.describe('the first run', () => {
  for (const answer of ['Yes', 'Maybe', 'Trying to be'])
    test(`pregnancy "${answer}": Linggu is off, breathing and log are open`, async ({ rig, launch }) => {
      const app = await launch(firstRun(rig))
      const page = await app.window()
      await answerFirst(page, answer)
      await page.getByRole('button', { name: 'Done' }).click()
      await expect(page.getByText('Linggu is off because of your answer about pregnancy')).toBeVisible()
      await expect(page.getByText(NOTICE)).toBeVisible()

      await page.getByRole('button', { name: 'Change the answer' }).click()
      await expect(page.getByRole('heading', { name: 'Safety answers' })).toBeFocused()
      await expect(page.getByRole('heading', { name: 'Safety answers' })).toBeInViewport()
      await place(page, 'Session').click()

      await start(page).click()
      await expectRefused(page, 'pregnancy')
      await dropStart(page)
      await rig.tray.clickMenu('Start session')
      await expectRefused(page, 'pregnancy')

      await page.getByRole('button', { name: 'Just breathe' }).first().click()
      await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
      expect((await askSnapshot(page)).session).toMatchObject({ plan: { activity: 'breathe' } })
      await rig.tray.clickMenu('Stop session')
      await page.getByRole('button', { name: 'Save without a number' }).click()
      await expect(start(page)).toBeVisible()
      await place(page, 'Log').click()
      await expect(page.getByRole('listitem').filter({ hasText: 'Breathing' })).toHaveCount(1)
      expect(app.userData.query('select technique from entries')).toEqual([{ technique: null }])
    })

  test('pregnancy "I would rather not say": the notice, and the person decides', async ({ rig, launch }) => {
    const app = await launch(firstRun(rig))
    const page = await app.window()
    await page.getByRole('radio', { name: 'I would rather not say' }).check()
    await expect(page.getByText('You would rather not say, and that is fine')).toBeVisible()
    await answerFirst(page, 'I would rather not say')
    await page.getByRole('button', { name: 'Done' }).click()
    await start(page).click()
    await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
  })

  test('a midwife or doctor agreed: light pressing is open, and said', async ({ rig, launch }) => {
    const app = await launch(firstRun(rig))
    const page = await app.window()
    await page.getByRole('radio', { name: 'Yes', exact: true }).check()
    await page.getByRole('button', { name: 'My midwife or doctor said that I may press' }).click()
    await answerFirst(page, 'Yes')
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByText('Press lightly', { exact: true }).click()
    await expect(page.getByText('You said that your midwife or doctor agreed')).toBeVisible()
    await start(page).click()
    await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
  })

  test('a hand not fit: the other is offered, and pressed', async ({ rig, launch }) => {
    const app = await launch(firstRun(rig))
    const page = await app.window()
    await answerFirst(page, 'No')
    await page.getByRole('group', { name: 'Left hand' }).getByRole('button', { name: 'Swelling' }).click()
    await page.getByRole('button', { name: 'Done' }).click()
    await expect(page.getByText('The left hand is not fit for pressing today.')).toBeVisible()
    await start(page).click()
    await expectRefused(page, 'hand')

    await page.getByRole('button', { name: 'Use the right hand' }).click()
    await expect(page.getByText('is not fit for pressing today')).toHaveCount(0)
    await start(page).click()
    await expect(page.getByRole('img', { name: /back of the right hand.*Linggu/ })).toBeVisible()
    expect((await askSnapshot(page)).session).toMatchObject({ plan: { hand: 'right' } })
  })

  test('neither hand fit: only breathing is open', async ({ rig, launch }) => {
    const app = await launch(firstRun(rig))
    const page = await app.window()
    await answerFirst(page, 'No')
    for (const hand of ['Left hand', 'Right hand'])
      await page.getByRole('group', { name: hand }).getByRole('button', { name: 'Numbness' }).click()
    await page.getByRole('button', { name: 'Done' }).click()
    await expect(page.getByText('Neither hand is fit for pressing today')).toBeVisible()
    await expect(page.getByRole('button', { name: /Use the (left|right) hand/ })).toHaveCount(0)
    await start(page).click()
    await expectRefused(page, 'hand')
  })

  test('blood thinners and a sore thumb: the lighter technique is said', async ({ rig, launch }) => {
    const app = await launch(firstRun(rig))
    const page = await app.window()
    await answerFirst(page, 'No')
    const applies = page.getByRole('group', { name: 'Does any of this apply to you?' })
    await applies.getByRole('button', { name: /Blood thinners/ }).click()
    await applies.getByRole('button', { name: /Arthritis at the base of a thumb/ }).click()
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByText('Press lightly', { exact: true }).click()
    await expect(page.getByText('If you take blood thinners or bruise easily, ask first')).toBeVisible()
    await expect(page.getByText('Use a knuckle or a rounded eraser end')).toBeVisible()
    expect((await askSnapshot(page)).safety.lighter).toMatchObject({ pressLightly: true, spareThumb: true })
    await start(page).click()
    await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
  })

  test('a ticked sign leads to the urgent card at once, and the timer stays off', async ({ rig, launch }) => {
    const app = await launch(firstRun(rig))
    const page = await app.window()
    await answerFirst(page, 'No', BOTH_LEGS)
    await expectUrgent(page)
    await page.getByRole('button', { name: 'I will get help' }).click()
    await expect(page.getByText('The timer stays off until that is settled')).toBeVisible()
    await start(page).click()
    await expectUrgent(page)
    await expectRefused(page, 'red-flag')
  })
})

async function expectUrgent(page: Page): Promise<void> {
  const card = page.getByRole('alert').filter({ hasText: 'Get medical help now' })
  await expect(card).toBeVisible()
  await expect(card.getByRole('list', { name: 'Emergency numbers' })).toBeVisible()
  await expect(card.getByText('Or your local emergency number')).toBeVisible()
  await expect(page.getByRole('timer')).toHaveCount(0)
}

const SHORTCUT = 'Control+Alt+L'

/** Every way in. Each is tried on an app whose window shows the Session screen. */
const ENTRIES: Readonly<Record<string, (at: { app: App; page: Page; rig: Rig }) => Promise<void>>> = {
  'the button': ({ page }) => start(page).click(),
  'the spike button': ({ page }) => page.getByRole('button', { name: 'Pain spike' }).click(),
  'breathing only': ({ page }) => page.getByRole('button', { name: 'Just breathe' }).click(),
  Enter: async ({ page }) => {
    await page.getByRole('radio', { name: 'Small circles' }).focus()
    await page.keyboard.press('Enter')
  },
  'the tray': ({ rig }) => rig.tray.clickMenu('Start session'),
  "the tray's spike": ({ rig }) => rig.tray.clickMenu('Pain spike'),
  'a second launch with --start': async ({ app }) => void (await app.launchAgain(['--start'])),
  'a second launch with --spike': async ({ app }) => void (await app.launchAgain(['--spike'])),
  'the global shortcut': ({ rig }) => rig.display.press('ctrl+alt+l'),
  'the start button of a notification': async ({ app, rig }) => {
    // Nobody looks: else the reminder would come as a line in the window.
    await app.closeWindow()
    await expect.poll(() => app.visibleWindows()).toBe(0)
    await app.clock.advance(46 * 60_000)
    const [shown] = await rig.notifications.waitForCount(1)
    await rig.notifications.click(shown!.id, 'start')
  },
}

test.describe('with a ticked sign no session starts', () => {
  test('by any way in, and each leads to the urgent card', async ({ rig, launch }) => {
    test.slow()
    const userData = seedSettings(`${rig.up.folder}/user-data`, {
      app: { spikeShortcut: SHORTCUT },
      ticked: ['bladder'],
      reminders: everyMinutes(45),
    })
    const app = await launch({ userData })
    for (const [name, enter] of Object.entries(ENTRIES))
      await test.step(name, async () => {
        await enter({ app, page: await app.window(), rig })
        const page = await app.window()
        await expectUrgent(page)
        await expectRefused(page, 'red-flag')
        await page.getByRole('button', { name: 'I will get help' }).click()
        await expect(start(page)).toBeVisible()
        await expect.poll(async () => (await askSnapshot(page)).safety.waiting).toBeNull()
      })
    expect(app.userData.query('select * from entries')).toEqual([])
  })

  test('when the app itself is launched with --start', async ({ rig, launch }) => {
    const userData = seedSettings(`${rig.up.folder}/user-data`, { ticked: ['saddle-numbness'] })
    const page = await (await launch({ userData, args: ['--start'] })).window()
    await expectUrgent(page)
    await expectRefused(page, 'red-flag')
  })

  test('until the answer is changed', async ({ rig, launch }) => {
    const userData = seedSettings(`${rig.up.folder}/user-data`, { ticked: ['bowel'] })
    const page = await (await launch({ userData })).window()
    await start(page).click()
    await page.getByRole('button', { name: 'I ticked that by mistake' }).click()
    await page.getByRole('checkbox', { name: 'None of these' }).check()
    await page.getByRole('button', { name: /Save the answer|Continue to the session/ }).click()
    await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
  })
})

test('a click on the words of a notification only opens the window', async ({ rig, launch }) => {
  const userData = seedSettings(`${rig.up.folder}/user-data`, { reminders: everyMinutes(45) })
  const app = await launch({ userData, args: ['--hidden'] })
  await app.clock.advance(46 * 60_000)
  const [shown] = await rig.notifications.waitForCount(1)
  await rig.notifications.click(shown!.id)
  const page = await app.window()
  await expect(start(page)).toBeVisible()
  const { session, safety } = await askSnapshot(page)
  expect([session.kind, safety.waiting]).toEqual(['idle', null])
})

test('the signs that need help are one click away from every screen', async ({ rig, launch }) => {
  const app = await launch(firstRun(rig))
  const page = await app.window()
  const helpTitle = page.getByRole('heading', { name: 'When to get help', level: 1 })
  const links = page.getByText('When to get help', { exact: true })
  const seeHelp = async () => {
    await links.first().click()
    await expect(helpTitle).toBeVisible()
  }
  await seeHelp()
  await place(page, 'Session').click()
  await answerFirst(page, 'No')
  await expect(page.getByRole('heading', { name: 'A few things about you' })).toBeVisible()
  await seeHelp()
  await place(page, 'Session').click()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(start(page)).toBeVisible()
  for (const hash of [
    'session',
    'finder',
    'log',
    'rate',
    'reminders',
    'why',
    'learn',
    'settings',
    'settings-safety',
    'setup-check',
  ]) {
    await page.evaluate((to) => (window.location.hash = to), hash)
    await expect(page.getByRole('heading', { level: 1 }).first()).not.toHaveText('When to get help')
    await seeHelp()
  }

  await page.evaluate(() => (window.location.hash = 'session'))
  await start(page).click()
  await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
  // The navigation keeps away from a running session. It comes back with the pointer, once the session has settled.
  await expect(async () => {
    await page.mouse.move(200, 200)
    await page.mouse.move(260, 260)
    await expect(links.first()).toBeVisible({ timeout: 250 })
  }).toPass()
  await seeHelp()
  expect((await askSnapshot(page)).session.kind).toBe('active')
})
