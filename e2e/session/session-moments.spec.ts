import { expect, test } from '../rig/test'
import { seedSettings } from '../helpers/seed'
import { askRunning, askSession } from '../helpers/session-truth'
import { startRated } from '../helpers/start-session'

const MINUTE = 60_000

test.describe('moments of a session', () => {
  test('killed in the middle: at most 5 s are lost, and it is offered for the log', async ({
    rig,
    launch,
  }) => {
    const userData = seedSettings(`${rig.up.folder}/user-data`)
    const app = await launch({ userData })
    const page = await app.window()
    await startRated(page, 7)
    await app.clock.advance(80_000)
    const { elapsedMs } = await askRunning(page)
    await app.kill()

    const again = await launch({ userData })
    const reopened = await again.window()
    await expect(reopened.getByText(/Keep it in the log\?/)).toBeVisible()
    const { session } = await askSession(reopened)
    expect(session).toMatchObject({ kind: 'ended', recovered: true, before: 7 })
    if (session.kind !== 'ended') throw new Error('not ended')
    expect(elapsedMs - session.elapsedMs).toBeLessThan(5_000)
    expect(again.userData.query('select count(*) as n from entries')).toEqual([{ n: 0 }])
    await reopened.getByRole('button', { name: 'Save without a number' }).click()
    await expect(reopened.getByRole('button', { name: 'Start session' })).toBeVisible()
    expect(again.userData.query('select kind, before, ending from entries')).toEqual([
      { kind: 'session', before: 7, ending: 'stopped-early' },
    ])
  })

  test('the window crashes: it comes back, paused where it was', async ({ rig, launch }) => {
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
    const page = await app.window()
    await page.getByRole('button', { name: 'Start session' }).click()
    await app.clock.advance(30_000)
    const { elapsedMs } = await askRunning(page)
    await app.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
    })
    await rig.tray.waitForItem('Resume session')
    await rig.tray.clickMenu('Stop session')
    await rig.tray.waitForItem('Start session')
    const [entry] = app.userData.query('select pressed_ms, ending from entries')
    expect(entry?.['ending']).toBe('stopped-early')
    expect(Number(entry?.['pressed_ms'])).toBeGreaterThan(elapsedMs - 10_000 - 5_000)
  })

  test('left alone for over half an hour behind a locked screen: it is over, and its minutes are kept', async ({
    rig,
    launch,
  }) => {
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
    const page = await app.window()
    await page.getByRole('button', { name: 'Start session' }).click()
    await app.clock.advance(70_000)
    await rig.power.lock()
    await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Log as is' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Discard' })).toBeVisible()
    await app.clock.advance(12 * MINUTE)
    await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
    await app.clock.advance(20 * MINUTE)
    await rig.power.unlock()
    await expect(page.getByRole('radiogroup', { name: 'Pain after' })).toBeVisible()
    expect(app.userData.query('select ending, pressed_ms >= 45000 as kept from entries')).toEqual([
      { ending: 'stopped-early', kept: 1 },
    ])
  })

  test('space and a click on the big area pause; Escape asks, and stopping keeps the minutes', async ({
    rig,
    launch,
  }) => {
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
    const page = await app.window()
    await page.getByRole('button', { name: 'Start session' }).click()
    await app.clock.advance(20_000)
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
    // The drawing breathes, so Playwright would wait without end for it to stand still.
    await page.mouse.click(300, 380)
    await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { name: 'Stop now?' })).toBeVisible()
    await page.getByRole('button', { name: 'Stop and keep' }).click()
    await expect(page.getByRole('radiogroup', { name: 'Pain after' })).toBeVisible()
    expect(app.userData.query('select ending from entries')).toEqual([{ ending: 'stopped-early' }])
  })

  test('a spike runs within two seconds, also with the window closed', async ({ rig, launch }) => {
    const app = await launch({
      userData: seedSettings(`${rig.up.folder}/user-data`),
      args: ['--hidden'],
    })
    const spike = async () => {
      await rig.tray.waitForItem('Pain spike')
      const clicked = performance.now()
      await rig.tray.clickMenu('Pain spike')
      const page = await app.window()
      await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
      return { page, tookMs: performance.now() - clicked }
    }
    // The best of three, because other tests share the machine.
    let { page, tookMs } = await spike()
    for (let i = 0; i < 2 && tookMs >= 2_000; i++) {
      await rig.tray.clickMenu('Stop session')
      await app.closeWindow()
      ;({ page, tookMs } = await spike())
    }
    expect(tookMs).toBeLessThan(2_000)
    await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(0)
    await page.keyboard.press('1')
    await page.keyboard.press('0')
    await expect(
      page.getByRole('radiogroup', { name: 'Pain before' }).getByRole('radio', { name: '10' }),
    ).toBeChecked()
  })

  test('both hands: a change of hands, a mirrored drawing, and the total up front', async ({
    rig,
    launch,
  }) => {
    const app = await launch({
      userData: seedSettings(`${rig.up.folder}/user-data`, { session: { hand: 'both' } }),
    })
    const page = await app.window()
    await expect(page.getByText(/6:10/)).toBeVisible()
    await page.getByRole('button', { name: 'Start session' }).click()
    await expect(page.getByRole('img', { name: /back of the left hand.*Linggu/ })).toBeVisible()
    await app.clock.advance(183_000)
    await expect(page.getByRole('heading', { name: /Change hands/ })).toBeVisible()
    await app.clock.advance(20_000)
    await expect(page.getByRole('img', { name: /back of the right hand.*Linggu/ })).toBeVisible()
    await app.clock.advance(200_000)
    await expect(page.getByRole('radiogroup', { name: 'Pain after' })).toBeVisible()
    expect(app.userData.query('select hand, ending, pressed_ms from entries')).toEqual([
      { hand: 'both', ending: 'completed', pressed_ms: 280_000 },
    ])
  })
})
