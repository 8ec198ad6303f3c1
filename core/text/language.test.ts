import { describe, expect, it } from 'vitest'
import { intlLocale, pickLanguage, textDirection } from './language'

describe('pickLanguage', () => {
  it.each([
    [['en-US'], 'system', 'en'],
    [['zh-CN', 'en-US'], 'system', 'zh-Hans'],
    [['fr-FR', 'zh-Hans-SG'], 'system', 'zh-Hans'],
    [['zh_TW.UTF-8'], 'system', 'zh-Hans'],
    [['fr-FR'], 'system', 'en'],
    [[], 'system', 'en'],
    [['zh-CN'], 'en', 'en'],
    [['en-US'], 'zh-Hans', 'zh-Hans'],
  ] as const)('%j with %s: %s', (system, choice, language) => {
    expect(pickLanguage(system, choice)).toBe(language)
  })
})

describe('pseudo-locales', () => {
  it('keep English grammar; one runs from right to left', () => {
    expect(intlLocale('en-XA')).toBe('en')
    expect(intlLocale('ar-XB')).toBe('en')
    expect(textDirection('ar-XB')).toBe('rtl')
    expect(textDirection('zh-Hans')).toBe('ltr')
  })
})
