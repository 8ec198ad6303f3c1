import { answerSafety, begin } from '../helpers/first-run'
import { expect, test } from '../rig/test'
import { everyMinutes, seedSettings } from '../helpers/seed'
import { askRunning, SESSION_CUES } from '../helpers/session-truth'

test(
  'from a reminder to an entry that is there after a restart',
  { tag: '@sound' },
  async ({ rig, launch }) => {
    test.slow()
    const userData = seedSettings(`${rig.up.folder}/user-data`, { isNew: true, reminders: everyMinutes(45) })
    const app = await launch({ userData })
    const page = await app.window()

    await test.step('the first run: notice, pregnancy, red flags', async () => {
      await expect(page.getByRole('button', { name: 'Start session' })).toHaveCount(0)
      await begin(page)
      await expect(page.getByText('not medical advice')).toBeVisible()
      await page.getByRole('radio', { name: 'Maybe', exact: true }).check()
      await expect(page.getByText('Do not press this point if you are, or might be, pregnant')).toBeVisible()
      await page.getByRole('checkbox', { name: 'Sciatica in both legs' }).check()
      await expect(page.getByText('call your emergency number')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Start session' })).toHaveCount(0)
      await answerSafety(page)
      await page.getByRole('button', { name: 'Done' }).click()
      await expect(page.getByRole('button', { name: 'Start session' })).toBeVisible()
    })

    const shown = await test.step('the reminder comes due and the desktop shows it', async () => {
      await app.closeWindow()
      await expect.poll(() => app.visibleWindows()).toBe(0)
      await rig.tray.waitForItem(/^Next: /)
      const idle = await rig.tray.icon()
      await app.clock.advance(44 * 60_000)
      expect(await rig.notifications.all()).toEqual([])
      await app.clock.advance(2 * 60_000)
      const [notification] = await rig.notifications.waitForCount(1)
      expect(`${notification!.summary} ${notification!.body}`).not.toMatch(/pain|sciatica|health/i)
      await rig.tray.waitForIcon((icon) => icon !== idle)
      await rig.tray.waitForItem('Not today')
      return notification!
    })

    const recording = await rig.sound.record()
    const session = await test.step('its Start button starts a session with drawing and sound', async () => {
      await app.clock.shortenSeconds(100)
      await rig.notifications.click(shown.id, 'start')
      const opened = await app.window()
      await expect(opened.getByRole('timer', { name: 'Time left' })).toBeVisible()
      await expect(opened.getByRole('img', { name: /back of the left hand.*Linggu/ })).toBeVisible()
      await opened.keyboard.press('6')
      await expect(
        opened.getByRole('radiogroup', { name: 'Pain before' }).getByRole('radio', { name: /^6/ }),
      ).toBeChecked()
      const { plan, zeroAt } = await askRunning(opened)
      await recording.waitUntil(zeroAt + plan.totalMs + 3200)
      const names = (await recording.stop()).cues('bowl', SESSION_CUES).map((cue) => cue.name)
      expect(names[0]).toBe('prepare')
      expect(names).toContain('press')
      expect(names).toContain('ease')
      expect(names.at(-1)).toBe('done')
      return opened
    })

    await test.step('the check-in writes an entry', async () => {
      await session.keyboard.press('3')
      await expect(
        session.getByRole('radiogroup', { name: 'Pain after' }).getByRole('radio', { name: /^3/ }),
      ).toBeChecked()
      await session.getByRole('textbox', { name: 'Note' }).fill('At the desk since eight')
      await session.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(session.getByRole('button', { name: 'Start session' })).toBeVisible()
      await session.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Log' }).click()
      await expect(session.getByRole('listitem').filter({ hasText: 'Left, 3 min' })).toHaveText(/6\s*3/)
    })

    await test.step('log and settings are kept over a restart', async () => {
      await app.kill()
      const again = await launch({ userData, args: ['--show=log'] })
      const reopened = await again.window()
      await expect(reopened.getByRole('listitem').filter({ hasText: 'Left, 3 min' })).toHaveCount(1)
      expect(again.userData.query('select * from entries')).toMatchObject([
        { note: 'At the desk since eight' },
      ])
      expect(again.userData.settings()).toMatchObject({ reminders: everyMinutes(45) })
      await rig.tray.waitForItem(/^Next: /)
    })
  },
)
