import type { Recorded } from '../rig/sound/recorded'
import { expect, test } from '../rig/test'
import { seedSettings } from '../helpers/seed'
import { askRunning, askSession, cuesToHear, SESSION_CUES } from '../helpers/session-truth'
import { startSession } from '../helpers/start-session'

/** Seconds of the plan in these specs, ms: 36 s in place of 3 minutes, at real speed. In 22 s, one cue hides the next. */
const SECOND_MS = 200
const TOLERANCE_MS = 150

/** Each expected cue, in order and nothing else, within 150 ms of its time (epoch ms). */
function expectCues(
  recorded: Recorded,
  expected: readonly { readonly name: string; readonly at: number }[],
): void {
  const cues = recorded.cues('bowl', SESSION_CUES)
  const off = expected
    .map(({ name, at }, index) => `${name} ${Math.round((cues[index]?.at ?? NaN) - at)}`)
    .join(', ')
  expect(
    cues.map((cue) => cue.name),
    off,
  ).toEqual(expected.map((cue) => cue.name))
  for (const [index, { at }] of expected.entries())
    expect(Math.abs(cues[index]!.at - at), `off by ms: ${off}`).toBeLessThan(TOLERANCE_MS)
}

// Recorded sound is only true where nothing else takes the processor: `npm test` runs these one by one.
test.describe('a session', { tag: '@sound' }, () => {
  // One after the other: two recordings at once would starve each other's sound on two cores.
  test.describe.configure({ mode: 'default' })

  test('sounds each cue within 150 ms of its phase, and goes on when the window is closed', async ({
    rig,
    launch,
  }) => {
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
    await app.clock.shortenSeconds(SECOND_MS)
    const page = await app.window()
    const recording = await rig.sound.record()
    await startSession(page)
    const { plan, zeroAt } = await askRunning(page)
    expect(plan.totalMs).toBe(180 * SECOND_MS)

    // After the first press, so that cues sound with the window and without it.
    await recording.waitUntil(zeroAt + plan.phases[2]!.startMs)
    await app.closeWindow()
    await expect.poll(() => app.visibleWindows()).toBe(0)
    await rig.tray.waitForItem('Pause session')
    await recording.waitUntil(zeroAt + plan.totalMs + 3500)

    expectCues(
      await recording.stop(),
      cuesToHear(plan).map(({ name, atMs }) => ({ name, at: zeroAt + atMs })),
    )
    expect(app.isRunning).toBe(true)
    expect(await app.keepsAwake()).toBe(false)
    await rig.tray.clickMenu('Open Linggu')
    const opened = await app.window()
    await expect(opened.getByRole('radiogroup', { name: 'Pain after' })).toBeVisible()
    expect((await askSession(opened)).session.kind).toBe('ended')
  })

  test('stands still while paused, in silence, and goes on where it was', async ({ rig, launch }) => {
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
    await app.clock.shortenSeconds(SECOND_MS)
    const page = await app.window()
    const recording = await rig.sound.record()
    await startSession(page)
    expect(await app.keepsAwake()).toBe(true)
    const { plan, zeroAt } = await askRunning(page)
    // In the middle of the first pressing, when no cue sounds.
    await recording.waitUntil(zeroAt + 25 * SECOND_MS)

    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
    const pausedAt = Date.now()
    const paused = await askRunning(page)
    const shown = await page.getByRole('timer', { name: 'Time left' }).textContent()
    expect(paused.running).toBe(false)
    expect(await app.keepsAwake()).toBe(false)
    await app.clock.advance(5 * 60_000)
    await recording.waitUntil(pausedAt + 4000)
    expect((await askRunning(page)).elapsedMs).toBe(paused.elapsedMs)
    expect(await page.getByRole('timer', { name: 'Time left' }).textContent()).toBe(shown)

    await page.getByRole('button', { name: 'Resume' }).click()
    const resumedAt = Date.now()
    await expect.poll(async () => (await askRunning(page)).elapsedMs).toBeGreaterThan(paused.elapsedMs)
    const second = await askRunning(page)
    expect(await app.keepsAwake()).toBe(true)
    await recording.waitUntil(second.zeroAt + plan.totalMs + 3500)

    const recorded = await recording.stop()
    expect(recorded.peak(pausedAt + 1000, resumedAt)).toBe(0)
    const before = cuesToHear(plan).filter(({ atMs }) => atMs <= paused.elapsedMs)
    const after = cuesToHear(plan).filter(({ atMs }) => atMs > paused.elapsedMs)
    const rest = after.map(({ name, atMs }) => ({ name, at: second.zeroAt + atMs }))
    const cues = recorded.cues('bowl', SESSION_CUES)
    const positions = cues.map(
      ({ name, at, likeness }) => `${name} ${Math.round(at - zeroAt)} ${likeness.toFixed(2)}`,
    )
    expect(
      cues.map((cue) => cue.name),
      positions.join(', '),
    ).toEqual([
      ...before.map((cue) => cue.name),
      'paused',
      'resumed',
      // The cue of the phase that goes on, so that nobody wonders.
      'press',
      ...after.map((cue) => cue.name),
    ])
    for (const [index, { name, at }] of rest.entries())
      expect(Math.abs(cues.at(index - rest.length)!.at - at), name).toBeLessThan(TOLERANCE_MS)
  })

  test('stands still when the sound device is lost, and sounds on another', async ({ rig, launch }) => {
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
    const page = await app.window()
    const first = await rig.sound.record()
    await startSession(page)
    // A device that nothing has sounded on yet is no loss: sound then simply opens on another.
    await first.waitForSound()
    await first.stop()
    await rig.sound.loseDevice()
    await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
    expect((await askSession(page)).session).toMatchObject({ running: false, pauseReason: 'sound-lost' })
    await rig.sound.restoreDevice()
    const recording = await rig.sound.record()
    await page.getByRole('button', { name: 'Resume' }).click()
    await recording.waitForSound()
    await expect.poll(async () => (await askRunning(page)).running).toBe(true)
  })
})

test.describe('a session', () => {
  test('stands still while the machine sleeps, and waits for Resume', async ({ rig, launch }) => {
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
    await startSession(await app.window())
    await rig.power.suspend()
    const page = await app.windowAfterSuspend()
    const resume = page.getByRole('button', { name: 'Resume' })
    await expect(resume).toBeVisible()
    const asleep = await askRunning(page)
    expect(asleep.running).toBe(false)

    await app.clock.advance(5 * 60_000)
    await rig.power.resume()

    await expect(resume).toBeVisible()
    expect(await askRunning(page)).toMatchObject({ running: false, elapsedMs: asleep.elapsedMs })
    await resume.click()
    await expect.poll(async () => (await askRunning(page)).elapsedMs).toBeGreaterThan(asleep.elapsedMs)
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  })

  test('stands still while the screen is locked', async ({ rig, launch }) => {
    const app = await launch({ userData: seedSettings(`${rig.up.folder}/user-data`) })
    const page = await app.window()
    await startSession(page)
    await rig.power.lock()
    await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
    expect((await askSession(page)).session).toMatchObject({ running: false, pauseReason: 'lock' })
    await rig.power.unlock()
    await page.getByRole('button', { name: 'Resume' }).click()
    await expect.poll(async () => (await askRunning(page)).running).toBe(true)
  })
})
