import { describe, expect, test } from 'vitest'
import { billOfMaterials } from './bill-of-materials.mjs'

const LOCK = {
  name: 'linggu',
  version: '1.2.3',
  packages: {
    '': { version: '1.2.3' },
    'node_modules/@a/b': { version: '1.0.0', license: 'MIT', integrity: 'sha512-AAEC' },
    'node_modules/tool': { version: '2.0.0', license: '(MIT OR Apache-2.0)', dev: true },
    'node_modules/tool/node_modules/@a/b': { version: '1.0.0', license: 'MIT', dev: true },
    'node_modules/electron': { version: '45.4.1', license: 'MIT', dev: true },
    'node_modules/linked': { link: true },
  },
}
const bill = /** @type {any} */ (billOfMaterials(LOCK))
const named = (/** @type {string} */ name) =>
  bill.components.filter((/** @type {{ name: string }} */ component) => component.name === name)

describe('bill of materials', () => {
  test('names what it is about', () => {
    expect(bill.metadata.component).toMatchObject({ name: 'linggu', version: '1.2.3' })
  })
  test('lists a package once, as shipped where it is shipped anywhere', () => {
    expect(named('@a/b')).toHaveLength(1)
    expect(named('@a/b')[0]).toMatchObject({
      purl: 'pkg:npm/%40a/b@1.0.0',
      scope: 'required',
      hashes: [{ alg: 'SHA-512', content: '000102' }],
    })
  })
  test('marks tools, but counts the Electron that is shipped', () => {
    expect(named('tool')[0]).toMatchObject({
      scope: 'excluded',
      licenses: [{ expression: '(MIT OR Apache-2.0)' }],
    })
    expect(named('electron')[0]).toMatchObject({ scope: 'required' })
  })
  test('leaves out the project itself and links', () => {
    expect(bill.components).toHaveLength(3)
  })
})
