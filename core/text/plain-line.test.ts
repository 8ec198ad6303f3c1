import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainLine } from './plain-line'

describe('a plain line', () => {
  it.each([
    ['Hand break', 'Hand break'],
    ['<b>bold</b> & _more_', '<b>bold</b> & _more_'],
    ['one\r\ntwo\ttabs\0', 'one two tabs'],
    ['gnp.\u202efdp', 'gnp. fdp'],
    ['\u2067\u2066nested\u2069\u2069', 'nested'],
    ['a\u2028b\u2029c', 'a b c'],
    ['half \ud83d of one', 'half of one'],
    ['👩‍🔬 and ❤️', '👩‍🔬 and ❤️'],
    ['הרגל כואבת', 'הרגל כואבת'],
    ['می‌خواهم', 'می‌خواهم'],
    ['\u202e\n', ''],
  ])('of %j is %j', (text, line) => expect(plainLine(text)).toBe(line))

  it('holds nothing that breaks lines or turns directions, and is its own plain line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = plainLine(text)
        expect(line).not.toMatch(/[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u)
        expect(plainLine(line)).toBe(line)
      }),
    )
  })
})
