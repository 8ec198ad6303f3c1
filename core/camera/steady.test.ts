import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PX_PER_MM } from '../points/drawing/hand-geometry'
import type { Hand } from '../points/hand'
import type { Position } from '../points/position'
import { judge } from './gate'
import { RING_RADIUS_MM } from './landmarks-to-hand'
import type { Sighting } from './sighting'
import { freeze, nextSteady, notYet, type Steady } from './steady'
import { drawnLandmarks } from './testing/drawn-landmarks'

const EVERY_MS = 100
const SIZE = { width: 640, height: 640 }
const MOVED = 60

const sighting = (hand: Hand, more: Partial<Sighting> = {}): Sighting => ({
  size: SIZE,
  landmarks: drawnLandmarks(hand).map(([x, y]): Position => [x + MOVED, y + MOVED]),
  side: hand,
  presence: 0.98,
  light: 0.5,
  covered: false,
  ms: 40,
  ...more,
})
const good = sighting('left')
const none = sighting('left', { landmarks: null, side: null, presence: 0 })
const palm = sighting('left', {
  landmarks: drawnLandmarks('right').map(([x, y]): Position => [x + MOVED, y + MOVED]),
})

/** Shows pictures one after the other, ten a second. */
const after = (pictures: readonly Sighting[], from: Steady = notYet, startMs = 0): Steady =>
  pictures.reduce((steady, picture, i) => nextSteady(steady, picture, 'left', startMs + i * EVERY_MS), from)
const times = (count: number, picture: Sighting) => Array.from({ length: count }, () => picture)
const found = after(times(8, good))

describe('the gate', () => {
  it('lets the drawing through', () => {
    expect(judge(good, 'left').ok).toBe(true)
    expect(judge(sighting('right'), 'right').ok).toBe(true)
  })

  const small = (by: number) =>
    sighting('left', {
      landmarks: drawnLandmarks('left').map(([x, y]): Position => [x * by + 100, y * by + 100]),
    })
  const squeezed = (x: number, y: number) =>
    sighting('left', { landmarks: good.landmarks!.map((p): Position => [p[0] * x, p[1] * y]) })
  it.each([
    ['no hand', none, 'show'],
    ['no hand in the dark', { ...none, light: 0.05 }, 'light'],
    ['the other hand', sighting('right'), 'other'],
    ['the palm', palm, 'turn'],
    ['a far hand', small(0.3), 'closer'],
    ['a hand seen from the side', squeezed(0.6, 1), 'flat'],
    ['a hand that points at the camera', squeezed(1, 0.6), 'flat'],
    ['an unsure model', sighting('left', { presence: 0.8 }), 'still'],
    ['an unsure model in the dark', sighting('left', { presence: 0.8, light: 0.05 }), 'light'],
    [
      'a wrist at the edge',
      sighting('left', { landmarks: good.landmarks!.map(([x, y]): Position => [x, y + 90]) }),
      'wrist',
    ],
    [
      'a hand beyond the edge',
      sighting('left', { landmarks: good.landmarks!.map(([x, y]): Position => [x - 150, y]) }),
      'wrist',
    ],
  ] as const)('refuses %s', (_, picture, hint) => {
    expect(judge(picture, 'left')).toEqual({ ok: false, hint })
  })

  it('refuses a thumb that lies along the palm', () => {
    const landmarks = good.landmarks!.map((place, i): Position => {
      const base = good.landmarks![1]!
      return i >= 2 && i <= 4 ? [base[0] + 10, base[1] - 45 * (i - 1)] : place
    })
    expect(judge({ ...good, landmarks }, 'left')).toEqual({ ok: false, hint: 'thumb' })
  })

  it('never throws, whatever the model says', () => {
    const any = fc.oneof(fc.double(), fc.constantFrom(0, 1, -1, Infinity, NaN))
    const places = fc.array(fc.tuple(any, any), { minLength: 21, maxLength: 21 })
    fc.assert(
      fc.property(places, any, (landmarks, presence) => {
        const judged = judge({ ...good, landmarks, presence }, 'left')
        if (judged.ok) expect(judged.reading.place.every(Number.isFinite)).toBe(true)
      }),
    )
  })
})

