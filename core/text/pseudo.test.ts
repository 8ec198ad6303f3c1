import { describe, expect, it } from 'vitest'
import { en } from './en/catalogue'
import { pseudoCatalogue, pseudoMessage } from './pseudo'
import { createTranslator } from './translator'
import { sentencesOf } from './walk'

const say = (
  message: string,
  values: Record<string, string | number> = {},
  locale: 'en-XA' | 'ar-XB' = 'en-XA',
) => createTranslator({ m: pseudoMessage(message, locale) }, locale)('m', values)

describe('pseudo-locales', () => {
  it('accent, bracket and lengthen by about 40 %', () => {
    const text = say('Start the session now')
    expect(text.startsWith('[Šţåřţ ţĥé šéššîöñ ñöŵ')).toBe(true)
    expect(text.endsWith(']')).toBe(true)
    expect(text.length / 'Start the session now'.length).toBeGreaterThanOrEqual(1.35)
  })
  it('leave values, plurals and tags working', () => {
    expect(say('{n, plural, one {# press} other {# <b>presses</b>}}', { n: 4 })).toContain('4 přéššéš')
    expect(say('{hand, select, left {left} other {right}}', { hand: 'left' })).toContain('ļéfţ')
  })
  it('turn words around', () => {
    expect(say('Stop', {}, 'ar-XB')).toContain('\u202eStop\u202c')
  })
  it.each(['en-XA', 'ar-XB'] as const)('keep every key of the catalogue in %s', (locale) => {
    const keys = sentencesOf(en).map(({ key }) => key)
    const pseudo = sentencesOf(pseudoCatalogue(en, locale))
    expect(pseudo.map(({ key }) => key)).toEqual(keys)
    expect(pseudo.every(({ text }) => text.startsWith('[') && text.endsWith(']'))).toBe(true)
  })
})
