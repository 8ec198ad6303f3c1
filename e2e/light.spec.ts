import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './rig/test'
import { seedSettings } from './seed'

const OUT = join(import.meta.dirname, '../out')

/** A module and what it imports before it runs itself: `import()` is left out. */
function loadedAtOnce(folder: string, entry: string): readonly string[] {
  const met = new Set([entry])
  for (const file of met) {
    const code = readFileSync(join(folder, file), 'utf8')
    for (const [, name] of code.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
      if (name) met.add(name)
  }
  return [...met].map((file) => readFileSync(join(folder, file), 'utf8'))
}

test.describe('before the window shows', () => {
  test('main runs no database, no message bus, no schemas', () => {
    const code = loadedAtOnce(join(OUT, 'main'), 'index.js').join('\n')
    expect(code).toContain('Linggu is ready')
    for (const late of ['@photostructure/sqlite', 'org.freedesktop.login1', 'ZodError', 'Ajv'])
      expect(code.includes(late), late).toBe(false)
  })

  test('the page loads no chart library and no screen but the session', () => {
    const folder = join(OUT, 'renderer/assets')
    const [entry] = readdirSync(folder).filter((file) => /^index-.*\.js$/.test(file))
    const code = loadedAtOnce(folder, entry!).join('\n')
    for (const late of ['recharts', 'Howler', 'log:review', 'settings:reset'])
      expect(code.includes(late), late).toBe(false)
    for (const screen of ['LogScreen', 'SettingsScreen', 'LearnScreen', 'RemindersScreen'])
      expect(readdirSync(folder).some((file) => file.startsWith(screen))).toBe(true)
  })
})

test('in the tray there is no page, no log, and no process for network or sound', async ({ rig, launch }) => {
  const userData = seedSettings(`${rig.up.folder}/user-data`)
  const app = await launch({ userData, args: ['--hidden'] })
  await rig.tray.waitForItem('Start session')
  const types = await app.electron.evaluate(({ app }) => app.getAppMetrics().map(({ type }) => type))
  expect(types.filter((type) => type === 'Tab' || type === 'Utility')).toEqual([])
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
