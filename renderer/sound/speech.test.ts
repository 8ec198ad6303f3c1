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
  it('prefers the default voice and never uses one that works over the network', () => {
    expect(pickVoice([voice('en-US'), voice('en-GB', true, true)], 'en')?.lang).toBe('en-GB')
    expect(pickVoice([voice('en-US', false, true)], 'en')).toBeNull()
  })
})
