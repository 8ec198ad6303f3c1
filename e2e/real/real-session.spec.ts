import { spawn } from 'node:child_process'
import type { App } from '../rig/app'
import { expect, test, type Rig } from '../rig/test'
import { seedSettings } from '../seed'
import { askRunning, cuesToHear, SESSION_CUES } from '../session-truth'

/*
 * Whole sessions at real speed, as somebody hears them: `npm run real-session`. Too long for every run of the
 * tests, where shortened plans stand in; the figures go into closing notes.
 */

const BUSY = 'for (;;);'

/** Plays one session to its end and prints how far each cue was from its plan. @returns the largest distance, ms */
async function measure(rig: Rig, app: App, closed: boolean): Promise<number> {
  const page = await app.window()
  const recording = await rig.sound.record()
  await page.getByRole('button', { name: 'Start session' }).click()
  await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
  const { plan, zeroAt } = await askRunning(page)
  if (closed) await app.closeWindow()
  await recording.waitUntil(zeroAt + plan.totalMs + 4000)
  const heard = (await recording.stop()).cues('bowl', SESSION_CUES)
  const rows = cuesToHear(plan).map(({ name, atMs }, i) => {
    const cue = heard[i]
    const off = cue ? cue.at - zeroAt - atMs : NaN
    return {
      planned: `${(atMs / 1000).toFixed(1)} s`,
      cue: name,
      heard: cue?.name ?? 'nothing',
      'off by ms': Math.round(off),
    }
  })
  console.table(rows)
  expect(heard.map(({ name }) => name)).toEqual(cuesToHear(plan).map(({ name }) => name))
  return Math.max(...rows.map((row) => Math.abs(row['off by ms'])))
}

test.describe.configure({ mode: 'serial' })

test('3 minutes, window open', async ({ rig, launch }) => {
  test.setTimeout(240_000)
  const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
  expect(await measure(rig, app, false)).toBeLessThan(150)
})

test('5 minutes, window closed: within 60 ms', async ({ rig, launch }) => {
  test.setTimeout(360_000)
  const app = await launch({
    userData: seedSettings(`${rig.up.folder}/user-data`, { session: { minutes: 5 } }),
  })
  expect(await measure(rig, app, true)).toBeLessThan(60)
})

test('5 minutes, window closed, both cores busy: within 150 ms', async ({ rig, launch }) => {
  test.setTimeout(360_000)
  const app = await launch({
    userData: seedSettings(`${rig.up.folder}/user-data`, { session: { minutes: 5 } }),
  })
  const busy = [0, 1].map(() => spawn(process.execPath, ['-e', BUSY], { stdio: 'ignore' }))
  try {
    expect(await measure(rig, app, true)).toBeLessThan(150)
  } finally {
    for (const process of busy) process.kill()
  }
})
