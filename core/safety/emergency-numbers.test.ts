import { describe, expect, it } from 'vitest'
import { countryOf, emergencyNumber } from './emergency-numbers'

describe('emergencyNumber', () => {
  it.each([
    ['GB', '999'],
    ['us', '911'],
    ['DE', '112'],
    ['CN', '120'],
    ['TW', '119'],
    ['NZ', '111'],
    ['AU', '000'],
  ])('%s: %s', (country, number) => expect(emergencyNumber(country)?.number).toBe(number))

  it.each([null, '', 'XX', 'BR', 'constructor', 'EU'])('%s: the generic line alone', (country) => {
    expect(emergencyNumber(country)).toBeNull()
  })
})

describe('countryOf', () => {
  it.each([
    [['en-GB'], 'GB'],
    [['zh-Hans-CN'], 'CN'],
    [['de_AT.UTF-8'], 'AT'],
    [['en', 'fr-FR'], 'FR'],
    [['zh-Hans'], null],
    [['en-001'], null],
    [['C', 'POSIX'], null],
    [[], null],
  ] as const)('%j: %s', (tags, country) => expect(countryOf(tags)).toBe(country))
})
