import { expect, test } from '@playwright/test'
import { recogniseCues } from './recognise'
import { cuesOfSet } from './recorded'

const RATE = 48_000

/** [cue, start in seconds, cut off after seconds] */
type Piece = readonly [name: string, at: number, cut?: number]

const PIECES: readonly Piece[] = [
  ['prepare', 1.001],
  ['press', 3.4],
  ['ease', 6, 0.9],
  ['paused', 6.96],
  ['resumed', 8.503],
  ['press', 9.1],
  ['minute', 11],
  ['ten', 13.002],
  ['switch', 14.5],
  ['done', 16.5],
  ['reminder', 19.2],
]

function mix(set: 'bowl' | 'wood', pieces: readonly Piece[]): Float32Array {
  const known = new Map(cuesOfSet(set).map(({ name, wave }) => [name, wave.samples]))
  const out = new Float32Array(23 * RATE)
  for (const [name, at, cut = 10] of pieces)
    known.get(name)!.forEach((sample, i) => {
      if (i < cut * RATE) out[Math.round(at * RATE) + i]! += 0.5 * sample
    })
  return out
}

/** As an overloaded machine plays it: every 400 ms a gap of 12 ms; every other gap pushes the rest back by as much. */
function stutter(samples: Float32Array): Float32Array {
  const gap = 0.012 * RATE
  return samples.map((_, i) => {
    if (i % (0.4 * RATE) < gap) return 0
    return samples[i % (0.8 * RATE) < 0.4 * RATE ? i - gap : i]!
  })
}

for (const set of ['bowl', 'wood'] as const) {
  test(`${set}: every cue is found where it begins, also when they overlap or are cut off`, () => {
    const recognised = recogniseCues({ samples: mix(set, PIECES), rate: RATE }, cuesOfSet(set))
    expect(recognised.map(({ name }) => name)).toEqual(PIECES.map(([name]) => name))
    for (const [index, [name, at]] of PIECES.entries()) {
      expect(Math.abs(recognised[index]!.startMs - at * 1000), name).toBeLessThan(5)
      expect(recognised[index]!.gain, name).toBeGreaterThan(0.45)
      expect(recognised[index]!.gain, name).toBeLessThan(0.55)
    }
  })

  test(`${set}: cues that stutter are still told apart`, () => {
    const pieces = PIECES.filter(([, , cut]) => cut === undefined)
    const recognised = recogniseCues({ samples: stutter(mix(set, pieces)), rate: RATE }, cuesOfSet(set))
    expect(recognised.map(({ name }) => name)).toEqual(pieces.map(([name]) => name))
    for (const [index, [name, at]] of pieces.entries())
      expect(Math.abs(recognised[index]!.startMs - at * 1000), name).toBeLessThan(25)
  })
}

test('nothing is heard in silence or in a tone that is no cue', () => {
  const silence = new Float32Array(3 * RATE)
  const tone = silence.map((_, i) => (i > RATE ? 0.3 * Math.sin((2 * Math.PI * 700 * i) / RATE) : 0))
  expect(recogniseCues({ samples: silence, rate: RATE }, cuesOfSet('bowl'))).toEqual([])
  expect(recogniseCues({ samples: tone, rate: RATE }, cuesOfSet('bowl'))).toEqual([])
})
