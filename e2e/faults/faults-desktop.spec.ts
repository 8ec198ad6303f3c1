import { readFileSync } from 'node:fs'
import { ALWAYS_ACTIVE } from '../../core/reminders/active-hours'
import type { ReminderConfig } from '../../core/reminders/rule'
import type { Bridge } from '../../core/ipc/bridge'
import type { SetupReading } from '../../core/ipc/views'
import { decisions, isSince, ledger } from '../helpers/reminder-files'
import type { App } from '../rig/app'
import { clockIn } from '../rig/morning'
import { expect, test, type Launch, type Rig } from '../rig/test'
import { everyMinutes, seedSettings } from '../helpers/seed'
import { askRunning, askSession } from '../helpers/session-truth'
import { startRated } from '../helpers/start-session'

const MINUTE = 60_000

const at = (...times: readonly string[]): ReminderConfig => ({
  rules: times.map((time, index) => ({
    kind: 'clock',
    id: `desk-${index + 1}`,
    name: `Desk pause ${index + 1}`,
    enabled: true,
    sound: false,
    times: [time],
    weekdays: [1, 2, 3, 4, 5, 6, 7],
  })),
  hours: ALWAYS_ACTIVE,
  spikeIgnoresHours: true,
  maxPerDay: null,
})

/** What the setup check says of a part of the desktop. */
const setupSays = async (
  app: App,
  part: SetupReading['part'],
): Promise<SetupReading['state'] | undefined> => {
  const page = await app.window()
  const readings = await page.evaluate(async () => {
    const { linggu } = window as unknown as { linggu: Bridge }
    const reply = await linggu.request('setup:check')
    return reply.ok ? reply.value.readings : []
  })
  return readings.find((reading) => reading.part === part)?.state
}

const diary = (app: App) => readFileSync(app.userData.path('logs', 'linggu.log'), 'utf8')

/** A fault ends the app a minute into a session: at the next start that session is offered for the log. */
async function comesBackAfter(rig: Rig, launch: Launch, fault: (app: App) => Promise<void>): Promise<void> {
  const userData = seedSettings(`${rig.up.folder}/user-data`, { reminders: everyMinutes(60) })
  const app = await launch({ userData })
  const page = await app.window()
  await startRated(page, 7)
  await app.clock.advance(60_000)
  const { elapsedMs } = await askRunning(page)
  await fault(app)

  const again = await launch({ userData })
  const reopened = await again.window()
  await expect(reopened.getByText(/Keep it in the log\?/)).toBeVisible()
  const { session } = await askSession(reopened)
  if (session.kind !== 'ended') throw new Error('not ended')
  expect(session).toMatchObject({ recovered: true, before: 7 })
  expect(elapsedMs - session.elapsedMs).toBeLessThan(5_000)
}

/** Another program has the focus: a reminder is to be seen outside of the window. */
async function lookAway(app: App): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((w) => w.blur()))
  const isFocused = () =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow() !== null)
  await expect.poll(isFocused).toBe(false)
}

