import type { Page } from '@playwright/test'
import type { Bridge } from '../../core/ipc/bridge'
import { SOURCES } from '../../core/text/sources/all'
import type { App } from '../rig/app'
import { expect, test } from '../rig/test'
import { seedSettings } from '../helpers/seed'

/*
 * What a script in the page could try if one ever ran there (docs/security.md). Each try is made by hand in the real
 * page, and what came of it is looked up in main.
 */

async function opened(app: App): Promise<Page> {
  const page = await app.window()
  await expect(page.getByRole('button', { name: 'Start session' })).toBeVisible()
  return page
}

/** Where the app's windows are, asked in main: Playwright waits for navigations that are refused. */
const whereabouts = (app: App) =>
  app.electron.evaluate(({ BrowserWindow, webContents }) => ({
    windows: BrowserWindow.getAllWindows().length,
    contents: webContents.getAllWebContents().length,
    urls: BrowserWindow.getAllWindows().map((window) => window.webContents.getURL().replace(/#.*/, '')),
  }))
const AT_HOME = { windows: 1, contents: 1, urls: ['app://linggu/index.html'] }

test('the page goes nowhere and opens nothing', async ({ rig, launch }) => {
  const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
  await opened(app)
  const tries = [
    "location.href = 'https://example.org/'",
    "location.href = 'http://localhost/'",
    "location.href = 'file:///etc/passwd'",
    "location.href = 'app://linggu/assets/'",
    "location.href = 'app://elsewhere/index.html'",
    "location.href = 'data:text/html,hello'",
    "location.href = 'javascript:document.title=1'",
    "location.href = 'linggu://spike'",
    "location.href = 'devtools://devtools/bundled/inspector.html'",
    "location.href = 'chrome://version'",
    "location.replace('https://example.org/')",
    "window.open('https://example.org/')",
    "window.open('app://linggu/index.html')",
    "window.open('about:blank')",
    "window.open('file:///etc/passwd', '_blank', 'nodeIntegration=yes,sandbox=no')",
    "(() => { const a = document.createElement('a'); a.href = 'https://example.org/'; a.target = '_blank'; document.body.append(a); a.click() })()",
    "(() => { const a = document.createElement('a'); a.href = 'data:text/plain,x'; a.download = 'evil.desktop'; document.body.append(a); a.click() })()",
    "(() => { const f = document.createElement('form'); f.action = 'https://example.org/'; f.method = 'post'; document.body.append(f); f.submit() })()",
    "(() => { const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=https://example.org/'; document.head.append(m) })()",
    "(() => { const b = document.createElement('base'); b.href = 'https://example.org/'; document.head.append(b) })()",
    "(() => { const w = document.createElement('webview'); w.setAttribute('src', 'https://example.org/'); document.body.append(w) })()",
    "(() => { const i = document.createElement('iframe'); i.src = 'https://example.org/'; document.body.append(i) })()",
    "(() => { const i = document.createElement('iframe'); i.src = 'app://linggu/index.html'; document.body.append(i) })()",
  ]
  for (const attempt of tries) {
    await app.electron.evaluate(
      ({ BrowserWindow }, script) =>
        BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(
          `try { ${script}; null } catch { null }`,
          true,
        ),
      attempt,
    )
    expect(await whereabouts(app), attempt).toEqual(AT_HOME)
  }
  // Some of these would take a moment to happen: the page still answers, as itself, after all of them.
  const heading = await app.electron.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(
        'document.querySelector("h1")?.textContent',
      ) as Promise<string>,
  )
  expect(heading).toMatch(/\S/)
  expect(await whereabouts(app)).toEqual(AT_HOME)
  // The frames that were tried are empty: they show no page of anybody.
  const origins = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.mainFrame.framesInSubtree.map((frame) => frame.origin),
  )
  expect(origins[0]).toBe('app://linggu')
  expect(new Set(origins.slice(1))).toEqual(new Set(['null']))
})

