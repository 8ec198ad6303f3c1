import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutText } from './cut-text'

describe('cutText', () => {
  it.each([
    ['x😀', 2, 'x'],
    ['x😀', 3, 'x😀'],
    ['ab👩‍👩‍👧‍👦', 8, 'ab'],
    ['e\u0301e\u0301', 3, 'e\u0301'],
    ['🇩🇪🇨🇳', 6, '🇩🇪'],
    ['腰疼', 1, '腰'],
    ['abc', 0, ''],
  ])('cuts %s at %i between characters', (text, max, cut) => {
    expect(cutText(text, max)).toBe(cut)
  })

  it('gives the longest start that fits and cuts no character, of any text', () => {
    const text = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string()), { maxLength: 12 })
    fc.assert(
      fc.property(text, fc.nat(60), (parts, max) => {
        const whole = parts.join('')
        const cut = cutText(whole, max)
        expect(whole.startsWith(cut)).toBe(true)
        expect(cut.length).toBeLessThanOrEqual(max)
        const ends = [0, ...[...new Intl.Segmenter().segment(whole)].map((s) => s.index + s.segment.length)]
        expect(cut.length).toBe(Math.max(...ends.filter((end) => end <= max)))
      }),
    )
  })
})