test.describe('the notification service', () => {
  test('missing when a reminder is due: tray and window say it, a line says why, and the setup check tells', async ({
    rig,
    startApp,
  }) => {
    await rig.notifications.kill()
    const reminders = at(clockIn(3), clockIn(60))
    const { app, page } = await startApp({ reminders })
    await lookAway(app)
    await expect.poll(() => setupSays(app, 'notifications')).toBe('missing')
    await app.clock.advance(4 * MINUTE)
    await rig.tray.waitForItem('Not today')
    await expect(page.getByText('Desk pause 1')).toBeVisible()
    expect(decisions(app, 'desk-1')).toEqual(['shown due', 'noted notification-failed'])
    // Nothing is shown twice for it: the watchdog sends again only what nobody answered for.
    await app.clock.advance(10 * MINUTE)
    expect(decisions(app, 'desk-1')).toHaveLength(2)
    await rig.tray.clickMenu('Not today')

    await rig.notifications.restart()
    await expect.poll(() => setupSays(app, 'notifications')).not.toBe('missing')
    await app.clock.advance(50 * MINUTE)
    await rig.notifications.wait(({ summary }) => summary === 'Time for a short break')
    expect(decisions(app, 'desk-2')).toEqual(['shown due'])
  })

  test('refusing without going away: noticed by what became of the notification', async ({ rig, launch }) => {
    const reminders = at(clockIn(3))
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`, { reminders }) })
    await expect.poll(() => setupSays(app, 'notifications')).toBe('works')
    await lookAway(app)
    // Known to the bus, and deaf: a service that answers every call with an error.
    await rig.notifications.refuse(true)
    await app.clock.advance(4 * MINUTE)
    await rig.tray.waitForItem('Not today')
    await expect.poll(() => decisions(app, 'desk-1')).toEqual(['shown due', 'noted notification-failed'])
    expect(await setupSays(app, 'notifications')).toBe('missing')
    await rig.notifications.refuse(false)
    const page = await app.window()
    const tried = await page.evaluate(() =>
      (window as unknown as { linggu: Bridge }).linggu.request('setup:notify'),
    )
    expect(tried.ok).toBe(true)
    expect(await setupSays(app, 'notifications')).toBe('works')
  })
})

test('a notification service that hangs: the app does not hang with it, tray and window say the reminder', async ({
  rig,
  startApp,
}) => {
  const reminders = at(clockIn(3))
  const { app, page } = await startApp({ reminders })
  await expect.poll(() => setupSays(app, 'notifications')).toBe('works')
  await lookAway(app)
  await rig.notifications.deafen(true)
  const before = performance.now()
  await app.clock.advance(4 * MINUTE)
  await rig.tray.waitForItem('Not today')
  await expect.poll(() => decisions(app, 'desk-1')).toEqual(['shown due', 'noted notification-failed'])
  expect(await setupSays(app, 'notifications')).toBe('missing')
  await page.getByRole('button', { name: 'Start session' }).first().click()
  expect((await askRunning(page)).running).toBe(true)
  // Asked to show something, the library would wait 25 s for each of four answers: measured, 99 s.
  expect(performance.now() - before).toBeLessThan(25_000)
})

test('the tray host restarting again and again: the icon is there again each time, its menu works', async ({
  rig,
  launch,
}) => {
  const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
  await rig.tray.waitForItem('Start session')
  for (let time = 0; time < 3; time++) {
    await rig.tray.stopHost()
    await expect.poll(() => setupSays(app, 'tray')).toBe('missing')
    await rig.tray.startHost()
    await rig.tray.waitForItem('Start session')
    await expect.poll(() => setupSays(app, 'tray')).toBe('works')
  }
  expect(await rig.tray.count()).toBe(1)
  await rig.tray.clickMenu('Start session')
  await rig.tray.waitForItem('Pause session')
})

test.describe('the session bus', () => {
  test('missing from the start: window and sessions work, and the setup check tells', async ({
    rig,
    startApp,
  }) => {
    const reminders = at(clockIn(3))
    const { app, page } = await startApp(
      { reminders },
      { env: { DBUS_SESSION_BUS_ADDRESS: `unix:path=${rig.up.folder}/nowhere` } },
    )
    await expect.poll(() => setupSays(app, 'notifications')).toBe('missing')
    expect(await setupSays(app, 'tray')).toBe('missing')
    await lookAway(app)
    // The login manager is on the other bus.
    await expect.poll(() => setupSays(app, 'lock')).toBe('unknown')
    await app.clock.advance(4 * MINUTE)
    await expect(page.getByText('Desk pause 1')).toBeVisible()
    expect(decisions(app, 'desk-1')).toEqual(['shown due', 'noted notification-failed'])
    await page.getByRole('button', { name: 'Start session' }).first().click()
    expect((await askRunning(page)).running).toBe(true)
    expect(diary(app).match(/The session bus is not there/g)).toHaveLength(1)
  })

  test('killed in a session: the app ends with it, and the session is offered at the next start', async ({
    rig,
    launch,
  }) => {
    await comesBackAfter(rig, launch, async (app) => {
      await rig.faults.killSessionBus()
      // Chromium ends an app that loses the session bus: Electron 33 aborts, newer ones exit with code 0.
      await app.gone(20_000)
      await rig.faults.restartSessionBus()
    })
  })

  test('killed while the app is in the tray: the next start has its icon and its reminders', async ({
    rig,
    launch,
  }) => {
    const reminders = at(clockIn(60))
    const userData = seedSettings(`${rig.up.folder}/user-data`, { reminders })
    const app = await launch({ userData, args: ['--hidden'] })
    await rig.tray.waitForItem(/^Next: /)
    await rig.faults.killSessionBus()
    await app.gone(20_000)
    await rig.faults.restartSessionBus()
    await launch({ userData, args: ['--hidden'] })
    await rig.tray.waitForItem(/^Next: /)
  })
})

test('the display killed in a session: the app ends with it, and nothing is lost', async ({
  rig,
  launch,
}) => {
  await comesBackAfter(rig, launch, async (app) => {
    await rig.faults.killDisplay()
    await app.gone(20_000)
    await rig.faults.restartDisplay()
  })
})

test('the sound service killed in a session: it waits, says why, and goes on when asked', async ({
  rig,
  startApp,
}) => {
  const { page } = await startApp()
  const recording = await rig.sound.record()
  await page.getByRole('button', { name: 'Start session' }).click()
  await recording.waitForSound()
  await rig.faults.killSound()
  await expect(
    page.getByText('The sound device went away, so the session waited for you.', { exact: true }),
  ).toBeVisible()
  await rig.faults.restartSound()
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect.poll(async () => (await askRunning(page)).running).toBe(true)
})

test('told twice of one suspend and one resume: one pause, one line, one catching up', async ({
  rig,
  launch,
}) => {
  const userData = seedSettings(`${rig.up.folder}/user-data`, { reminders: at(clockIn(6)) })
  const app = await launch({ userData, args: ['--hidden'] })
  await rig.tray.waitForItem(/^Next: /)
  for (let time = 0; time < 2; time++) {
    await rig.power.suspend()
    await rig.power.suspend()
    await expect.poll(() => isSince(app, 'suspendedSince')).toBe(true)
    await app.clock.sleep(10 * MINUTE)
    await rig.power.resume()
    await rig.power.resume()
    await expect.poll(() => isSince(app, 'suspendedSince')).toBe(false)
  }
  const nights = () => ledger(app).filter(({ reason }) => reason === 'slept').length
  await expect.poll(nights).toBe(2)
  await app.clock.advance(2 * MINUTE)
  await rig.notifications.waitForCount(1)
  await app.clock.advance(30 * MINUTE)
  expect(await rig.notifications.all()).toHaveLength(1)
  expect(nights()).toBe(2)
})

test('locked before the start, in a program that belongs to no login session: known all the same', async ({
  rig,
  launch,
}) => {
  await rig.power.hideProcess()
  await rig.power.lockByLogind(true)
  const userData = seedSettings(`${rig.up.folder}/user-data`, { reminders: at(clockIn(4)) })
  const app = await launch({ userData, args: ['--hidden'] })
  await expect.poll(() => isSince(app, 'lockedSince')).toBe(true)
  await app.clock.advance(6 * MINUTE)
  expect(await rig.notifications.all()).toEqual([])
  expect(decisions(app, 'desk-1')).toEqual(['held locked'])
  await rig.power.lockByLogind(false)
  await expect.poll(() => isSince(app, 'lockedSince')).toBe(false)
  await app.clock.advance(65_000)
  await rig.notifications.waitForCount(1)
})
