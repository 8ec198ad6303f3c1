import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refusedLicences } from './allowed-licences.mjs'
import { looseInLock, unpinned } from './pinned.mjs'
import { explained, unexplained } from './reasons.mjs'

const ROOT = join(import.meta.dirname, '../..')
const read = (/** @type {string} */ name) => readFile(join(ROOT, name), 'utf8')

describe('what this app is made of', () => {
  it('is pinned to exact versions, and every package is vouched for by its sha512', async () => {
    const own = JSON.parse(await read('package.json'))
    expect(unpinned(own)).toEqual([])
    expect(looseInLock(own, JSON.parse(await read('package-lock.json')))).toEqual([])
  })

  it('has a written reason for each dependency, and no reason for what is gone', async () => {
    expect(unexplained(JSON.parse(await read('package.json')), await read('docs/dependencies.md'))).toEqual(
      [],
    )
  })
})

describe('exact versions', () => {
  it.each(['^1.2.3', '~1.2.3', '1.x', '*', 'latest', '1.2', 'git+https://example.org/a.git', '>=1.0.0'])(
    'are not %s',
    (range) => {
      expect(unpinned({ devDependencies: { a: range } })).toEqual([`a ${range}`])
    },
  )

  it('may be of a pre-release', () => {
    expect(unpinned({ dependencies: { a: '1.2.3-beta.1' }, overrides: { b: '1.0.0' } })).toEqual([])
  })

  it('must be the ones that are locked, with their content', () => {
    const packages = {
      '': {},
      'node_modules/a': { version: '1.0.1', integrity: 'sha512-abc' },
      'node_modules/b': { version: '2.0.0', integrity: 'sha1-abc' },
    }
    expect(looseInLock({ dependencies: { a: '1.0.0', b: '2.0.0', c: '3.0.0' } }, { packages })).toEqual([
      'node_modules/b has no sha512',
      'a is 1.0.1 instead of 1.0.0',
      'c is not locked instead of 3.0.0',
    ])
  })
})

describe('reasons', () => {
  const text =
    '| package | licence | why |\n| --- | --- | --- |\n| `a`, `b` | MIT | needed for this |\n| `@x/*` | MIT | types |\n| `empty` | MIT | |\n'

  it('are read from the tables, but only where something is said', () => {
    expect(explained(text)).toEqual(['a', 'b', '@x/*'])
  })

  it('must be there for each, and for nothing else', () => {
    expect(
      unexplained({ dependencies: { a: '1.0.0', c: '1.0.0' }, devDependencies: { '@x/y': '1.0.0' } }, text),
    ).toEqual(['c has no reason in docs/dependencies.md', 'b is explained there, but is no dependency'])
  })
})

describe('licences', () => {
  it('that ask for more than a mention are refused', () => {
    const of = (/** @type {string} */ licence) => ({ name: 'a', version: '1.0.0', licence, text: '' })
    expect(refusedLicences([of('MIT'), of('(BSD-2-Clause OR MIT)')])).toEqual([])
    expect(refusedLicences([of('GPL-3.0'), of('')])).toEqual(['a 1.0.0: GPL-3.0', 'a 1.0.0: unknown'])
  })
})
