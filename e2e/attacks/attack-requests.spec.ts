import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Bridge } from '../../core/ipc/bridge'
import { requestNames, type RequestName } from '../../core/ipc/contract'
import { hostilePayloads } from '../../core/ipc/testing/payloads'
import { VALID_PAYLOADS } from '../../core/ipc/testing/valid-payloads'
import { askSnapshot } from '../helpers/ask-snapshot'
import { sessionAnswers } from '../../core/log/testing/answers'
import { addEntries } from '../helpers/log-entries'
import type { App } from '../rig/app'
import { expect, test } from '../rig/test'
import { everyMinutes } from '../helpers/seed'

/** Payloads for each request, through the page's own bridge. The many thousands are in requests.fuzz.test.ts. */
const RUNS = Number(process.env['LINGGU_FUZZ_E2E_RUNS'] ?? 40)
const SEED = 20_260_302

interface Outcome {
  /** Never left the page: the bridge cannot copy it. */
  stopped: number
  refused: number
  failed: number
  done: number
  /** Answers that are no value with a sentence. */
  odd: string[]
}

/** Runs in the page, so it stands alone. */
async function attack(
  make: typeof hostilePayloads,
  name: string,
  valid: readonly unknown[],
  [seed, runs]: readonly [number, number],
): Promise<Outcome> {
  const { linggu } = globalThis as unknown as {
    linggu: { request(name: string, input: unknown): Promise<unknown> }
  }
  const next = make(seed, valid, 100_000)
  const outcome: Outcome = { stopped: 0, refused: 0, failed: 0, done: 0, odd: [] }
  for (let i = 0; i < runs; i++) {
    const payload = next()
    // What fits is a request like any other, not an attack, and would open dialogs and the like.
    if (valid.length === 1 && valid[0] === null && payload === undefined) continue
    try {
      const reply = (await linggu.request(name, payload)) as {
        ok?: unknown
        failure?: { kind?: unknown; message?: unknown }
      }
      if (reply.ok === true) outcome.done += 1
      else if (typeof reply.failure?.message !== 'string' || !/\S \S/.test(reply.failure.message))
        outcome.odd.push(JSON.stringify(reply).slice(0, 200))
      else if (reply.failure.kind === 'refused') outcome.refused += 1
      else outcome.failed += 1
    } catch (error) {
      // Main never throws across; what is thrown was thrown before anything was sent.
      if (/remote method/.test(String(error))) outcome.odd.push(String(error).slice(0, 200))
      else outcome.stopped += 1
    }
  }
  return outcome
}

/** No person answers in a test, so dialogs are closed at once, and nothing outside of the app is opened. */
async function closeDialogs(app: App): Promise<void> {
  await app.electron.evaluate(({ dialog, shell }) => {
    Object.assign(dialog, {
      showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
      showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
    })
    Object.assign(shell, {
      openPath: () => Promise.resolve(''),
      openExternal: () => Promise.resolve(),
    })
  })
}

/** What the user has: settings, reminders and log. */
function possessions(app: App) {
  const settings = app.userData.settings()
  const entries = app.userData.query('select * from entries order by id')
  const tests = app.userData.query('select * from own_tests order by id')
  return JSON.stringify({ settings, entries, tests })
}

async function start(page: Page, app: App): Promise<void> {
  await closeDialogs(app)
  await addEntries(page, [
    { daysAgo: 1, minuteOfDay: 600, answers: sessionAnswers(6, 4, { note: 'to be kept' }) },
    { daysAgo: 2, minuteOfDay: 600, answers: sessionAnswers(7, 5) },
  ])
}

test('hostile payloads for every request change nothing, and each gets a value back', async ({
  startApp,
}) => {
  test.setTimeout(300_000)
  const { app, page } = await startApp({ reminders: everyMinutes(480) })
  await start(page, app)
  const total = { stopped: 0, refused: 0, failed: 0, done: 0 }
  let before = possessions(app)
  for (const [i, name] of requestNames.entries()) {
    const call = [
      attack.toString(),
      hostilePayloads.toString(),
      JSON.stringify(VALID_PAYLOADS[name]),
    ] as const
    const outcome = await page.evaluate<Outcome>(
      `(${call[0]})(${call[1]}, ${JSON.stringify(name)}, ${call[2]}, [${SEED + i}, ${RUNS}])`,
    )
    expect(outcome.odd, name).toEqual([])
    expect(outcome.refused, name).toBeGreaterThan(RUNS / 2)
    const after = possessions(app)
    if (outcome.done === 0) expect(after, name).toBe(before)
    before = after
    for (const key of ['stopped', 'refused', 'failed', 'done'] as const) total[key] += outcome[key]
  }
  console.log(`attack: ${JSON.stringify({ requests: requestNames.length, ...total })}`)
  expect(app.isRunning).toBe(true)
  expect((await askSnapshot(page)).about.version).toMatch(/^\d/)
  expect(app.userData.query("select note from entries where note = 'to be kept'")).toHaveLength(1)
})

