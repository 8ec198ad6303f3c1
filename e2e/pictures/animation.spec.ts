import { mkdirSync, writeFileSync } from 'node:fs'
import { test } from '../rig/test'
import { seedSettings } from '../helpers/seed'
import { animatedPng } from './animated-png'

const FOLDER = 'docs/pictures'
/** A breath and a half, and a pause of the thumb, in a picture that a README can carry. */
const PICTURES = 11
const EVERY_MS = 1000

test('a session, moving', async ({ rig, launch }) => {
  test.setTimeout(120_000)
  mkdirSync(FOLDER, { recursive: true })
  const seed = { app: { theme: 'light', discreet: false }, session: { breathing: true } } as const
  const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`, seed) })
  const page = await app.window()
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setSize(760, 500))
  await page.getByRole('button', { name: 'Start session' }).click()
  await page.mouse.move(2, 2)
  // The end of a press and the letting go after it.
  await app.clock.advance(52_500)
  await page.waitForTimeout(4_500)
  const pictures: Buffer[] = []
  for (let n = 0; n < PICTURES; n++) {
    pictures.push(await page.screenshot())
    await page.waitForTimeout(EVERY_MS)
  }
  writeFileSync(`${FOLDER}/session.png`, animatedPng(pictures, EVERY_MS))
})
