import type { Page } from '@playwright/test'
import type { App } from '../rig/app'
import { expect, type Rig } from '../rig/test'
import { atRest } from './at-rest'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/**
 * The debugger's word for work that was done but whose answer a garbage collection took along: seldom, in main under
 * load. Nothing here needs the answer.
 */
const done = (work: Promise<unknown>): Promise<unknown> =>
  work.catch((error: unknown) => {
    if (!String(error).includes('promise was garbage collected')) throw error
  })

const pass = (app: App, ms: number) => done(app.clock.advance(ms))

const visit = async (page: Page, link: string, heading: RegExp | string) => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: link, exact: true }).click()
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible()
}

/** Looks at every screen, and scrolls the log from its newest to its oldest entry. */
async function lookAround(page: Page): Promise<void> {
  await visit(page, 'Log', 'Log')
  await page.mouse.wheel(0, 4_000)
  await visit(page, 'Reminders', 'Reminders')
  await visit(page, 'Learn', /./)
  await visit(page, 'Settings', 'Settings')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Session' }).click()
  await expect(page.getByRole('button', { name: 'Start session' })).toBeVisible()
}

/** A session by the tray, to its end, with its check-in; then the window is closed and its page goes. */
async function press(rig: Rig, app: App, item: 'Start session' | 'Pain spike'): Promise<void> {
  await rig.tray.clickMenu(item)
  const page = await app.window()
  await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
  await page.keyboard.press('5')
  await pass(app, 100_000)
  await rig.tray.clickMenu('Pause session')
  await rig.tray.clickMenu('Resume session')
  await pass(app, 10 * MINUTE)
  await page.getByRole('radiogroup', { name: 'Pain after' }).getByRole('radio', { name: '3' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Start session' })).toBeVisible()
  await lookAround(page)
  await app.closeWindow()
  await expect.poll(() => app.electron.windows().filter((open) => !open.isClosed()).length).toBe(0)
}

/** Emits Electron's event only: a real suspend would close the debugger's connection of the test. */
const hear = (app: App, event: 'suspend' | 'resume') =>
  app.electron.evaluate(async ({ powerMonitor }, name) => {
    // In a turn of its own, as in rig/clock.ts.
    await new Promise((resolve) => setImmediate(resolve))
    powerMonitor.emit(name)
  }, event)

/** Lets time pass until a reminder stands on the tray: absences put an hourly one off. */
async function untilDue(rig: Rig, app: App): Promise<void> {
  const isDue = async () => (await rig.tray.menu()).some(({ label }) => label === 'Later')
  for (let quarter = 0; quarter < 24 && !(await isDue()); quarter++) await pass(app, 15 * MINUTE)
}

export interface DayPlan {
  readonly sessions: number
}

/** One day: a reminder each hour, put off, refused or let be; sessions, a spike, locks, a sleep; every screen seen. */
export async function liveOneDay(rig: Rig, app: App, { sessions }: DayPlan): Promise<void> {
  for (let session = 0; session < sessions; session++) {
    await untilDue(rig, app)
    await rig.tray.clickMenu(['Later', 'In 15 minutes'])
    await pass(app, 20 * MINUTE)
    await press(rig, app, session === 0 ? 'Pain spike' : 'Start session')
    if (session === 0) await rig.tray.clickMenu('It’s over')
    await rig.power.lock()
    await pass(app, 30 * MINUTE)
    await rig.power.unlock()
  }
  await done(hear(app, 'suspend'))
  await done(app.clock.sleep(HOUR))
  await done(hear(app, 'resume'))
  const midnight = 24 * HOUR - ((await app.clock.now()) % (24 * HOUR))
  for (let left = midnight; left > 0; left -= HOUR) await pass(app, Math.min(HOUR, left))
}

/** Opens the window on the first screen and waits until it is still. */
export async function openToWeigh(rig: Rig, app: App): Promise<void> {
  await rig.tray.clickMenu('Open Linggu')
  const page = await app.window()
  await expect(page.getByRole('button', { name: 'Start session' }).first()).toBeVisible()
  // What it fetches ahead is named in its head, each with two listeners.
  await atRest(() => page.locator('head > link').count())
}
