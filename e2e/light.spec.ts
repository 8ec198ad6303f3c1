import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './rig/test'
import { seedSettings } from './seed'
import { askRunning } from './session-truth'

const OUT = join(import.meta.dirname, '../out')

/** Files and what they name before they run themselves: `import()`, and the `require` it becomes, are left out. */
function loadedAtOnce(folder: string, entries: readonly string[]): string {
  const met = new Set(entries)
  for (const file of met) {
    const code = readFileSync(join(folder, file), 'utf8')
    for (const [, name] of code.matchAll(
      /(?:from|import|(?<!=>\s*)require\()\s*["'`]\.\/([\w./-]+\.c?js)["'`]/g,
    ))
      if (name) met.add(name)
  }
  return [...met].map((file) => readFileSync(join(folder, file), 'utf8')).join('\n')
}

test.describe('before the window shows', () => {
  test('main runs no database and no message bus', () => {
    const code = loadedAtOnce(join(OUT, 'main'), ['index.js'])
    expect(code).toContain('Linggu is ready')
    for (const late of ['@photostructure/sqlite', 'org.freedesktop.login1'])
      expect(code.includes(late), late).toBe(false)
  })

  test('the page is a handful of files, with no chart library and no screen but the session', () => {
    const folder = join(OUT, 'renderer/assets')
    const html = readFileSync(join(OUT, 'renderer/index.html'), 'utf8')
    const named = Array.from(html.matchAll(/"\.\/assets\/([^"]+)"/g), ([, name]) => name!)
    // The bundler's few lines, the page, its styles, and the words of each language, of which one is fetched.
    expect(named).toHaveLength(5)
    const scripts = named.filter((name) => name.endsWith('.js') && !name.startsWith('first-words'))
    const code = loadedAtOnce(folder, scripts)
    expect(code).toContain('interactive')
    for (const late of ['recharts', 'Howler', 'log:review', 'settings:reset'])
      expect(code.includes(late), late).toBe(false)
    for (const screen of ['LogScreen', 'SettingsScreen', 'LearnScreen', 'RemindersScreen'])
      expect(readdirSync(folder).some((file) => file.startsWith(screen))).toBe(true)
  })

  test('the window asks for the words of its language only, before it runs', async ({ rig, launch }) => {
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
    const page = await app.window()
    const words = await page
      .locator('link[data-language]')
      .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).dataset['language']))
    expect(words).toEqual(['en'])
  })
})

test('a start into the tray: the icon is there before the app is made, and obeyed from the first moment', async ({
  rig,
  launch,
}) => {
  const userData = seedSettings(`${rig.up.folder}/user-data`)
  const app = await launch({ userData, args: ['--hidden'], ready: null })
  await rig.tray.waitForItem('Start session')
  await rig.tray.clickMenu('Start session')
  expect((await askRunning(await app.window())).running).toBe(true)
  const marks = await app.electron.evaluate(() =>
    performance.getEntriesByType('mark').map(({ name, startTime }) => ({ name, startTime })),
  )
  const at = (name: string) => marks.find((mark) => mark.name === name)?.startTime ?? NaN
  expect(at('app-ready')).toBeLessThan(at('tray-up'))
  expect(at('tray-up')).toBeLessThan(at('app-made'))
})

test('in the tray there is no page and no log', async ({ rig, launch }) => {
  const userData = seedSettings(`${rig.up.folder}/user-data`)
  const app = await launch({ userData, args: ['--hidden'] })
  await rig.tray.waitForItem('Start session')
  const types = await app.electron.evaluate(({ app }) => app.getAppMetrics().map(({ type }) => type))
  expect(types).not.toContain('Tab')
  expect(existsSync(join(userData, 'log.db'))).toBe(false)
})

test('leaves marks from its start to the first answer', async ({ rig, launch }) => {
  const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
  const page = await app.window()
  const names = await app.electron.evaluate(() =>
    performance.getEntriesByType('mark').map(({ name }) => name),
  )
  expect(names).toEqual(expect.arrayContaining(['main-start', 'app-ready', 'tray-up', 'window-shown']))
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByName('interactive').length))
    .toBeGreaterThan(0)
})
