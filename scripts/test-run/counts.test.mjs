import { describe, expect, test } from 'vitest'
import { countCheck, countPlaywright, countVitest, sumCounts, tooManyDoubts } from './counts.mjs'

const vitest = (/** @type {object} */ more = {}) =>
  JSON.stringify({
    numPassedTests: 5,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...more,
  })
const playwright = (/** @type {object} */ more = {}, /** @type {object[]} */ suites = []) =>
  JSON.stringify({ stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0, ...more }, suites })

test('a check that holds or does not counts once', () => {
  expect(countCheck(0)).toEqual({ passed: 1, failed: 0, skipped: 0 })
  expect(countCheck(1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(countCheck(null)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

describe('unit tests', () => {
  test('count one by one, and name each that failed with the beginning of its reason', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'a sum is right', failureMessages: [] },
      {
        status: 'failed',
        fullName: 'a date is kept',
        failureMessages: ['Property failed\n{ seed: 7 }\n  at x.ts'],
      },
      { status: 'failed', fullName: 'a note is whole', failureMessages: ['Error: cut'] },
    ]
    const testResults = [{ name: '/some/dates.test.ts', status: 'failed', message: '', assertionResults }]
    expect(countVitest(vitest({ numPendingTests: 1, testResults }), 1)).toEqual({
      passed: 5,
      failed: 2,
      skipped: 1,
      broken: [
        'dates.test.ts: a date is kept: Property failed { seed: 7 }',
        'dates.test.ts: a note is whole: Error: cut',
      ],
    })
  })
  test('a file that does not load is a failure, and named', () => {
    const file = { name: '/some/x.test.ts', status: 'failed', message: 'No such file', assertionResults: [] }
    expect(countVitest(vitest({ testResults: [file] }), 1)).toMatchObject({
      failed: 1,
      broken: ['x.test.ts: does not load: No such file'],
    })
  })
  test('a run that ends badly is a failure even when every test passed', () => {
    expect(countVitest(vitest(), 1).failed).toBe(1)
  })
  test('a run without a report is a failure, even with a good exit code', () => {
    expect(countVitest(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('end-to-end tests', () => {
  test('count one by one', () => {
    expect(countPlaywright(playwright({ unexpected: 1, skipped: 3 }), 1)).toEqual({
      passed: 4,
      failed: 1,
      skipped: 3,
      broken: [],
      repeated: [],
      unjudged: [],
    })
  })
  test('a test that passed only when repeated has passed, and is named', () => {
    const specs = [
      { title: 'sounds each cue', tests: [{ status: 'expected', results: [] }] },
      { title: 'stands still', tests: [{ status: 'flaky', results: [] }] },
    ]
    const suites = [{ title: 'session.spec.ts', suites: [{ title: 'a session', specs }] }]
    expect(countPlaywright(playwright({ flaky: 1 }, suites), 0)).toEqual({
      passed: 5,
      failed: 0,
      skipped: 0,
      broken: [],
      repeated: ['a session: stands still'],
      unjudged: [],
    })
  })
  describe('of a failed recording', () => {
    const unjudged = { annotations: [{ type: 'unjudged' }] }
    const failed = (/** @type {object[]} */ ...results) => [
      {
        title: 'session.spec.ts',
        specs: [{ title: 'sounds each cue', tests: [{ status: 'unexpected', results }] }],
      },
    ]
    test('unjudged each time: not judged, and named', () => {
      const report = playwright({ unexpected: 1 }, failed(unjudged, unjudged))
      expect(countPlaywright(report, 1)).toEqual({
        passed: 4,
        failed: 0,
        skipped: 1,
        broken: [],
        repeated: [],
        unjudged: ['session.spec.ts: sounds each cue'],
      })
    })
    test('whole but once: a failure like any other', () => {
      const report = playwright({ unexpected: 1 }, failed(unjudged, { annotations: [] }))
      expect(countPlaywright(report, 1)).toMatchObject({
        failed: 1,
        skipped: 0,
        broken: ['session.spec.ts: sounds each cue'],
        unjudged: [],
      })
    })
    test('beside a real failure: only itself is not judged', () => {
      const report = playwright({ unexpected: 2 }, failed(unjudged))
      expect(countPlaywright(report, 1)).toMatchObject({ failed: 1, skipped: 1 })
    })
  })
  test('a run that ends badly or silently is a failure', () => {
    expect(countPlaywright(playwright(), 1).failed).toBe(1)
    expect(countPlaywright(null, 0).failed).toBe(1)
  })
})

test.each([
  ['two repeated, two unjudged', [['a', 'b'], []], [['c'], ['d']], []],
  [
    'three repeated, over two runners',
    [['a', 'b'], ['c']],
    [[], []],
    ['3 tests passed only when repeated; at most 2 may.'],
  ],
  ['three unjudged', [[], []], [['a'], ['b', 'c']], ['3 tests could not be judged; at most 2 may.']],
])('doubtful tests fail the run when there are too many: %s', (_name, repeated, unjudged, sentences) => {
  const all = repeated.map((names, runner) => ({
    ...countCheck(0),
    repeated: names,
    unjudged: unjudged[runner] ?? [],
  }))
  expect(tooManyDoubts([...all, countCheck(0)])).toEqual(sentences)
})

test('sums are over all runners', () => {
  expect(sumCounts([countCheck(0), countCheck(1), countVitest(vitest(), 0)])).toEqual({
    passed: 6,
    failed: 1,
    skipped: 0,
  })
})