test('no text becomes script, style or markup', async ({ rig, launch }) => {
  const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
  const page = await opened(app)
  const found = await page.evaluate(async () => {
    // The debugger may make code of text while its own call lasts; from here on the page is on its own.
    await new Promise((resolve) => setTimeout(resolve))
    const state = globalThis as unknown as Record<string, unknown>
    const threw = (work: () => unknown) => {
      try {
        work()
        return 'went through'
      } catch (error) {
        return (error as Error).name
      }
    }
    const box = document.createElement('div')
    document.body.append(box)
    const style = document.createElement('style')
    style.append(document.createTextNode('body { outline: 7px solid red }'))
    document.head.append(style)
    const script = document.createElement('script')
    threw(() => script.append(document.createTextNode('globalThis.attacked = true')))
    threw(() => document.head.append(script))
    const far = document.createElement('script')
    const results = {
      html: threw(() => (box.innerHTML = '<img src=x onerror="globalThis.attacked = true">')),
      outer: threw(() => (box.outerHTML = '<b>x</b>')),
      adjacent: threw(() => box.insertAdjacentHTML('beforeend', '<b>x</b>')),
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- an attack, which must be refused
      write: threw(() => document.write('<b>x</b>')),
      parser: threw(() => new DOMParser().parseFromString('<b>x</b>', 'text/html')),
      range: threw(() => document.createRange().createContextualFragment('<b>x</b>')),
      source: threw(() => (far.src = 'https://example.org/x.js')),
      evaluated: threw(() => (0, eval)('globalThis.attacked = true')),
      made: threw(() => new Function('globalThis.attacked = true')()),
      timed: threw(() => setTimeout('globalThis.attacked = true' as unknown as () => void)),
      policy: threw(() =>
        (
          globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
        ).trustedTypes.createPolicy('mine', {}),
      ),
      handler: threw(() => box.setAttribute('onclick', 'globalThis.attacked = true')),
      worker: threw(() => new Worker('data:text/javascript,1')),
    }
    box.click()
    box.setAttribute('style', 'outline: 7px solid red')
    await new Promise((resolve) => setTimeout(resolve, 100))
    return {
      results,
      attacked: state['attacked'] ?? false,
      bodyOutline: getComputedStyle(document.body).outlineWidth,
      boxOutline: getComputedStyle(box).outlineWidth,
    }
  })
  expect(found.attacked).toBe(false)
  expect([found.bodyOutline, found.boxOutline]).not.toContain('7px')
  const { results } = found
  for (const name of ['html', 'outer', 'adjacent', 'parser', 'range', 'source', 'policy'] as const)
    expect(results[name], name).toBe('TypeError')
  for (const name of ['evaluated', 'made'] as const)
    expect(['EvalError', 'TypeError'], name).toContain(results[name])
})

