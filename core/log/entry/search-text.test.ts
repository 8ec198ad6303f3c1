import fc from 'fast-check'
import { expect, it } from 'vitest'
import { searchText } from './search-text'

it.each([
  ['Ärger', 'ärger'],
  ['Übung', 'U\u0308BUNG'],
  ['СТУЛ', 'стул'],
  ['ABC', 'ａｂｃ'],
  ['Straße', 'STRASSE'],
  ['STRAẞE', 'straße'],
  ['İstanbul', 'istanbul'],
  ['ISPARTA', 'ısparta'],
  ['Ὀδυσσεύς', 'ὈΔΥΣΣΕΎΣ'],
  ['ﬁle', 'FILE'],
  ['カメラ', 'ｶﾒﾗ'],
  ['한국', '한국'.normalize('NFD')],
  ['合谷', '合谷'],
  ['ǅ', 'ǆ'],
  ['100%_\\', '100%_\\'],
])('%s and %s are the same to a search', (one, other) => {
  expect(searchText(one)).toBe(searchText(other))
})

it.each([
  ['ärger', 'arger'],
  ['合谷', '合古'],
  ['100%', '100x'],
])('%s and %s are not', (one, other) => {
  expect(searchText(one)).not.toBe(searchText(other))
})

it('makes no difference of form in any text, and changes nothing twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const expected = searchText(text)
      expect(searchText(expected)).toBe(expected)
      for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const)
        expect(searchText(text.normalize(form))).toBe(expected)
    }),
    { numRuns: 2_000 },
  )
})
