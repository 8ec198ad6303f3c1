import { describe, expect, it } from 'vitest'
import { isBoundedJson, isBoundedTable } from './text-bounds'

describe('bounds of a text', () => {
  it.each([
    '',
    'null',
    '{"a":[1,{"b":[]}]}',
    `{"note":"${'[{'.repeat(1_000_000)}"}`,
    '{"note":"\\"[[[["}',
    `${'['.repeat(64)}${']'.repeat(64)}`,
    '"never closed',
    '"\\',
  ])('take JSON like %.40j', (text) => expect(isBoundedJson(text)).toBe(true))

  it.each([
    '['.repeat(65),
    `{"a":${'{"a":'.repeat(100)}`,
    '[],'.repeat(2_000_001),
    `[${'0,'.repeat(10_000_001)}`,
    '"x"' + '['.repeat(10_000_000),
  ])('refuse JSON like %.40j', (text) => expect(isBoundedJson(text)).toBe(false))

  it('take a table with a long note, and refuse one of nothing but lines or cells', () => {
    expect(isBoundedTable(`date,pain,note\r\n2026-01-01,5,"${',\n'.repeat(2_000)}"\r\n`)).toBe(true)
    expect(isBoundedTable('\n'.repeat(2_000_000))).toBe(false)
    expect(isBoundedTable(','.repeat(10_000))).toBe(false)
    expect(isBoundedTable('"'.repeat(7_000_000))).toBe(false)
    expect(isBoundedTable(';'.repeat(10_000))).toBe(false)
  })
})
