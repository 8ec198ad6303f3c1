import { describe, expect, test } from 'vitest'
import { parseFlags } from './flags'

const NOTHING = { hidden: false, start: false, spike: false, show: null, userDataDir: null }

describe('flags', () => {
  test('ask for nothing when there are none', () => {
    expect(parseFlags([])).toEqual(NOTHING)
  })
  test('are read among arguments of others', () => {
    expect(parseFlags(['/some/app', '--no-sandbox', '--hidden', '--spike'])).toEqual({
      ...NOTHING,
      hidden: true,
      spike: true,
    })
  })
  test('show only screens that exist', () => {
    expect(parseFlags(['--show=log']).show).toBe('log')
    expect(parseFlags(['--show=nowhere']).show).toBeNull()
  })
  test('take a folder, but no empty one', () => {
    expect(parseFlags(['--user-data-dir=/a b']).userDataDir).toBe('/a b')
    expect(parseFlags(['--user-data-dir=']).userDataDir).toBeNull()
  })
})

describe('addresses', () => {
  test.each(['linggu://spike', 'linggu://spike/', 'LINGGU://SPIKE'])('%s is a pain spike', (address) => {
    expect(parseFlags([address])).toEqual({ ...NOTHING, spike: true })
  })
  test('linggu://start starts a session', () => {
    expect(parseFlags(['linggu://start'])).toEqual({ ...NOTHING, start: true })
  })
  test.each([
    'linggu://',
    'linggu://spike?user-data-dir=/tmp',
    'linggu://start/spike',
    'linggu://--start',
    'https://spike',
    'linggu:spike',
  ])('%s is obeyed in nothing', (address) => {
    expect(parseFlags([address])).toEqual(NOTHING)
  })
})
