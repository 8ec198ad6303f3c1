import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJson } from './json-lines'

describe('readJson', () => {
  it('reads whatever JSON.stringify writes, however indented', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), fc.integer({ min: 0, max: 4 }), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        const read = readJson(text)
        expect(read.kind === 'value' && JSON.stringify(read.value)).toBe(JSON.stringify(JSON.parse(text)))
      }),
    )
  })

  it('refuses exactly what JSON.parse refuses', () => {
    const piece = fc.constantFrom(
      ...'{}[]",:-+.eE0123456789truefalsn \n\\u'.split(''),
      '"a"',
      'null',
      '{"a":1}',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        const parses = () => {
          try {
            JSON.parse(text)
            return true
          } catch {
            return false
          }
        }
        expect(readJson(text).kind === 'value').toBe(parses())
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['', 1, 1],
    ['{\n  "a": 1,\n}', 3, 1],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['[1, 2', 1, 6],
    ['{"a": 01}', 1, 8],
    ["{'a': 1}", 1, 2],
    ['{"a": 1} x', 1, 10],
  ])('says where %j goes wrong', (text, line, column) =>
    expect(readJson(text)).toEqual({ kind: 'broken', line, column }),
  )

  it('knows the line of every part, and of the part around one that is not there', () => {
    const read = readJson('{\n  "a": {\n    "b": [1,\n 2]\n  }\n}')
    if (read.kind !== 'value') throw new Error('unreadable')
    expect(read.lineOf(['a'])).toBe(2)
    expect(read.lineOf(['a', 'b', 1])).toBe(4)
    expect(read.lineOf(['a', 'c', 'd'])).toBe(2)
    expect(read.lineOf([])).toBe(1)
  })

  it('refuses a nesting that would exhaust the stack', () =>
    expect(readJson('['.repeat(200_000)).kind).toBe('broken'))

  it('keeps a key named __proto__ an ordinary key', () => {
    const read = readJson('{"__proto__": {"admin": true}}')
    expect(read.kind === 'value' && (read.value as { admin?: boolean }).admin).toBeUndefined()
  })
})
