import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Bridge } from '../../core/ipc/bridge'
import { cameraClip, still } from '../camera/camera-clip'
import { expectOff, openOwnHand, turnOn } from '../camera/turn-on'
import { expect, test } from '../rig/test'
import { seedSettings } from '../helpers/seed'

/*
 * What a script in the page could try with the camera (docs/security.md): outside of its screen, with a microphone,
 * through the worker.
 */

/** The app's documents: sha256 by name. The log is made meanwhile, and Chromium keeps files of its own in folders. */
const ownFiles = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => /\.jsonl?$/.test(name) && statSync(join(folder, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  )

test('only the camera, only for this page, only while it is open', async ({ rig, launch }) => {
  const folder = `${rig.up.folder}/user-data`
  const args = cameraClip(rig.up.folder, 'left-back', still({ hands: [{ hand: 'left' }] }))
  const app = await launch({ userData: seedSettings(folder), args })
  const page = await openOwnHand(app)
  const before = ownFiles(folder)
  const tries = () =>
    page.evaluate(async () => {
      const outcome = async (wanted: MediaStreamConstraints) => {
        try {
          const stream = await navigator.mediaDevices.getUserMedia(wanted)
          stream.getTracks().forEach((track) => track.stop())
          return 'granted'
        } catch (error) {
          return (error as Error).name
        }
      }
      return {
        video: await outcome({ video: true }),
        audio: await outcome({ audio: true }),
        both: await outcome({ audio: true, video: true }),
      }
    })
  const refused = { video: 'NotAllowedError', audio: 'NotAllowedError', both: 'NotAllowedError' }
  const ask = (name: 'camera:open' | 'camera:close') =>
    page.evaluate((asked) => (window as unknown as { linggu: Bridge }).linggu.request(asked), name)
  expect(await tries()).toEqual(refused)
  expect(await ask('camera:open')).toEqual({ ok: true, value: 'open' })
  expect(await tries()).toEqual({ ...refused, video: 'granted' })
  await ask('camera:close')
  expect(await tries()).toEqual(refused)

  // A frame of the page's own gets nothing, also while the camera is open.
  await ask('camera:open')
  const framed = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const devices = (frame.contentWindow as (Window & typeof globalThis) | null)?.navigator.mediaDevices
    try {
      await devices!.getUserMedia({ video: true })
      return 'granted'
    } catch {
      return 'refused'
    } finally {
      frame.remove()
    }
  })
  expect(framed).toBe('refused')
  await ask('camera:close')

  await turnOn(page)
  await expect(page.getByRole('heading', { name: 'Somewhere under this ring' })).toBeVisible({
    timeout: 20_000,
  })
  const worker = page.workers()[0]!
  expect(worker.url()).toBe('app://linggu/assets/hand-worker.js')
  const inWorker = await worker.evaluate(async () => {
    const outcome = async (work: () => unknown) => {
      try {
        await work()
        return 'went through'
      } catch {
        return 'refused'
      }
    }
    const load = (globalThis as unknown as { importScripts(url: string): void }).importScripts
    return {
      fetched: await outcome(() => fetch('https://example.org/')),
      near: await outcome(() => fetch('http://127.0.0.1:1/')),
      imported: await outcome(() => load('https://example.org/x.js')),
      written: await outcome(() => load('data:text/javascript,1')),
      blob: await outcome(() => load(URL.createObjectURL(new Blob(['1'])))),
      main: typeof (globalThis as { linggu?: unknown }).linggu,
    }
  })
  const { main, ...reached } = inWorker
  expect(main).toBe('undefined')
  expect(new Set(Object.values(reached))).toEqual(new Set(['refused']))

  const inPage = await page.evaluate(async () => {
    // The debugger may make code of text while its own call lasts; from here on the page is on its own.
    await new Promise((resolve) => setTimeout(resolve))
    const outcome = async (work: () => unknown) => {
      try {
        await work()
        return 'went through'
      } catch {
        return 'refused'
      }
    }
    const { trustedTypes } = globalThis as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): unknown }
    }
    const wasm = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])
    return {
      wasm: await outcome(() => WebAssembly.compile(wasm)),
      policy: await outcome(() => trustedTypes.createPolicy('hand-worker', {})),
      otherPolicy: await outcome(() => trustedTypes.createPolicy('other', {})),
      worker: await outcome(() => new Worker('/assets/hand-worker.js')),
    }
  })
  expect(new Set(Object.values(inPage))).toEqual(new Set(['refused']))

  await page.getByRole('button', { name: 'Find Linggu' }).click()
  await expectOff(page)
  // Nothing of it was written down, not even that it happened.
  expect(ownFiles(folder)).toEqual(before)
})
