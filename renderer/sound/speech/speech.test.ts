import { describe, expect, it } from 'vitest'
import { pickVoice } from './speech'

describe('voices', () => {
  const voice = (lang: string, localService = true, isDefault = false) => ({
    lang,
    localService,
    default: isDefault,
  })
  it('finds a voice of the language however its tag is spelt', () => {
    expect(pickVoice([voice('de-DE'), voice('en_GB')], 'en')?.lang).toBe('en_GB')
    expect(pickVoice([voice('cmn')], 'zh-Hans')?.lang).toBe('cmn')
    expect(pickVoice([voice('zh-TW'), voice('zh_CN')], 'zh-Hans')?.lang).toBe('zh_CN')
  })
  it('does not make do with another language', () => {
    expect(pickVoice([voice('de-DE'), voice('zh-HK'), voice('yue')], 'zh-Hans')).toBeNull()
    expect(pickVoice([], 'en')).toBeNull()
  })
  it('takes a common kind of English before the first in the list', () => {
    expect(pickVoice([voice('en-029'), voice('en-GB'), voice('en-US')], 'en')?.lang).toBe('en-US')
    expect(pickVoice([voice('en-029')], 'en')?.lang).toBe('en-029')
  })
  it('prefers the default voice and never uses one that works over the network', () => {
    expect(pickVoice([voice('en-US'), voice('en-IE', true, true)], 'en')?.lang).toBe('en-IE')
    expect(pickVoice([voice('en-US', false, true)], 'en')).toBeNull()
  })
})
