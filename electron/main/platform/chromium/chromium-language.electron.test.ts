import { describe, expect, it } from 'vitest'
import { chromiumLanguage } from './chromium-language.electron'

describe('chromiumLanguage', () => {
  it.each([
    [['en-GB', 'en'], 'system', null],
    [['zh-CN', 'zh'], 'system', null],
    [['zh-TW'], 'zh-Hans', null],
    [['en-GB'], 'en', null],
    [['en-US', 'en'], 'zh-Hans', 'zh-CN'],
    [['zh-CN', 'en-AU'], 'en', 'en-GB'],
    [['zh-CN', 'zh'], 'en', 'en-US'],
    // A language the app has no words for: it shows English, and so must the date fields.
    [['de-DE', 'en-GB'], 'system', 'en-GB'],
    [['de-DE'], 'system', 'en-US'],
    [[], 'system', 'en-US'],
  ] as const)('%j and the choice %s: %s', (locales, choice, told) => {
    expect(chromiumLanguage(locales, choice)).toBe(told)
  })
})
