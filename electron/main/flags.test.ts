import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { argumentsToKeep, argumentsToPass, launchArguments, parseFlags, printedInstead } from './flags'

const NOTHING = {
  hidden: false,
  start: false,
  spike: false,
  show: null,
  userDataDir: null,
  afterFailure: false,
}

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

describe('a question that is answered in place of a start', () => {
  test.each(['--help', '-h', '--version'])('%s', (flag) =>
    expect(printedInstead(['/some/app', flag, '--start'], '1.2.3')).toMatch(
      flag === '--version' ? /^Linggu 1\.2\.3\n$/ : /--user-data-dir=DIR/,
    ),
  )
  test('names every flag in the help', () => {
    for (const flag of ['--hidden', '--start', '--spike', '--show', '--user-data-dir', '--version'])
      expect(printedInstead(['--help'], '')).toContain(flag)
  })
  test('is not asked by anything else, nor by a web page', () => {
    expect(printedInstead(['--start', '--hidden', '--versions'], '')).toBeNull()
    expect(printedInstead(['linggu://x', '--help'], '')).toBeNull()
  })
})

describe('a new start after a fault', () => {
  test('is known by its flag', () => {
    expect(parseFlags(['--after-failure'])).toEqual({ ...NOTHING, afterFailure: true })
  })
  test('keeps what makes it the same app, and nothing that a launch asked for once', () => {
    const kept = ['--no-sandbox', '--user-data-dir=/a b', '--lang=de']
    const once = ['--hidden', '--start', '--spike', '--show=log', '--after-failure', '--inspect=0']
    expect(argumentsToKeep(['/some/app', '-r', 'file.cjs', ...once, ...kept])).toEqual(kept)
    expect(argumentsToKeep(['--a', 'linggu://start', '--user-data-dir=/evil'])).toEqual(['--a'])
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

describe('hostile arguments', () => {
  test('after an address nothing is obeyed', () => {
    expect(parseFlags(['linggu://x', '--user-data-dir=/tmp/evil', '--start'])).toEqual(NOTHING)
    expect(parseFlags(['"linggu://spike', '--hidden'])).toEqual(NOTHING)
    expect(parseFlags(['--hidden', 'linggu://spike', '--show=log'])).toEqual({
      ...NOTHING,
      hidden: true,
      spike: true,
    })
  })

  const piece = fc.oneof(
    fc.constantFrom(
      ...['--hidden', '--start', '--spike', '--show=log', '--show=', '--show', '--user-data-dir=/x', '--'],
      ...[
        'linggu://spike',
        'linggu://start',
        'linggu://',
        '--HIDDEN',
        '-start',
        '--start=1',
        '\0',
        '--inspect',
      ],
      ...['--show=__proto__', '--show=constructor', '--js-flags=--expose-gc', 'file:///etc/passwd', ''],
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.webUrl().map((url) => url.replace('https', 'linggu')),
  )

  test('give only what the flags can mean', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (args) => {
        const flags = parseFlags(args)
        expect(Object.keys(flags)).toEqual(Object.keys(NOTHING))
        expect([null, 'session', 'log', 'reminders', 'learn', 'settings']).toContain(flags.show)
        if (flags.start) expect(args.some((arg) => /^(--start|linggu:\/\/start\/?)$/i.test(arg))).toBe(true)
        if (flags.spike) expect(args.some((arg) => /^(--spike|linggu:\/\/spike\/?)$/i.test(arg))).toBe(true)
        if (flags.hidden) expect(args).toContain('--hidden')
        if (flags.userDataDir !== null) expect(args).toContain(`--user-data-dir=${flags.userDataDir}`)
      }),
      { numRuns: 10_000 },
    )
  })

  test('of another process may be anything, and only texts in a list count', () => {
    fc.assert(
      fc.property(fc.anything({ withMap: true, withDate: true, withTypedArray: true }), (given) => {
        const args = launchArguments(given)
        expect(args.every((arg) => typeof arg === 'string') && args.length <= 100).toBe(true)
        parseFlags(args)
      }),
      { numRuns: 10_000 },
    )
    const holes: unknown[] = ['--hidden']
    holes.length = 2 ** 32 - 1
    expect(launchArguments(holes)).toEqual(['--hidden'])
    expect(launchArguments(['--start', 1, null, { toString: () => '--spike' }])).toEqual(['--start'])
  })
})

test('hands over arguments cut to a length, and an address still ends what is obeyed', () => {
  const passed = argumentsToPass(['--hidden', `linggu://${'x'.repeat(40_000)}`, '--spike'])
  expect(passed.join('').length).toBeLessThan(1000)
  expect(parseFlags(passed)).toMatchObject({ hidden: true, spike: false, start: false })
})
