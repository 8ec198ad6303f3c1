import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CUE_SETS, HOME_HZ, SAMPLE_RATE_HZ, SCALE } from './cue-tables.mjs'
import { attackMs, strikes } from './listening.mjs'
import { integratedLoudness, truePeak } from './loudness.mjs'
import { cueFiles, knownHashes, renderCues, sha256 } from './render-cues.mjs'
import { synthesise } from './synthesise.mjs'
import { decodeWav } from './wav.mjs'

/** @import { CueName } from './cue-tables.mjs' */

const SETS = /** @type {const} */ (['bowl', 'wood'])
const NOTES_HZ = Object.values(SCALE).map((ratio) => HOME_HZ * ratio)

/** As a listener gets it: from the file's bytes. @type {Map<string, Float64Array>} */
const files = new Map(cueFiles().map(({ name, render }) => [name, decodeWav(render()).samples]))

/** @param {string} set @param {string} cue */
const heard = (set, cue) => files.get(`${set}/${cue}.wav`) ?? new Float64Array()

/** @type {Map<string, ReturnType<typeof strikes>>} */
const strikesHeard = new Map([...files].map(([name, samples]) => [name, strikes(samples, NOTES_HZ)]))

/** @param {string} set @param {CueName} cue */
const strikesOf = (set, cue) => strikesHeard.get(`${set}/${cue}.wav`) ?? []

/** Padded with silence to 4.0 s and repeated 5 times: loudness needs more than one short sound. */
const asMeasured = (/** @type {Float64Array} */ samples) => {
  const period = 4 * SAMPLE_RATE_HZ
  const out = new Float64Array(5 * period)
  for (let i = 0; i < 5; i++) out.set(samples, i * period)
  return out
}

const all = SETS.flatMap((set) =>
  /** @type {CueName[]} */ (Object.keys(CUE_SETS[set].cues)).map((cue) => ({
    set,
    cue,
    table: CUE_SETS[set].cues[cue],
    voice: CUE_SETS[set].voice,
  })),
)
const loudness = new Map(
  all.map(({ set, cue }) => [`${set} ${cue}`, integratedLoudness(asMeasured(heard(set, cue)))]),
)

describe.each(all)('$set $cue', ({ set, cue, table, voice }) => {
  it('lies between -23 and -18 LUFS', () => {
    expect(loudness.get(`${set} ${cue}`)).toBeGreaterThan(-23)
    expect(loudness.get(`${set} ${cue}`)).toBeLessThan(-18)
  })

  it('keeps its true peak below -1 dBTP', () => {
    expect(truePeak(heard(set, cue))).toBeLessThan(-1)
  })

  it('is as long as its table says, begins and ends at zero, and has no offset', () => {
    const samples = heard(set, cue)
    expect(samples.length).toBe(Math.round(table.lengthS * SAMPLE_RATE_HZ))
    expect(samples[0]).toBeCloseTo(0, 12)
    expect(samples.at(-1)).toBeCloseTo(0, 12)
    const offset = samples.reduce((sum, x) => sum + x, 0) / samples.length
    expect(Math.abs(offset)).toBeLessThan(1e-5)
  })

  it('rises over at least 12 ms in every note', () => {
    for (const note of table.notes) {
      // A little late, so that the envelope has room before the note.
      const alone = { lengthS: 1.5, fadeS: 0.1, gainDb: 0, notes: [{ ...note, atS: 0.05, velocity: 1 }] }
      expect(attackMs(synthesise({ ...voice, reflections: [] }, alone))).toBeGreaterThanOrEqual(12)
    }
  })
})

it('is equally loud throughout: all cues of both sets within 1 LU', () => {
  const values = [...loudness.values()]
  expect(values).toHaveLength(20)
  expect(Math.max(...values) - Math.min(...values)).toBeLessThan(1)
})

describe('gestures', () => {
  it.each(SETS)('%s: press rises in two strikes, ease falls in three, slower', (set) => {
    const press = strikesOf(set, 'press')
    const ease = strikesOf(set, 'ease')
    expect(press.map(({ hz }) => hz)).toEqual([392, 588])
    expect(ease.map(({ hz }) => hz)).toEqual([HOME_HZ * SCALE.E5, 490, 392])
    const paceOfPress = (press[1]?.atMs ?? 0) - (press[0]?.atMs ?? 0)
    const paceOfEase = (ease[1]?.atMs ?? 0) - (ease[0]?.atMs ?? 0)
    expect(paceOfEase).toBeGreaterThan(paceOfPress + 50)
  })

  it.each(SETS)('%s: switch is a pair, a gap and the same an octave up', (set) => {
    const heardStrikes = strikesOf(set, 'switch')
    expect(heardStrikes.map(({ hz }) => hz)).toEqual([441, 441, 882, 882])
    const gaps = heardStrikes.slice(1).map(({ atMs }, i) => atMs - (heardStrikes[i]?.atMs ?? 0))
    expect(gaps[1]).toBeGreaterThan(2 * Math.max(gaps[0] ?? 0, gaps[2] ?? 0))
  })

  it.each(SETS)('%s: ten is three even strikes on one high note', (set) => {
    const heardStrikes = strikesOf(set, 'ten')
    expect(heardStrikes.map(({ hz }) => hz)).toEqual([1176, 1176, 1176])
  })

  it.each(SETS)('%s: paused and resumed mirror each other', (set) => {
    expect(strikesOf(set, 'paused').map(({ hz }) => hz)).toEqual([784, 392])
    expect(strikesOf(set, 'resumed').map(({ hz }) => hz)).toEqual([392, 784, 1176])
  })

  it('finds no two gestures alike in either set', () => {
    for (const set of SETS) {
      const shapes = all
        .filter((one) => one.set === set && one.cue !== 'prepare')
        .map(({ cue }) =>
          strikesOf(set, cue)
            .map(({ hz }) => Math.round(hz))
            .join(' '),
        )
      expect(new Set(shapes).size).toBe(shapes.length)
    }
  })
})

describe('the files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linggu-cues-'))
  beforeAll(() => void renderCues({ folder }))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('have the bytes of the committed list', () => {
    for (const { name, render } of cueFiles())
      expect(`${name} ${sha256(render())}`).toBe(`${name} ${knownHashes().get(name)}`)
    expect(knownHashes().size).toBe(20)
  })

  it('are left alone when they are right, and made again when they are not', () => {
    const file = join(folder, 'bowl', 'press.wav')
    const right = readFileSync(file)
    const before = statSync(file).mtimeMs
    expect(renderCues({ folder })).toEqual({ rendered: 0, kept: 20 })
    expect(statSync(file).mtimeMs).toBe(before)
    writeFileSync(file, right.subarray(0, 1000))
    expect(renderCues({ folder })).toEqual({ rendered: 1, kept: 19 })
    expect(readFileSync(file).equals(right)).toBe(true)
  })

  it('leave nothing half-written beside them', () => {
    expect(readdirSync(join(folder, 'wood')).every((name) => name.endsWith('.wav'))).toBe(true)
  })
})
