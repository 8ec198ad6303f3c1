import { describe, expect, it } from 'vitest'
import { createFormats, firstWeekday, regionalTag } from './format'

/** 2025-11-03T22:05:00Z: already Tuesday in Shanghai. */
const AT = Date.UTC(2025, 10, 3, 22, 5)
const plain = (text: string) => text.replaceAll(/[\u202f\u00a0]/g, ' ')

describe('createFormats', () => {
  it('writes days and times in the given zone', () => {
    const london = createFormats('en-GB', 'Europe/London')
    expect(london.time(AT)).toBe('22:05')
    expect(london.longDay(AT)).toContain('3 November 2025')
    const shanghai = createFormats('zh-Hans-CN', 'Asia/Shanghai')
    expect(shanghai.time(AT)).toBe('06:05')
    expect(shanghai.longDay(AT)).toBe('2025年11月4日星期二')
    expect(shanghai.month(AT)).toBe('2025年11月')
    expect(plain(createFormats('en-US', 'UTC').time(AT))).toBe('10:05 PM')
  })
  it('names the week from its first day', () => {
    expect(createFormats('en-GB', 'UTC').weekdays('short')).toEqual([
      'Mon',
      'Tue',
      'Wed',
      'Thu',
      'Fri',
      'Sat',
      'Sun',
    ])
    expect(createFormats('en-US', 'UTC').weekdays('short')[0]).toBe('Sun')
    expect(createFormats('zh-Hans-CN', 'UTC').weekdays('narrow')).toEqual([
      '一',
      '二',
      '三',
      '四',
      '五',
      '六',
      '日',
    ])
  })
  it('joins words', () => {
    expect(createFormats('en-GB', 'UTC').list(['a', 'b', 'c'])).toBe('a, b and c')
    expect(createFormats('zh-Hans', 'UTC').list(['甲', '乙', '丙'])).toBe('甲、乙和丙')
  })
})

describe('firstWeekday', () => {
  it.each([
    ['en-US', 7],
    ['en-GB', 1],
    ['zh-Hans-CN', 1],
    ['zh-CN.UTF-8', 1],
    ['de', 1],
    ['en', 1],
    ['not a tag', 1],
  ])('%s: %i', (tag, day) => expect(firstWeekday(tag)).toBe(day))
})

describe('regionalTag', () => {
  it.each([
    ['en', ['de-DE', 'en-GB'], 'en-GB'],
    ['en', ['zh-CN'], 'en'],
    ['zh-Hans', ['en-US', 'zh-CN'], 'zh-Hans-CN'],
    ['zh-Hans', ['zh_TW.UTF-8'], 'zh-Hans-TW'],
    ['ar-XB', ['en-AU'], 'en-AU'],
    ['en', ['en-$$'], 'en'],
    ['en', ['en'], 'en'],
  ] as const)('%s of %j: %s', (locale, system, tag) => expect(regionalTag(locale, system)).toBe(tag))
})
