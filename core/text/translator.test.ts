import { describe, expect, it } from 'vitest'
import { fact } from './catalogue'
import { createTranslator } from './translator'

const words = {
  plain: 'Start',
  count: '{n, plural, one {# press} other {# presses}}',
  deep: { rule: fact('Keep <b>still</b> for {n} s', 'S50', 'S51') },
  ends: { b: '<b>Stop</b> now' },
}

describe('createTranslator', () => {
  const t = createTranslator(words, 'en')

  it('says a sentence with its values', () => {
    expect(t('plain')).toBe('Start')
    expect(t('count', { n: 1 })).toBe('1 press')
    expect(t('count', { n: 4 })).toBe('4 presses')
  })

  it('says a fact without its marks and knows its sources', () => {
    expect(t('deep.rule', { n: 50 })).toBe('Keep still for 50 s')
    expect(t.sources('deep.rule')).toEqual(['S50', 'S51'])
    expect(t.sources('plain')).toEqual([])
  })

  it('gives strong runs apart', () => {
    expect(t.parts('deep.rule', { n: 50 })).toEqual([
      { text: 'Keep ', strong: false },
      { text: 'still', strong: true },
      { text: ' for 50 s', strong: false },
    ])
    expect(t.parts('ends.b')[0]).toEqual({ text: 'Stop', strong: true })
  })

  it('throws for a missing value, or reports it and shows the raw message', () => {
    expect(() => t('count')).toThrow()
    const seen: string[] = []
    const lenient = createTranslator(words, 'en', { onError: (key) => seen.push(key) })
    expect(lenient('count')).toBe(words.count)
    expect(seen).toEqual(['count'])
  })

  it('throws for a key that the types would refuse', () => {
    const loose = t as (key: string) => string
    expect(() => loose('deep')).toThrow('deep')
    expect(() => loose('plain.more')).toThrow('plain.more')
    // @ts-expect-error not a key
    expect(() => t('nothing')).toThrow('nothing')
  })

  it('uses the plural rules of its language', () => {
    const zh = createTranslator({ count: '{n, plural, one {one} other {其他 #}}' }, 'zh-Hans')
    expect(zh('count', { n: 1 })).toBe('其他 1')
  })
})
