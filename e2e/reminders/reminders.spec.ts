import { ALWAYS_ACTIVE } from '../../core/reminders/active-hours'
import type { ReminderConfig, Rule } from '../../core/reminders/rule'
import { decisions, isSince, ledger, waitForReason } from '../helpers/reminder-files'
import { clockIn, MORNING_ZONE } from '../rig/morning'
import { expect, test } from '../rig/test'
import { everyMinutes, seedSettings } from '../helpers/seed'

const MINUTE = 60_000
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const

const only = (...rules: readonly Rule[]): ReminderConfig => ({
  rules,
  hours: ALWAYS_ACTIVE,
  spikeIgnoresHours: true,
  maxPerDay: null,
})
const at = (time: string): Extract<Rule, { kind: 'clock' }> => ({
  kind: 'clock',
  id: 'desk',
  name: 'Desk pause',
  enabled: true,
  sound: false,
  times: [time],
  weekdays: EVERY_DAY,
})
const FOLLOW_UP: Rule = {
  kind: 'follow-up',
  id: 'spike',
  name: 'Ask again',
  enabled: true,
  sound: false,
  afterMinutes: 60,
}

const launched = { args: ['--hidden'] }

test.describe('reminders', () => {
  test('come at a clock time, once, without taking the focus', async ({ rig, launch }) => {
    const userData = seedSettings(`${rig.up.folder}/user-data`, { reminders: only(at(clockIn(5))) })
    const app = await launch({ ...launched, userData })
    await rig.tray.waitForItem(/^Next: /)
    await app.clock.advance(3 * MINUTE)
    expect(await rig.notifications.all()).toEqual([])
    await app.clock.advance(3 * MINUTE)
    await rig.notifications.waitForCount(1)
    expect(await app.visibleWindows()).toBe(0)
    await app.clock.advance(30 * MINUTE)
    expect(await rig.notifications.all()).toHaveLength(1)
    expect(decisions(app, 'desk')[0]).toBe('shown due')
  })

  test('come within a second of their minute, with 200 rules', async ({ rig, launch }) => {
    const others = Array.from({ length: 199 }, (_, i): Rule => {
      const times = [0, 3, 6, 9].map((hours) => clockIn(120 + i + hours * 60))
      return { ...at(times[0]!), id: `other-${String(i)}`, times }
    })
    const userData = seedSettings(`${rig.up.folder}/user-data`, {
      reminders: only(...others, at(clockIn(30))),
    })
    const app = await launch({ ...launched, userData })
    await rig.tray.waitForItem(/^Next: /)
    const due = Math.floor(((await app.clock.now()) + 30 * MINUTE) / MINUTE) * MINUTE
    await app.clock.advance(due - (await app.clock.now()) - 1_500)
    expect(await rig.notifications.all()).toEqual([])
    await rig.notifications.waitForCount(1)
    const lateMs = (await app.clock.now()) - due
    expect(lateMs).toBeGreaterThanOrEqual(0)
    expect(lateMs).toBeLessThan(1_000)
  })

  test('are held while the screen is locked, and come a minute after it is unlocked', async ({
    rig,
    launch,
  }) => {
    const userData = seedSettings(`${rig.up.folder}/user-data`, { reminders: only(at(clockIn(4))) })
    const app = await launch({ ...launched, userData })
    await rig.tray.waitForItem(/^Next: /)
    await rig.power.lock()
    await expect.poll(() => isSince(app, 'lockedSince')).toBe(true)
    await app.clock.advance(6 * MINUTE)
    expect(await rig.notifications.all()).toEqual([])
    expect(decisions(app, 'desk')).toEqual(['held locked'])
    await rig.power.unlock()
    await expect.poll(() => isSince(app, 'lockedSince')).toBe(false)
    await app.clock.advance(50_000)
    expect(await rig.notifications.all()).toEqual([])
    await app.clock.advance(15_000)
    await rig.notifications.waitForCount(1)
  })

  test('are held while nobody is there', async ({ rig, launch }) => {
    const userData = seedSettings(`${rig.up.folder}/user-data`, { reminders: only(at(clockIn(4))) })
    const app = await launch({ ...launched, userData })
    await rig.tray.waitForItem(/^Next: /)
    await app.awayAfter(1_000)
    // Real idle time of the real display: nobody moves for two seconds.
    await expect
      .poll(async () =>
        Number(await app.electron.evaluate(({ powerMonitor }) => powerMonitor.getSystemIdleTime())),
      )
      .toBeGreaterThanOrEqual(2)
    await app.clock.advance(6 * MINUTE)
    expect(await rig.notifications.all()).toEqual([])
    expect(decisions(app, 'desk')).toEqual(['held away'])
    await app.awayAfter(60_000)
    await rig.display.stir()
    await app.clock.advance(11_000)
    await rig.notifications.waitForCount(1)
  })

  test('are held in a session, which stands for those due close to it', async ({ rig, launch }) => {
    const userData = seedSettings(`${rig.up.folder}/user-data`, { reminders: only(at(clockIn(3))) })
    const app = await launch({ ...launched, userData })
    await rig.tray.clickMenu('Start session')
    await rig.tray.waitForItem('Pause session')
    // Past the time to find the spot: what is stopped before is no session.
    await app.clock.advance(15_000)
    await rig.tray.clickMenu('Pause session')
    await rig.tray.waitForItem('Resume session')
    await app.clock.advance(5 * MINUTE)
    expect(await rig.notifications.all()).toEqual([])
    await rig.tray.clickMenu('Stop session')
    await rig.tray.waitForItem('Start session')
    await app.clock.advance(25 * MINUTE)
    expect(await rig.notifications.all()).toEqual([])
    expect(decisions(app, 'desk').at(-1)).toBe('merged session-covers')
  })

  test('missed by a short sleep catch up once; by a long one are only recorded', async ({ rig, launch }) => {
    const rules = only(at(clockIn(4)), { ...at(clockIn(100)), id: 'later', name: 'Later pause' })
    const userData = seedSettings(`${rig.up.folder}/user-data`, { reminders: rules })
    const app = await launch({ ...launched, userData })
    await rig.tray.waitForItem(/^Next: /)
    await rig.power.suspend()
    await expect.poll(() => isSince(app, 'suspendedSince')).toBe(true)
    await app.clock.sleep(10 * MINUTE)
    await rig.power.resume()
    await expect.poll(() => isSince(app, 'suspendedSince')).toBe(false)
    await app.clock.advance(50_000)
    expect(await rig.notifications.all()).toEqual([])
    await app.clock.advance(15_000)
    await rig.notifications.waitForCount(1)
    await rig.tray.clickMenu('Not today')
    await waitForReason(app, 'answered-not-today')

    await rig.power.suspend()
    await expect.poll(() => isSince(app, 'suspendedSince')).toBe(true)
    await app.clock.sleep(240 * MINUTE)
    await rig.power.resume()
    await expect.poll(() => isSince(app, 'suspendedSince')).toBe(false)
    await app.clock.advance(5 * MINUTE)
    expect(await rig.notifications.all()).toHaveLength(1)
    expect(decisions(app, 'later').at(-1)).toMatch(/^missed/)
  })

  test('follow a spike until it eased', async ({ rig, launch }) => {
    const userData = seedSettings(`${rig.up.folder}/user-data`, { reminders: only(FOLLOW_UP) })
    const app = await launch({ ...launched, userData })
    await app.launchAgain(['--spike'])
    await rig.tray.waitForItem('Stop session')
    await rig.tray.clickMenu('Stop session')
    const idle = await rig.tray.waitForItem(/^Flare-up since /)
    expect(idle.enabled).toBe(false)
    // In front, its own line would say it.
    await app.closeWindow()
    await app.clock.advance(55 * MINUTE)
    expect(await rig.notifications.all()).toEqual([])
    await app.clock.advance(6 * MINUTE)
    await rig.notifications.waitForCount(1)
    await rig.tray.clickMenu('It’s over')
    await waitForReason(app, 'spike-closed')
    await app.clock.advance(300 * MINUTE)
    expect(await rig.notifications.all()).toHaveLength(1)
  })

  test('a spike left open is told at the next start, since when, and closed there', async ({
    rig,
    launch,
  }) => {
    const userData = seedSettings(`${rig.up.folder}/user-data`, { reminders: only(FOLLOW_UP) })
    const first = await launch({ ...launched, userData })
    await first.launchAgain(['--spike'])
    await rig.tray.waitForItem('Stop session')
    await rig.tray.clickMenu('Stop session')
    const { label } = await rig.tray.waitForItem(/^Flare-up since /)
    await first.quit()

    const app = await launch({ userData })
    const page = await app.window()
    await expect(page.getByRole('status').filter({ hasText: /^Flare-up since/ })).toHaveText(`${label}.`)
    await page.getByRole('button', { name: 'It’s over' }).click()
    await expect(page.getByText(/^Flare-up since/)).toHaveCount(0)
    await waitForReason(app, 'spike-closed')
  })

  test('come again when put off from the tray', async ({ rig, launch }) => {
    const userData = seedSettings(`${rig.up.folder}/user-data`, { reminders: everyMinutes(60) })
    const app = await launch({ ...launched, userData })
    await app.clock.advance(61 * MINUTE)
    await rig.notifications.waitForCount(1)
    await rig.tray.clickMenu(['Later', 'In 15 minutes'])
    await waitForReason(app, 'later')
    await app.clock.advance(14 * MINUTE)
    expect(await rig.notifications.all()).toHaveLength(1)
    await app.clock.advance(7 * MINUTE)
    await rig.notifications.waitForCount(2)
  })

  test('stay paused over a restart, and the tray says until when', async ({ rig, launch }) => {
    const userData = seedSettings(`${rig.up.folder}/user-data`, { reminders: everyMinutes(30) })
    const app = await launch({ ...launched, userData })
    await rig.tray.clickMenu(['Pause reminders', 'For 1 hour'])
    await rig.tray.waitForItem(/^Reminders paused until /)
    await app.kill()
    const again = await launch({ ...launched, userData })
    await rig.tray.waitForItem(/^Reminders paused until /)
    await again.clock.advance(50 * MINUTE)
    expect(await rig.notifications.all()).toEqual([])
    await rig.tray.clickMenu('Resume reminders')
    await rig.tray.waitForItem('Pause reminders')
  })

  test('killed right after a prompt: it waits on the tray and is not shown twice', async ({
    rig,
    launch,
  }) => {
    const userData = seedSettings(`${rig.up.folder}/user-data`, { reminders: only(at(clockIn(3))) })
    const app = await launch({ ...launched, userData })
    await app.clock.advance(4 * MINUTE)
    await rig.notifications.waitForCount(1)
    await app.kill()
    // The new process starts with the true clock, minutes before the prompt: the clock was set back, it seems.
    const again = await launch({ ...launched, userData })
    await rig.tray.waitForItem('Not today')
    await again.clock.advance(10 * MINUTE)
    expect(await rig.notifications.all()).toHaveLength(1)
    expect(decisions(again, 'desk').filter((decision) => decision.startsWith('shown'))).toHaveLength(1)
  })

  test('the clock set forward and back: never twice, and a line says why', async ({ rig, launch }) => {
    const userData = seedSettings(`${rig.up.folder}/user-data`, { reminders: only(at(clockIn(4))) })
    const app = await launch({ ...launched, userData })
    await app.clock.advance(5 * MINUTE)
    await rig.notifications.waitForCount(1)
    await rig.tray.clickMenu('Not today')
    await waitForReason(app, 'answered-not-today')
    await app.clock.jumpWall(-60 * MINUTE)
    await app.clock.advance(90 * MINUTE)
    expect(await rig.notifications.all()).toHaveLength(1)
    expect(ledger(app).some((entry) => entry.reason === 'clock-changed')).toBe(true)
  })
})

test('the line of the day stands at the time of the clock in main, moved or not', async ({ startApp }) => {
  const { app, page } = await startApp({ reminders: only(at('13:30')) }, { args: ['--show=reminders'] })
  const line = page.getByRole('listitem').filter({ hasText: /Now$/ }).getByRole('time')
  const shows = new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone: MORNING_ZONE })
  const expectNow = () =>
    expect
      .poll(async () => {
        const [shown, now] = [await line.textContent(), await app.clock.now()]
        return shown === shows.format(now) || shown === shows.format(now - MINUTE)
      })
      .toBe(true)
  await expectNow()
  await app.clock.advanceToClock(12, 0)
  await expectNow()
  await app.clock.advance(60 * MINUTE)
  await expectNow()
  await expect(page.getByText(/^in (29|30|31) min$/)).toBeVisible()
  await app.clock.jumpWall(-5 * 60 * MINUTE)
  await expectNow()
})
