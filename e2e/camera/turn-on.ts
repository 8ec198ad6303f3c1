import type { Page } from '@playwright/test'
import type { App } from '../rig/app'
import { expect } from '../rig/test'

/** Opens the finder on one's own hand; the camera is still off. */
export async function openOwnHand(app: App): Promise<Page> {
  const page = await app.window()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await page.evaluate(() => (location.hash = '#finder'))
  await page.getByRole('button', { name: 'On your own hand (camera)' }).click()
  // Whatever the page turns on is remembered, to see whether it goes off.
  await page.evaluate(() => {
    const devices = navigator.mediaDevices
    const turnOn = devices.getUserMedia.bind(devices)
    const streams: MediaStream[] = []
    Object.assign(globalThis, { cameraStreams: streams })
    devices.getUserMedia = async (wanted) => {
      const stream = await turnOn(wanted)
      streams.push(stream)
      return stream
    }
  })
  return page
}

export async function turnOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Turn on the camera' }).click()
  await expect(page.getByText('Camera on', { exact: true })).toBeVisible()
  await expect.poll(() => running(page)).toEqual({ tracks: 1, workers: 1 })
}

/** Tracks that are on, and workers. */
const running = async (page: Page) => {
  const tracks = await page.evaluate(
    () =>
      (globalThis as unknown as { cameraStreams: MediaStream[] }).cameraStreams
        .flatMap((stream) => stream.getTracks())
        .filter(({ readyState }) => readyState === 'live').length,
  )
  return { tracks, workers: page.workers().length }
}

/** Waits, for a second at most, until camera and worker are gone. */
export const expectOff = (page: Page) =>
  expect.poll(() => running(page), { timeout: 1000, intervals: [50] }).toEqual({ tracks: 0, workers: 0 })
