import { expect, test } from '../rig/test'
import type { Recorded } from '../rig/sound/recorded'
import { DEFAULT_SOUND, eachCue } from '../../core/settings/settings'
import { seedSettings } from '../helpers/seed'
import { askRunning } from '../helpers/session-truth'
import { startSession } from '../helpers/start-session'

/** Loudness between two moments, dB below full scale. */
function levelDb({ wave, zeroAt }: Recorded, from: number, to: number): number {
  const frame = (at: number) => Math.round(((at - zeroAt) * wave.rate) / 1000)
  const samples = wave.samples.subarray(frame(from), frame(to))
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
  return 10 * Math.log10(power + 1e-12)
}

test(
  'the breath is heard: open after breathing in, further back after breathing out, gone in a pause',
  {
    tag: '@sound',
  },
  async ({ rig, launch }) => {
    const quietCues = eachCue('off')
    const sound = { ...DEFAULT_SOUND, breath: 'full', volume: 1, cues: quietCues } as typeof DEFAULT_SOUND
    const app = await launch({
      userData: seedSettings(`${rig.up.folder}/user-data`, { sound, session: { prepareSeconds: 5 } }),
    })
    const page = await app.window()
    const recording = await rig.sound.record()
    await startSession(page)
    const { zeroAt, plan } = await askRunning(page)
    const pressAt = zeroAt + plan.phases.find(({ kind }) => kind === 'press')!.startMs
    await recording.waitUntil(pressAt + 11_000)
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
    const pausedAt = Date.now()
    await recording.waitUntil(pausedAt + 1_500)
    const recorded = await recording.stop()

    const open = levelDb(recorded, pressAt + 3_600, pressAt + 4_400)
    const closed = levelDb(recorded, pressAt + 9_300, pressAt + 9_900)
    expect(open).toBeGreaterThan(-45)
    expect(open - closed).toBeGreaterThan(5)
    expect(levelDb(recorded, pausedAt + 400, pausedAt + 1_400)).toBeLessThan(-85)
  },
)