test('nothing is asked of the person or taken from the machine', async ({ rig, launch }) => {
  const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
  const page = await opened(app)
  const found = await page.evaluate(async () => {
    const refused = async (work: () => unknown): Promise<string> => {
      try {
        const value = await Promise.race([
          Promise.resolve(work()),
          new Promise((resolve) => setTimeout(resolve, 4_000, 'silence')),
        ])
        return value === undefined ? 'undefined' : String(value)
      } catch (error) {
        return `refused ${(error as Error).name}`
      }
    }
    type Any = Record<string, (...args: unknown[]) => unknown>
    const machine = navigator as unknown as Record<string, Any>
    const geolocation = () =>
      new Promise((_, reject) =>
        navigator.geolocation.getCurrentPosition(
          () => {},
          () => reject(new Error('refused')),
        ),
      )
    return {
      microphone: await refused(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      camera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await refused(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
      place: await refused(geolocation),
      clipboard: await refused(() => navigator.clipboard.readText()),
      midi: await refused(
        () => machine['requestMIDIAccess'] && (navigator as unknown as Any)['requestMIDIAccess']!(),
      ),
      usb: await refused(() => machine['usb']!['requestDevice']!({ filters: [] })),
      hid: await refused(() => machine['hid']!['requestDevice']!({ filters: [] })),
      serial: await refused(() => machine['serial']!['requestPort']!()),
      bluetooth: await refused(() => machine['bluetooth']!['requestDevice']!({ acceptAllDevices: true })),
      notifications: await refused(() => Notification.requestPermission()),
      far: await refused(() => fetch('https://example.org/')),
      near: await refused(() => fetch('http://127.0.0.1:1/')),
      file: await refused(() => fetch('file:///etc/passwd')),
      socket: await refused(
        () =>
          new Promise((_, reject) => {
            new WebSocket('wss://example.org/').onerror = () => reject(new Error('refused'))
          }),
      ),
      serviceWorker: await refused(() => navigator.serviceWorker.register('/index.js')),
      cookies: ((document.cookie = 'a=b'), document.cookie),
      outside: await Promise.all(
        [
          '/../../package.json',
          '/%2e%2e/%2e%2e/package.json',
          '/cues/..%2f..%2f..%2fpackage.json',
          '/cues/own/..',
          '/%',
          '/a%00b',
          '/.git/config',
        ].map((path) =>
          fetch(path).then(
            (answer) => answer.status,
            () => 0,
          ),
        ),
      ),
      // The one thing that is needed: to choose a loudspeaker.
      devices: (await navigator.mediaDevices.enumerateDevices()).some(({ kind }) => kind === 'audiooutput'),
    }
  })
  const { cookies, outside, devices, notifications, ...tries } = found
  // Where no device is given, HID answers with an empty list.
  for (const [name, outcome] of Object.entries(tries))
    expect(outcome, name).toMatch(name === 'hid' ? /^$|^refused / : /^refused /)
  expect(notifications).not.toBe('granted')
  expect(cookies).toBe('')
  for (const status of outside) expect([0, 404]).toContain(status)
  expect(devices).toBe(true)
})

test('only listed addresses are opened in the browser', async ({ rig, launch }) => {
  const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
  const page = await opened(app)
  await app.electron.evaluate(({ shell }) => {
    const kept: string[] = []
    Object.assign(globalThis, { openedOutside: kept })
    Object.assign(shell, { openExternal: (url: string) => Promise.resolve(void kept.push(url)) })
  })
  const listed = SOURCES.flatMap(({ url }) => (url === null ? [] : [url]))[0]!
  const others = [
    'https://example.org/',
    `${listed}?note=what-i-felt`,
    listed.replace('https', 'http'),
    listed.replace('https://', 'https://user@'),
    'file:///etc/passwd',
    'smb://host/share',
    'javascript:alert(1)',
    'linggu://spike',
    'ms-msdt:/id',
    'mailto:a@example.org',
  ]
  const answers = await page.evaluate(
    async (urls) => {
      const { linggu } = window as unknown as { linggu: Bridge }
      const replies = []
      for (const url of urls) replies.push((await linggu.request('app:open-external', { url })).ok)
      return replies
    },
    [listed, ...others],
  )
  expect(answers).toEqual([true, ...others.map(() => false)])
  expect(
    await app.electron.evaluate(() => (globalThis as unknown as { openedOutside: string[] }).openedOutside),
  ).toEqual([listed])
})

test('the window is built as the checklist asks', async ({ rig, launch }) => {
  const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
  await opened(app)
  const found = await app.electron.evaluate(({ BrowserWindow, app: electron }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    const preferences = (
      webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    ).getLastWebPreferences()
    return {
      preferences,
      rtc: webContents.getWebRTCIPHandlingPolicy(),
      switches: ['disable-background-networking', 'disable-component-update', 'disable-sync', 'no-pings'].map(
        (name) => electron.commandLine.hasSwitch(name),
      ),
    }
  })
  expect(found.preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  })
  // Left at what Electron has by itself, which is the safe side of each.
  const { preferences } = found
  expect(preferences['webSecurity'] ?? true).toBe(true)
  for (const name of [
    ...[
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'nodeIntegrationInWorker',
      'nodeIntegrationInSubFrames',
    ],
    ...['enableBlinkFeatures', 'plugins', 'navigateOnDragDrop'],
  ])
    expect(preferences[name] || false, name).toBe(false)
  expect(found.rtc).toBe('disable_non_proxied_udp')
  expect(found.switches).toEqual([true, true, true, true])
})

test('second launches with hostile arguments leave the app as it was', async ({ rig, launch }) => {
  test.slow()
  const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`), args: ['--hidden'] })
  await rig.tray.item()
  const settings = app.userData.settings()
  for (const args of [
    ['--hidden', '--show=__proto__', '--start=1', '--SPIKE', '-start'],
    ['--hidden', 'linggu://spike?x', 'linggu://start/../spike', '--spike', '--start'],
    ['--hidden', `--show=${'A'.repeat(20_000)}`, '\u202e', '$(touch /tmp/x)', '`id`', '%s%n'],
  ]) {
    expect((await app.launchAgain(args)).code).toBe(0)
    expect(await app.visibleWindows()).toBe(0)
  }
  expect(app.userData.settings()).toEqual(settings)
  expect((await app.launchAgain(['linggu://start'])).code).toBe(0)
  await expect((await app.window()).getByRole('timer', { name: 'Time left' })).toBeVisible()
})
