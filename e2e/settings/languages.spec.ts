import { translatorFor } from '../../core/text/catalogues'
import { askSnapshot } from '../helpers/ask-snapshot'
import { expect, test } from '../rig/test'
import { everyMinutes } from '../helpers/seed'
import { askRunning } from '../helpers/session-truth'
import { goTo } from '../helpers/tour'

const chinese = translatorFor('zh-Hans')

test('the language changes at once while a session runs, and the session goes on', async ({
  rig,
  startApp,
}) => {
  const { page } = await startApp({ app: { language: 'en' } })
  const html = page.locator('html')
  await expect(html).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: 'Start session' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Find the spot')
  await rig.tray.waitForToolTip(/left$/)
  await rig.tray.waitForItem('Pause session')
  const before = await askRunning(page)

  await goTo(page, 'settings')
  await page.getByRole('radiogroup', { name: 'Language' }).getByRole('radio', { name: '简体中文' }).click()
  await expect(html).toHaveAttribute('lang', 'zh-Hans')
  await expect(html).toHaveAttribute('dir', 'ltr')
  await expect(page.getByRole('link', { name: chinese('app.nav.settings') })).toBeVisible()
  await rig.tray.waitForItem(chinese('tray.pause'))
  await rig.tray.waitForItem(chinese('tray.quit'))
  await rig.tray.waitForToolTip(/^灵骨：还剩/)

  await goTo(page, 'session')
  await expect(page.getByRole('timer', { name: chinese('session.timeLeft') })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    new RegExp([chinese('session.phase.prepare'), chinese('session.phase.press')].join('|')),
  )
  await expect(page.getByRole('img', { name: /灵骨/ })).toBeVisible()
  const after = await askRunning(page)
  expect(after.running).toBe(true)
  // The same session, whose time never stood still: its beginning is where it was.
  expect(Math.abs(after.zeroAt - before.zeroAt)).toBeLessThan(500)
  // All of this may have taken less than the lead of a start.
  await expect
    .poll(async () => (await askRunning(page)).elapsedMs, { intervals: [100] })
    .toBeGreaterThan(before.elapsedMs)

  await rig.tray.clickMenu(chinese('tray.stop'))
  await expect(page.getByRole('heading', { name: chinese('session.checkIn.title') })).toBeVisible()
  expect((await askSnapshot(page)).locale.language).toBe('zh-Hans')
})

test('the language of the system is the first one', async ({ rig, startApp }) => {
  const { page } = await startApp({}, { env: { LANG: 'zh_CN.UTF-8', LANGUAGE: 'zh_CN' } })
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await expect(page.getByRole('button', { name: chinese('session.start') })).toBeVisible()
  await rig.tray.waitForItem(chinese('tray.start'))
})

test('Chromium starts in the language of the settings, and its fields survive a change', async ({
  startApp,
}) => {
  const { app, page } = await startApp(
    { app: { language: 'zh-Hans' } },
    { env: { LANG: 'en_US.UTF-8', LANGUAGE: 'en_US' } },
  )
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  // By this language Chromium writes what stands in date and time fields.
  expect(await page.evaluate(() => navigator.language)).toBe('zh-CN')
  // What the app starts later, such as a browser, is started in the user's own.
  expect(await app.electron.evaluate(() => process.env['LANGUAGE'])).toBe('en_US')

  await goTo(page, 'settings')
  await page
    .getByRole('radiogroup', { name: chinese('settings.row.language.name') })
    .getByRole('radio', { name: 'English' })
    .click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await goTo(page, 'rate')
  await page.getByRole('button', { name: 'Change' }).click()
  const date = page.getByRole('textbox', { name: 'Date', exact: true })
  const time = page.getByLabel('Time', { exact: true })
  await date.fill('2026-01-05')
  await time.fill('14:05')
  await expect(date).toHaveValue('2026-01-05')
  await expect(time).toHaveValue('14:05')
})

for (const discreet of [true, false])
  test(`notification and tray speak the new language, ${discreet ? 'discreet' : 'open'}`, async ({
    rig,
    startApp,
  }) => {
    const { app, page } = await startApp(
      {
        app: { language: 'en', discreet },
        reminders: everyMinutes(45),
      },
      { args: ['--show=settings'] },
    )
    await rig.tray.waitForItem('Pause reminders')
    await page.getByRole('radiogroup', { name: 'Language' }).getByRole('radio', { name: '简体中文' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
    await rig.tray.waitForItem(chinese('tray.pauseReminders'))
    await app.closeWindow()

    await app.clock.advance(46 * 60_000)
    const shown = await rig.notifications.wait()
    expect(shown.body).toBe(discreet ? '' : chinese('tray.notice.interval'))
    expect(shown.actions).toEqual([
      ...['default', chinese('tray.open'), 'start', chinese('tray.notice.start')],
      ...['later', chinese('tray.later'), 'not-today', chinese('tray.notToday')],
    ])
    expect(shown.summary).toBe(discreet ? chinese('tray.notice.discreetTitle') : 'Hand break')
    const name = discreet ? chinese('tray.discreetName') : 'Hand break'
    await rig.tray.waitForItem(chinese('tray.due', { name }))
    await rig.tray.waitForItem(chinese('tray.notToday'))
  })
