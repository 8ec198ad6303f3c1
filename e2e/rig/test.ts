import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect as playwrightExpect, type Page, type TestInfo } from '@playwright/test'
import { seedSettings, type Seed } from '../helpers/seed'
import { App, findElectron, type LaunchOptions } from './app'
import { DesktopServer, TestDesktop, type DesktopUp } from './desktop/test-desktop'
import { Display } from './desktop/display'
import { Faults } from './desktop/faults'
import { Notifications } from './desktop/notifications'
import { Power } from './desktop/power'
import { isTooMuch, untilCalm, watchHost } from './sound/calm'
import { RECORDING_RATE, Sound } from './sound/sound'
import { writeWav } from './sound/wav'
import { Tray } from './desktop/tray'
import { Wayland } from './desktop/wayland'
import { Xfce } from './desktop/xfce'

/** One desktop of its own for one test: display, buses, tray, notifications, power, sound. */
export interface Rig {
  readonly up: DesktopUp
  readonly display: Display
  readonly tray: Tray
  readonly notifications: Notifications
  readonly power: Power
  readonly sound: Sound
  readonly faults: Faults
  readonly wayland: Wayland
  readonly xfce: Xfce
}

export type Launch = (options?: LaunchOptions) => Promise<App>

interface TestFixtures {
  /** Around a test that records sound (`@sound`): the machine has its processors to itself, or the test says that not. */
  readonly calm: void
  readonly rig: Rig
  /** Starts the app in the rig; again with the same user data after it was quit or killed. */
  readonly launch: Launch
  /** Starts the app as somebody with these settings has it (see `seedSettings`), and waits for its window. */
  readonly startApp: (
    seed?: Seed,
    options?: Omit<LaunchOptions, 'userData'>,
  ) => Promise<{ readonly app: App; readonly page: Page; readonly userData: string }>
}

interface WorkerFixtures {
  readonly electronPath: string
  readonly desktops: DesktopServer
}

/** What main prints about an error that nobody expected. */
const UNEXPECTED = 'Something unexpected went wrong'

/** Between the looks of `expect.poll`, ms. */
const LOOKS_MS = [20, 50, 100, 200]

const CALM_WITHIN_MS = 30_000

/** A block of a recording that comes so late leaves a gap: 66 ms did. On a machine without other load it is 25 ms at most. */
const GAP_MS = 50

export const test = base.extend<TestFixtures, WorkerFixtures>({
  calm: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern to learn what a fixture needs
    async ({}, use, testInfo) => {
      if (!testInfo.tags.includes('@sound')) return use()
      await untilCalm(CALM_WITHIN_MS)
      const takenShare = watchHost()
      await use()
      const taken = takenShare()
      if (testInfo.status !== testInfo.expectedStatus && isTooMuch(taken))
        markUnjudged(testInfo, `the host took ${Math.round(taken * 100)} % of the processors meanwhile`)
    },
    { auto: true, timeout: 4 * CALM_WITHIN_MS },
  ],

  electronPath: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern to learn what a fixture needs
    async ({}, use) => {
      await use(await findElectron())
    },
    { scope: 'worker' },
  ],

  desktops: [
    // eslint-disable-next-line no-empty-pattern -- see above
    async ({}, use) => {
      const server = new DesktopServer()
      await use(server)
      server.close()
    },
    { scope: 'worker' },
  ],

  rig: async ({ desktops }, use, testInfo) => {
    const { desktop, up } = await TestDesktop.start(desktops)
    const sound = new Sound(desktop)
    try {
      await use({
        up,
        display: new Display(desktop, up.env),
        tray: new Tray(desktop),
        notifications: new Notifications(desktop),
        power: new Power(desktop),
        sound,
        faults: new Faults(desktop),
        wayland: new Wayland(desktop, up),
        xfce: new Xfce(desktop, up),
      })
      if (testInfo.status !== testInfo.expectedStatus) {
        noteGaps(sound, testInfo)
        await attachLogs(up, testInfo)
        await attachDecisions(up, testInfo)
        await attachRecordings(up, testInfo)
      }
    } finally {
      await desktop.stop()
    }
  },

  launch: async ({ rig, electronPath }, use) => {
    const apps: App[] = []
    const mayFail = new Set<App>()
    await use(async (options) => {
      const app = await App.launch(electronPath, rig.up, `app-${apps.length + 1}`, options)
      apps.push(app)
      if (options?.fails) mayFail.add(app)
      return app
    })
    // Killed, not quit: a test that wants to see the app quit asks for it.
    for (const app of apps) await app.kill()
    for (const app of apps)
      if (!mayFail.has(app) && app.output().includes(UNEXPECTED))
        throw new Error(`Main stumbled:\n${app.output()}`)
  },

  startApp: async ({ rig, launch }, use) => {
    await use(async (seed, options) => {
      const userData = seedSettings(join(rig.up.folder, 'user-data'), seed)
      const app = await launch({ ...options, userData })
      return { app, page: await app.window(), userData }
    })
  },
})

/** Playwright's, but `poll` looks often: its own waits up to a second between two looks. */
export const expect: typeof playwrightExpect = new Proxy(playwrightExpect, {
  get: (from, name) => (name === 'poll' ? pollOften : (Reflect.get(from, name) as unknown)),
})
const pollOften: typeof playwrightExpect.poll = (look, options) =>
  playwrightExpect.poll(look, {
    intervals: LOOKS_MS,
    ...(typeof options === 'string' ? { message: options } : options),
  })

/** Marks a failure as one of the machine, not of the app. `npm test` counts it as skipped. */
function markUnjudged(testInfo: TestInfo, description: string): void {
  testInfo.annotations.push({ type: 'unjudged', description })
}

function noteGaps({ longestStill }: Sound, testInfo: TestInfo): void {
  if (testInfo.tags.includes('@sound') && longestStill >= GAP_MS)
    markUnjudged(testInfo, `the recording has a gap of ${Math.round(longestStill)} ms`)
}

async function attachLogs({ logs }: DesktopUp, testInfo: TestInfo): Promise<void> {
  if (!existsSync(logs)) return
  for (const name of readdirSync(logs)) {
    const body = readFileSync(join(logs, name))
    if (body.length > 0) await testInfo.attach(name, { body, contentType: 'text/plain' })
  }
}

/** What the reminder engine decided and why, of each user-data folder that the test kept in the rig's. */
async function attachDecisions({ folder }: DesktopUp, testInfo: TestInfo): Promise<void> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/(^|\/)(ledger\.jsonl|reminders\.json)$/.test(name)) continue
    await testInfo.attach(name.replaceAll('/', '-'), { path: join(folder, name), contentType: 'text/plain' })
  }
}

async function attachRecordings({ folder }: DesktopUp, testInfo: TestInfo): Promise<void> {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.f32'))) {
    const bytes = readFileSync(join(folder, name))
    const samples = new Float32Array(Math.floor(bytes.length / 4)).map((_, i) => bytes.readFloatLE(i * 4))
    const path = testInfo.outputPath(name.replace('.f32', '.wav'))
    writeFileSync(path, writeWav({ samples, rate: RECORDING_RATE }))
    await testInfo.attach(name, { path, contentType: 'audio/wav' })
  }
}
