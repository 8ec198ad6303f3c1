import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doneParts } from './ring-path'

/** Hundredths of a degree. */
const degrees = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((hundredths) => hundredths / 100)
const arc = fc.tuple(degrees(0, 359), degrees(1, 170)).map(([from, length]) => ({ from, to: from + length }))

test('The pieces of what is done fit together and reach from the beginning of the arc to now', () => {
  fc.assert(
    fc.property(arc, degrees(0, 360), ({ from, to }, now) => {
      const pieces = doneParts({ from, to }, now)
      expect(pieces.length > 0).toBe(now > from)
      if (now <= from) return
      expect(pieces[0]?.from).toBe(from)
      expect(pieces.at(-1)?.to).toBeCloseTo(Math.min(to, now))
      pieces.slice(1).forEach((piece, index) => expect(piece.from).toBe(pieces[index]?.to))
    }),
  )
})

test('As time goes on no piece changes but the last, so that little is painted', () => {
  fc.assert(
    fc.property(arc, degrees(0, 360), (whole, now) => {
      const before = doneParts(whole, now).slice(0, -1)
      expect(doneParts(whole, now + 2).slice(0, before.length)).toEqual(before)
    }),
  )
})