describe('the ring', () => {
  it('comes with the fifth good picture in a row, never before', () => {
    expect(after(times(4, good)).finding.kind).toBe('looking')
    expect(after(times(5, good)).finding.kind).toBe('found')
    expect(after([...times(4, good), none, ...times(4, good)]).finding.kind).toBe('looking')
  })

  it('is never smaller than 12 mm on that hand', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.5, max: 1, noNaN: true }), { minLength: 10, maxLength: 40 }),
        (sizes) => {
          let steady = notYet
          sizes.forEach((size, i) => {
            const landmarks = good.landmarks!.map(([x, y]): Position => [x * size + 20, y * size + 20])
            steady = nextSteady(steady, { ...good, landmarks }, 'left', i * EVERY_MS)
            if (steady.finding.kind === 'found' && steady.lastGoodAtMs === i * EVERY_MS)
              expect(steady.finding.ring.radius).toBeGreaterThanOrEqual(
                RING_RADIUS_MM * PX_PER_MM * size - 1e-6,
              )
          })
        },
      ),
    )
  })

  it('stays for a second without a good picture, then goes', () => {
    expect(after(times(9, none), found, 800).finding.kind).toBe('found')
    expect(after(times(12, none), found, 800).finding.kind).toBe('looking')
  })

  it('goes when the hand is turned over', () => {
    expect(after(times(12, palm), found, 800).finding).toEqual({ kind: 'looking', hint: 'turn' })
  })

  it('goes at once when the hand is suddenly somewhere else', () => {
    const far = sighting('left', { landmarks: good.landmarks!.map(([x, y]): Position => [x + 130, y]) })
    expect(after([far], found, 800).finding.kind).toBe('looking')
    expect(after(times(6, far), found, 800).finding.kind).toBe('found')
  })

  it('lies still on a hand that trembles', () => {
    const trembling = Array.from({ length: 40 }, (_, i) =>
      sighting('left', {
        landmarks: good.landmarks!.map(([x, y]): Position => [x + (i % 2) * 2, y - (i % 2) * 2]),
      }),
    )
    const rings = trembling.map((_, i) => after(trembling.slice(0, i + 1)).finding).slice(20)
    const xs = rings.map((finding) => (finding.kind === 'found' ? finding.ring.place[0] : NaN))
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(1)
  })

  it('freezes where it is when another hand covers the point, and no longer follows', () => {
    const covered = after(times(3, { ...good, covered: true }), found, 800)
    expect(covered.finding).toMatchObject({
      kind: 'frozen',
      ring: found.finding.kind === 'found' && found.finding.ring,
    })
    expect(after([...times(20, palm), ...times(20, none)], covered, 1200)).toBe(covered)
  })

  it('freezes when the hand still lies there, half hidden', () => {
    expect(after(times(3, { ...good, presence: 0.7 }), found, 800).finding.kind).toBe('frozen')
  })

  it('does not freeze before there is one', () => {
    expect(after(times(10, { ...good, covered: true, presence: 0.7 })).finding.kind).toBe('looking')
    expect(freeze(notYet)).toBe(notYet)
    expect(freeze(found).finding.kind).toBe('frozen')
  })
})

describe('the hint', () => {
  it('comes with the third picture, and then stays for three seconds', () => {
    const turn = after(times(3, palm))
    expect(turn.finding).toEqual({ kind: 'looking', hint: 'turn' })
    const other = sighting('right')
    expect(after(times(25, other), turn, 300).finding).toEqual({ kind: 'looking', hint: 'turn' })
    expect(after(times(35, other), turn, 300).finding).toEqual({ kind: 'looking', hint: 'other' })
  })

  it('does not flicker', () => {
    const mixed = Array.from({ length: 100 }, (_, i) => (i % 2 ? palm : sighting('right')))
    expect(after(mixed).finding).toEqual({ kind: 'looking', hint: 'show' })
  })
})
