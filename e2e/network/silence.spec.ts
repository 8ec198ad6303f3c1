import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { App, findElectron } from '../rig/app'
import type { DesktopUp } from '../rig/desktop/test-desktop'
import { cameraClip, still } from '../camera/camera-clip'
import { expectOff, openOwnHand, turnOn } from '../camera/turn-on'
import { seedSettings } from '../helpers/seed'
import { tour, TOUR_REMINDERS } from '../helpers/tour'
import { packetsIn } from './wire'

/*
 * Run by network.spec.ts in a network namespace whose only way out is written down; the desktop stands outside and is
 * reached through its sockets in the file system.
 */
const up = JSON.parse(process.env['LINGGU_DESK'] ?? '') as DesktopUp
const capture = process.env['LINGGU_CAPTURE'] ?? ''
const FIXTURE = join(import.meta.dirname, '../rig/fixture-app')
/** Chromium's own services start some time after the app, those that may; ms of the app's life. */
const LIVES_MS = 15_000

const test = base.extend<{ launch: typeof App.launch }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern to learn what a fixture needs
  launch: async ({}, use) => {
    const apps: App[] = []
    await use(async (...args) => {
      const app = await App.launch(...args)
      apps.push(app)
      return app
    })
    for (const app of apps) await app.kill()
  },
})

const names = () => packetsIn(capture).map(({ text }) => text)

test('a whole journey sends not one packet and looks up not one name', async ({ launch }) => {
  test.setTimeout(240_000)
  const userData = seedSettings(`${up.folder}/user-data`, { reminders: TOUR_REMINDERS, isNew: true })
  const before = packetsIn(capture).length
  const started = performance.now()
  const app = await launch(await findElectron(), up, 'silent', {
    userData,
    args: cameraClip(up.folder, 'hand', still({ hands: [{ hand: 'left' }] })),
  })
  const page = await app.window()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await tour(page, 'en', () => Promise.resolve())

  await test.step('the finder on one’s own hand, with the camera on', async () => {
    await openOwnHand(app)
    await turnOn(page)
    const found = page.getByRole('heading', { name: 'Somewhere under this ring' })
    await expect(found).toBeVisible({ timeout: 20_000 })
    await page.keyboard.press('Escape')
    await expectOff(page)
  })

  await test.step('what a page could try, by every way it knows', async () => {
    await page.evaluate(async () => {
      const address = 'https://asked-by-page.example/'
      await fetch(address).catch(() => undefined)
      new Image().src = `${address}image.png`
      navigator.sendBeacon(`${address}beacon`)
      try {
        new WebSocket('wss://asked-by-page.example/').onerror = () => undefined
      } catch {
        // Refused at once is as good.
      }
      for (const rel of ['dns-prefetch', 'preconnect', 'prefetch']) {
        const link = document.createElement('link')
        Object.assign(link, { rel, href: address })
        document.head.append(link)
      }
      const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:asked-by-page.example:3478' }] })
      peer.createDataChannel('out')
      await peer.setLocalDescription(await peer.createOffer())
      window.open(address)
    })
  })

  await test.step('what another session or the app itself could try', async () => {
    const outcomes = await app.electron.evaluate(async ({ net, session }) => {
      const other = session.fromPartition('another')
      const tries = [
        net.fetch('https://asked-by-main.example/'),
        other.fetch('https://asked-by-another.example/'),
        other.fetch('http://203.0.113.9/'),
        session.defaultSession.resolveHost('asked-by-session.example'),
      ]
      return (await Promise.allSettled(tries)).map(({ status }) => status)
    })
    expect(outcomes).toEqual(['rejected', 'rejected', 'rejected', 'rejected'])
  })

  await app.launchAgain(['--spike'])
  await app.closeWindow()
  await expect.poll(() => performance.now() - started, { timeout: 60_000 }).toBeGreaterThan(LIVES_MS)
  await app.quit()
  expect(packetsIn(capture).slice(before)).toEqual([])
})

test('what does leave is seen: names that Node and Chromium look up, and a connection', async ({
  launch,
}) => {
  const app = await launch(await findElectron(), up, 'control', { app: FIXTURE, ready: null })
  await app.electron.evaluate(async ({ session }) => {
    const { lookup } = process.getBuiltinModule('node:dns')
    lookup('asked-by-node.example', () => undefined)
    void session.defaultSession.resolveHost('asked-by-chromium.example').catch(() => undefined)
    process
      .getBuiltinModule('node:net')
      .connect(80, '203.0.113.7')
      .on('error', () => undefined)
  })
  await expect.poll(names).toContainEqual(expect.stringMatching(/asked-by-node\.example/))
  await expect.poll(names).toContainEqual(expect.stringMatching(/asked-by-chromium\.example/))
  await expect
    .poll(() => names().some((text) => text.startsWith('E') && !text.includes('example')))
    .toBe(true)
})
