import { mkdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runToEnd } from '../rig/app'
import { expect, test, type Rig } from '../rig/test'
import { seedSettings } from '../helpers/seed'

/** Closes the message as a person does, and gives what the process ended with. */
async function closeMessage(rig: Rig, run: ReturnType<typeof runToEnd>) {
  await expect.poll(() => rig.display.windows('Error'), { timeout: 30_000 }).toHaveLength(1)
  // Nothing of the app is left but the message.
  expect(await rig.tray.count()).toBe(0)
  await rig.display.focus('Error')
  await rig.display.press('Return')
  return run
}

for (const args of [[], ['--hidden']])
  test(`a data folder that is a file: a message, exit code 1 (${args.join(' ') || 'with a window'})`, async ({
    rig,
    electronPath,
  }) => {
    const userData = join(rig.up.folder, 'not-a-folder')
    writeFileSync(userData, 'a file')
    const { code, output } = await closeMessage(rig, runToEnd(electronPath, rig.up, { userData, args }))
    expect(code).toBe(1)
    expect(output).toContain('Linggu could not start')
    expect(readFileSync(userData, 'utf8')).toBe('a file')
  })

/** Preloaded before the app: a part of the desktop that throws, and the message written down instead of shown. */
const BROKEN = `
const { dialog, powerMonitor } = require('electron')
powerMonitor.on = () => { throw new Error('no power monitor here') }
dialog.showErrorBox = (title, text) => {
  process.stdout.write('message: ' + JSON.stringify({ title, text }) + '\\n')
}
`

test('a part that throws: the reason in the language of the settings, in the diary, and the lock is free', async ({
  rig,
  electronPath,
  launch,
}) => {
  const userData = seedSettings(join(rig.up.folder, 'user-data'), { app: { language: 'zh-Hans' } })
  const preload = join(rig.up.folder, 'broken.cjs')
  writeFileSync(preload, BROKEN)
  for (const args of [[], ['--hidden']]) {
    const { code, output } = await runToEnd(electronPath, rig.up, { userData, args, preload })
    expect(code).toBe(1)
    expect(output).toContain('no power monitor here')
    expect(output).toContain('灵骨无法启动')
    expect(output).not.toContain('Linggu is ready')
  }
  expect(readFileSync(join(userData, 'logs', 'linggu.log'), 'utf8')).toContain('Linggu could not start')
  const app = await launch({ userData })
  await expect((await app.window()).getByRole('navigation')).toBeVisible()
})

/** The process that holds the lock of a data folder; the number 0 without one. */
const lockedPid = (userData: string) => () => {
  try {
    return Number(/-(\d+)$/.exec(readlinkSync(join(userData, 'SingletonLock')))?.[1] ?? 0)
  } catch {
    return 0
  }
}

test('an error in main that nobody expected: it ends, and starts again once with the same data', async ({
  rig,
  launch,
}) => {
  const userData = seedSettings(join(rig.up.folder, 'user-data'))
  const app = await launch({ userData, args: ['--hidden'], fails: true })
  await rig.tray.waitForItem('Start session')
  await app.electron.evaluate(() => {
    setImmediate(() => {
      throw new Error('thrown by the test')
    })
  })
  await app.gone()
  const heldBy = lockedPid(userData)
  await expect.poll(() => ![0, app.pid].includes(heldBy()), { timeout: 30_000 }).toBe(true)
  await rig.tray.waitForItem('Start session')
  const again = await app.launchAgain(['--show=log'])
  expect(again.code).toBe(0)
  await expect.poll(() => rig.display.windows('Linggu'), { timeout: 30_000 }).not.toHaveLength(0)
  const diary = readFileSync(join(userData, 'logs', 'linggu.log'), 'utf8')
  expect(diary).toContain('so Linggu starts again')
  expect(diary).toContain('thrown by the test')
  process.kill(heldBy(), 'SIGKILL')
})

test.describe('a lock that is left behind', () => {
  test('by a computer of another name: the app starts', async ({ rig, launch }) => {
    const userData = seedSettings(join(rig.up.folder, 'user-data'))
    symlinkSync('another-computer-1234', join(userData, 'SingletonLock'))
    symlinkSync(join(rig.up.folder, 'gone', 'SingletonSocket'), join(userData, 'SingletonSocket'))
    symlinkSync('5678', join(userData, 'SingletonCookie'))
    const app = await launch({ userData })
    expect(await app.visibleWindows()).toBe(1)
  })

  test('that is no lock: the app starts', async ({ rig, launch }) => {
    const userData = seedSettings(join(rig.up.folder, 'user-data'))
    mkdirSync(join(userData, 'SingletonLock'))
    const app = await launch({ userData })
    expect(await app.visibleWindows()).toBe(1)
  })
})

test('a second launch says that it was handed over', async ({ rig, launch }) => {
  const app = await launch({ userData: seedSettings(join(rig.up.folder, 'user-data')) })
  const { code, output } = await app.launchAgain([])
  expect(code).toBe(0)
  expect(output).toContain('runs already')
})

test('losing the GPU process again and again: the next start draws without the card, and the setup check says so', async ({
  rig,
  launch,
}) => {
  const userData = seedSettings(join(rig.up.folder, 'user-data'))
  const app = await launch({ userData })
  await app.electron.evaluate(({ app }) => {
    for (let time = 0; time < 50; time++)
      app.emit('child-process-gone', {}, { type: 'GPU', reason: 'launch-failed', exitCode: 1002 })
  })
  const diary = () => readFileSync(join(userData, 'logs', 'linggu.log'), 'utf8')
  expect(diary().match(/A helper process is gone: GPU/g)).toHaveLength(3)
  await app.quit()

  const again = await launch({ userData })
  const page = await again.window()
  await page.evaluate(() => (window.location.hash = 'setup-check'))
  await expect(page.getByText(/Drawing with the graphics card failed several times/)).toBeVisible()
})

test('--disable-gpu works, and the setup check says so', async ({ startApp }) => {
  const { page } = await startApp({}, { args: ['--disable-gpu'] })
  await page.evaluate(() => (window.location.hash = 'setup-check'))
  await expect(page.getByText(/started with --disable-gpu/)).toBeVisible()
})
