import { translatorFor } from '../../core/text/catalogues'
import type { App } from '../rig/app'
import { expect, test } from '../rig/test'
import { seedSettings } from '../helpers/seed'

const chinese = translatorFor('zh-Hans')

/** The application's menu as it is now: each label, with those below it. */
const menu = (app: App) =>
  app.electron.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map(({ label, submenu }) => [
      label,
      ...(submenu?.items ?? []).filter(({ type }) => type !== 'separator').map((item) => item.label),
    ]),
  )

const press = (app: App, label: string) =>
  app.electron.evaluate(({ Menu }, wanted) => {
    const items = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? [])
    items.find((item) => item.label === wanted)!.click()
  }, label)

test('the menu is there for its keys, hidden, and speaks the language in use', async ({ rig, startApp }) => {
  const { app, page } = await startApp({ app: { language: 'en' } })
  expect(await menu(app)).toEqual([
    ['Linggu', 'Settings…', 'Close Window', 'Quit Linggu'],
    ['Edit', 'Undo', 'Redo', 'Cut', 'Copy', 'Paste', 'Select All'],
    ['View', 'Actual Size', 'Zoom In', 'Zoom Out'],
    ['Help', 'When to get help', 'Keys', 'About Linggu'],
  ])
  expect(
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isMenuBarVisible()),
  ).toBe(false)

  await press(app, 'When to get help')
  await expect(page.getByRole('heading', { level: 1, name: 'When to get help' })).toBeVisible()
  await press(app, 'Keys')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await expect(keys).toContainText('Open the settings')
  await page.keyboard.press('Escape')
  await expect(keys).toHaveCount(0)

  await rig.display.focus('Linggu')
  await rig.display.press('ctrl+comma')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  // Text can be selected, copied and pasted by the usual keys.
  const search = page.getByRole('searchbox')
  await search.fill('volume')
  await rig.display.press('ctrl+a', 'ctrl+c', 'End', 'ctrl+v')
  await expect(search).toHaveValue('volumevolume')
  await search.fill('')

  await page.getByRole('radiogroup', { name: 'Language' }).getByRole('radio', { name: '简体中文' }).click()
  await expect
    .poll(async () => (await menu(app))[0])
    .toEqual([chinese('app.name'), chinese('menu.settings'), chinese('menu.close'), chinese('menu.quit')])
  expect((await menu(app)).flat().filter((label) => !/\p{Script=Han}/u.test(label))).toEqual([])
})

test('the about panel names the app, its version and its licence', async ({ rig, launch }) => {
  const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`), args: ['--hidden'] })
  await app.electron.evaluate(({ app: electron }) => electron.showAboutPanel())
  await expect.poll(async () => (await rig.display.windows('About Linggu')).length).toBe(1)
})
