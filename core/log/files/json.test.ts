import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawArms, sealArms } from '../own-test/experiment-draw'
import { JSON_VERSION, readJson, writeJson } from './json'
import type { SealedTest } from '../entry/log-views'
import { arbitraryEntries, arbitraryEntry } from '../testing/arbitrary-entry'

const arms = drawArms(10, () => 0.3)
const test: SealedTest = {
  id: 'test-0001',
  startedAt: 1_700_000_000_000,
  turns: 10,
  minutes: 3,
  opened: 4,
  stoppedAt: null,
  sealed: sealArms(arms, 'test-0001', () => 0.7),
}

describe('writeJson and readJson', () => {
  it('give back every entry and own test', () => {
    fc.assert(
      fc.property(arbitraryEntries(12), (entries) => {
        const read = readJson(writeJson({ entries, tests: [test] }, 1_700_000_000_000))
        expect(read).toEqual({ kind: 'ok', value: { entries, broken: [], tests: [test], brokenTests: [] } })
      }),
    )
  })

  it('write an entry a line', () => {
    const entries = fc.sample(
      fc.uniqueArray(arbitraryEntry, { selector: ({ id }) => id, minLength: 4, maxLength: 9 }),
      { numRuns: 1, seed: 4 },
    )[0]!
    expect(writeJson({ entries, tests: [] }, 0).trimEnd().split('\n')).toHaveLength(entries.length + 4)
  })

  it('report broken items by number and keep the rest', () => {
    const text = JSON.stringify({
      format: 'linggu-log',
      version: 1,
      entries: [{ kind: 'visit' }, 7],
      tests: [{}, test],
    })
    const read = readJson(text)
    if (read.kind === 'failed') throw new Error(read.error.kind)
    expect(read.value.broken.map(({ line }) => line)).toEqual([1, 2])
    expect(read.value.brokenTests.map(({ line }) => line)).toEqual([1])
    expect(read.value.tests).toEqual([test])
  })

  it.each([
    ['no json', { kind: 'not-json' }],
    ['[]', { kind: 'other-format' }],
    ['{"format":"another","version":1,"entries":[]}', { kind: 'other-format' }],
    [
      `{"format":"linggu-log","version":${JSON_VERSION + 1},"entries":[]}`,
      { kind: 'newer-version', version: 2 },
    ],
  ])('refuse what is not ours: %s', (text, error) => {
    expect(readJson(text)).toEqual({ kind: 'failed', error })
  })
})
