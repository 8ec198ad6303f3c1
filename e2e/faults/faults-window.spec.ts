import { readFileSync } from 'node:fs'
import type { App } from '../rig/app'
import { expect, test } from '../rig/test'
import { askThroughPage, pagePid, revived, wordsInWindow } from '../helpers/revived-window'
import { seedSettings } from '../helpers/seed'
import { askRunning } from '../helpers/session-truth'
import { startRated } from '../helpers/start-session'

const diary = (app: App) => readFileSync(app.userData.path('logs', 'linggu.log'), 'utf8')

const kill = (pid: number) => void process.kill(pid, 'SIGKILL')

/** Hangs are noticed after about three seconds instead of fifteen. */
const hurry = (app: App) =>
  app.electron.evaluate(() => {
    const hooks = globalThis as unknown as { lingguTest: { session: { patience: unknown } } }
    hooks.lingguTest.session.patience = { askEveryMs: 900, afterUnresponsiveMs: 900 }
  })

const hang = (app: App) =>
  app.electron.evaluate(({ BrowserWindow }) => {
    void BrowserWindow.getAllWindows()[0]!
      .webContents.executeJavaScript('for (;;);')
      .catch(() => {})
  })

async function sessionAt(app: App, ms: number) {
  const page = await app.window()
  await startRated(page, 7)
  await app.clock.advance(ms)
  return askRunning(page)
}

test.describe('the window', () => {
  test(
    'killed by the system three times in a session: back each time, the session whole, its cues heard',
    {
      tag: '@sound',
    },
    async ({ rig, launch }) => {
      const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
      const { elapsedMs } = await sessionAt(app, 30_000)
      let pid = await pagePid(app)
      for (let time = 0; time < 3; time++) {
        kill(pid!)
        pid = await revived(app, pid)
        const { session } = await askThroughPage(app)
        expect(session).toMatchObject({ kind: 'active', running: false, pauseReason: 'crash', before: 7 })
        if (session.kind !== 'active') throw new Error('no session')
        expect(session.elapsedMs - elapsedMs).toBeGreaterThan(-1_000)
      }
      expect(await wordsInWindow(app)).toContain('so the session waited for you')
      const recording = await rig.sound.record()
      await rig.tray.clickMenu('Resume session')
      await rig.tray.waitForItem('Pause session')
      await recording.waitForSound(0, 25_000)
      await recording.stop()
      await expect
        .poll(async () => {
          const { session } = await askThroughPage(app)
          return session.kind === 'active' && session.running && session.elapsedMs > elapsedMs
        })
        .toBe(true)
      expect(diary(app).match(/The window's page is gone: killed/g)).toHaveLength(3)
    },
  )

  test('hung in a session: ended and opened again within seconds, though nobody touches it', async ({
    rig,
    launch,
  }) => {
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
    const { elapsedMs } = await sessionAt(app, 30_000)
    const pid = await pagePid(app)
    await hurry(app)
    await hang(app)
    await revived(app, pid)
    const { session } = await askThroughPage(app)
    expect(session).toMatchObject({ kind: 'active', running: false, pauseReason: 'crash', before: 7 })
    if (session.kind === 'active') expect(session.elapsedMs).toBeGreaterThan(elapsedMs)
    await rig.tray.clickMenu('Stop session')
    await rig.tray.waitForItem('Start session')
    expect(app.userData.query('select before, ending from entries')).toEqual([
      { before: 7, ending: 'stopped-early' },
    ])
  })

  test('hung without a session: ended a while after Chromium finds it unresponsive, back where it was', async ({
    startApp,
  }) => {
    const { app, page } = await startApp({}, { args: ['--show=settings'] })
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
    const pid = await pagePid(app)
    await hurry(app)
    await hang(app)
    // Chromium waits 15 s for an input to be taken before it says so: measured once, not waited for here.
    await app.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]!.webContents.emit('unresponsive')
    })
    await revived(app, pid)
    await expect.poll(() => wordsInWindow(app)).toContain('Language and theme')
  })

  test('crashing again and again: closed with plain words, session and log whole, and Open tries anew', async ({
    rig,
    launch,
  }) => {
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
    const { elapsedMs } = await sessionAt(app, 30_000)
    let pid = await pagePid(app)
    for (let time = 0; time < 3; time++) {
      kill(pid!)
      pid = await revived(app, pid)
    }
    kill(pid!)
    await rig.tray.waitForItem('The window closed by itself several times.')
    await rig.notifications.wait(({ summary }) => summary.startsWith('The window closed by itself'))
    await expect.poll(() => app.visibleWindows()).toBe(0)
    expect(app.isRunning).toBe(true)

    await rig.tray.clickMenu('Resume session')
    await revived(app, pid)
    await rig.tray.waitForMenu('Trouble is still told', (items) =>
      items.some(({ label }) => label.startsWith('The window closed')) ? undefined : true,
    )
    const { session } = await askThroughPage(app)
    if (session.kind !== 'active') throw new Error(`the session is ${session.kind}`)
    expect(session.elapsedMs).toBeGreaterThan(elapsedMs - 1_000)
    expect(session.before).toBe(7)
  })

  test('losing the GPU process five times: still drawn, and the session was never disturbed', async ({
    rig,
    launch,
  }) => {
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
    const { elapsedMs } = await sessionAt(app, 10_000)
    const gpu = () =>
      app.electron.evaluate(({ app }) => app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid ?? null)
    let old: number | null = null
    for (let time = 0; time < 5; time++) {
      let pid: number | null = null
      await expect
        .poll(async () => {
          pid = await gpu()
          return pid !== null && pid !== old
        })
        .toBe(true)
      kill(pid!)
      old = pid
    }
    const page = await app.window()
    await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
    // Empty until the process that draws is there again.
    const painted = () =>
      app.electron.evaluate(async ({ BrowserWindow }) => {
        const image = await BrowserWindow.getAllWindows()[0]!.webContents.capturePage()
        return new Set(image.toBitmap()).size
      })
    await expect.poll(painted).toBeGreaterThan(20)
    const after = await askRunning(page)
    expect(after.running).toBe(true)
    expect(after.elapsedMs).toBeGreaterThan(elapsedMs)
    // Notes of one kind are limited to a few a minute.
    expect(diary(app).match(/A helper process is gone: GPU/g)).toHaveLength(3)
    expect(diary(app).match(/More of the same.*: GPU/g)).toHaveLength(1)
  })
})
