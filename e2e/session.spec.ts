import { expect, test } from './rig/test'
import { seedSettings } from './seed'
import { askRunning, askSession, cuesToHear } from './session-truth'

test('every cue is heard within 150 ms of its phase', async ({ rig, launch }) => {
  const userData = seedSettings(`${rig.up.folder}/user-data`)
  const app = await launch({ userData })
  await app.clock.shortenSeconds(200)
  const page = await app.window()
  const recording = await rig.sound.record()

  await page.getByRole('button', { name: 'Start session' }).click()
  await expect(page.getByRole('timer', { name: 'Time left' })).toBeVisible()
  const { plan, zeroAt } = await askRunning(page)
  expect(plan.totalMs).toBe(36_000)

  await recording.waitUntil(zeroAt + plan.totalMs + 3500)
  const heard = (await recording.stop()).cues()
  const expected = cuesToHear(plan)
  console.log(
    heard
      .map((c) => `${c.name} ${Math.round(c.at - zeroAt)} ${c.likeness.toFixed(3)} ${c.gain.toFixed(2)}`)
      .join('\n'),
  )
  expect(heard.map((cue) => cue.name)).toEqual(expected.map((cue) => cue.name))
  for (const [index, { name, atMs }] of expected.entries())
    expect(Math.abs(heard[index]!.at - zeroAt - atMs), `${name} at ${atMs} ms`).toBeLessThan(150)
  expect((await askSession(page)).session.kind).toBe('ended')
})