test('requests from other pages and frames are refused, whatever they ask', async ({ startApp }) => {
  const { app, page } = await startApp()
  await start(page, app)
  const before = [possessions(app), JSON.stringify((await askSnapshot(page)).settings)]
  const preload = join(import.meta.dirname, '../../out/preload/index.cjs')
  const frames = await app.electron.evaluate(
    async ({ BrowserWindow }, { preload: script, asked }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: script,
          sandbox: true,
          contextIsolation: true,
          nodeIntegrationInSubFrames: true,
        },
      })
      // A page that got hold of our preload, with frames that got hold of it too.
      await window.loadURL(
        'data:text/html,<title>foreign</title><iframe src="about:blank"></iframe><iframe srcdoc="x"></iframe>',
      )
      const ask = `(async () => {
        const all = []
        for (const [name, payloads] of ${asked})
          for (const payload of payloads)
            all.push(await linggu.request(name, payload ?? undefined).then((reply) => reply.failure?.kind ?? 'answered', String))
        return all
      })()`
      const answers: unknown[] = []
      for (const frame of window.webContents.mainFrame.framesInSubtree)
        answers.push(
          await frame.executeJavaScript(ask).catch((error: unknown) => `no bridge: ${String(error)}`),
        )
      window.destroy()
      return answers
    },
    { preload, asked: JSON.stringify(Object.entries(VALID_PAYLOADS)) },
  )
  expect(frames.length).toBeGreaterThanOrEqual(1)
  expect(frames[0]).toHaveLength(Object.values(VALID_PAYLOADS).flat().length)
  for (const answers of frames.filter((each) => Array.isArray(each)) as string[][])
    expect(new Set(answers)).toEqual(new Set(['refused']))
  expect([possessions(app), JSON.stringify((await askSnapshot(page)).settings)]).toEqual(before)
})

test('the bridge is all there is, and the page cannot bend it', async ({ startApp }) => {
  const { app, page } = await startApp()
  await expect(page.getByRole('button', { name: 'Start session' })).toBeVisible()
  const found = await page.evaluate(async () => {
    const { linggu } = window as unknown as { linggu: Bridge }
    const outcome = async (work: () => unknown) => {
      try {
        const value = await work()
        return JSON.stringify(value ?? null)
      } catch (error) {
        return `threw ${(error as Error).message}`
      }
    }
    // What a page can do to the things everybody shares does not reach the other side of the bridge.
    Object.assign(Object.prototype, { isAdmin: true, input: { typed: 'delete' } })
    Array.prototype.includes = () => true
    Array.prototype.indexOf = () => 0
    const names = [
      ...[
        'electron-store-get-data',
        'ELECTRON_BROWSER_REQUIRE',
        'app:quit',
        'toString',
        '__proto__',
        'constructor',
        '',
      ],
    ]
    const requests = await Promise.all(
      names.map((name) => outcome(() => linggu.request(name as RequestName as 'session:pause'))),
    )
    const listens = await Promise.all(
      names.map((name) => outcome(() => linggu.on(name as 'app:go', () => {}))),
    )
    const before = linggu.request
    await outcome(() => Object.assign(linggu, { request: () => 'mine', more: 1 }))
    await outcome(() => Object.assign(window, { linggu: { request: () => 'mine' } }))
    const snapshot = await linggu.request('app:snapshot')
    const globals = [
      'require',
      'process',
      'Buffer',
      'module',
      'global',
      'ipcRenderer',
      'electron',
      '__dirname',
    ]
    return {
      requests,
      listens,
      keys: Object.getOwnPropertyNames(linggu).sort(),
      same: linggu.request === before && (window as unknown as { linggu: Bridge }).linggu === linggu,
      frozen: Object.isFrozen(linggu),
      works: snapshot.ok,
      leaked: globals.filter((name) => name in window),
    }
  })
  for (const answer of found.requests) expect(answer).toMatch(/^threw There is no request/)
  for (const answer of found.listens) expect(answer).toMatch(/^threw There is no event/)
  expect(found).toMatchObject({ keys: ['on', 'request'], same: true, frozen: true, works: true, leaked: [] })

  const channels = await app.electron.evaluate(({ ipcMain }) => {
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, unknown> }
    return { handled: [...handlers.keys()], listened: ipcMain.eventNames().map(String) }
  })
  expect([...channels.handled].sort()).toEqual([...requestNames].sort())
  expect(channels.listened.filter((name) => name !== 'error')).toEqual([])
})
