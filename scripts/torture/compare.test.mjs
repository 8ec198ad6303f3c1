import { createRequire } from 'node:module'
import { expect, test } from 'vitest'

const require = createRequire(import.meta.url)
const { compare } = /** @type {typeof import('./compare.cjs')} */ (require('./compare.cjs'))
const { replay } = /** @type {typeof import('./model.cjs')} */ (require('./model.cjs'))

/** @param {readonly object[]} notes */
const modelOf = (...notes) => replay(notes.map((note) => `${JSON.stringify(note)}\n`).join(''))
const added = (/** @type {number} */ n) => [
  { t: 'do', n, op: 'add', mark: `m${n}` },
  { t: 'ok', n, id: `entry-${n}` },
]
const entry = (/** @type {string} */ mark, version = 0, before = version % 11) => ({
  id: `entry-${mark.slice(1)}`,
  note: `${mark} v${version} xx`,
  before,
})
/** @param {readonly object[]} entries @param {object} [rest] */
const seen = (entries, rest = {}) => ({
  entries,
  settings: {},
  rules: new Map(),
  routines: /** @type {Set<string>} */ (new Set()),
  ...rest,
})

test('what is there as it was acknowledged is not lost', () => {
  const model = modelOf(
    ...added(1),
    ...added(2),
    { t: 'do', n: 3, op: 'edit', mark: 'm1', version: 1 },
    { t: 'ok', n: 3 },
  )
  expect(model.acknowledged).toBe(3)
  expect(compare(model, seen([entry('m1', 1), entry('m2')]))).toEqual({ lost: [], half: [], settled: [] })
})

test.each([
  ['an entry', [entry('m2')]],
  ['an edit', [entry('m1', 0), entry('m2')]],
])('a missing acknowledged write is found: %s', (_, entries) => {
  const model = modelOf(
    ...added(1),
    ...added(2),
    { t: 'do', n: 3, op: 'edit', mark: 'm1', version: 1 },
    { t: 'ok', n: 3 },
  )
  expect(compare(model, seen(entries)).lost).toHaveLength(1)
})

test('a deletion that did not stay is found', () => {
  const model = modelOf(...added(1), { t: 'do', n: 2, op: 'remove', mark: 'm1' }, { t: 'ok', n: 2 })
  expect(compare(model, seen([entry('m1')])).lost).toEqual(['deletion of m1'])
})

test('a write that was on its way may be there or not, but not by half', () => {
  const model = modelOf(...added(1), { t: 'do', n: 2, op: 'edit', mark: 'm1', version: 1 })
  expect(compare(model, seen([entry('m1', 0)]))).toEqual({
    lost: [],
    half: [],
    settled: [{ n: 2, applied: false }],
  })
  expect(compare(model, seen([entry('m1', 1)]))).toEqual({
    lost: [],
    half: [],
    settled: [{ n: 2, applied: true }],
  })
  expect(compare(model, seen([entry('m1', 1, 0)])).half).toHaveLength(1)
  expect(compare(model, seen([entry('m1', 2)])).lost).toHaveLength(1)
})

test('half an import is found', () => {
  const model = modelOf({ t: 'do', n: 1, op: 'import', count: 2 })
  expect(compare(model, seen([entry('m1i0')])).half).toEqual(['import 1: 1 of 2'])
  expect(compare(model, seen([entry('m1i0'), entry('m1i1')])).half).toEqual([])
})

test('settings, reminders and routines are looked at too', () => {
  const model = modelOf(
    { t: 'do', n: 1, op: 'setting', name: 'volume', value: 0.4 },
    { t: 'ok', n: 1 },
    { t: 'do', n: 2, op: 'rule', id: 'r', name: 'rule 2' },
    { t: 'ok', n: 2 },
    { t: 'do', n: 3, op: 'routine', name: 'routine 3' },
    { t: 'ok', n: 3 },
    { t: 'do', n: 4, op: 'setting', name: 'volume', value: 0.5 },
  )
  const rules = new Map([['r', 'rule 2']])
  const routines = new Set(['routine 3'])
  expect(compare(model, seen([], { settings: { volume: 0.4 }, rules, routines })).lost).toEqual([])
  expect(compare(model, seen([], { settings: { volume: 0.5 }, rules, routines })).lost).toEqual([])
  expect(compare(model, seen([], { settings: { volume: 0.6 } })).lost).toHaveLength(3)
})

test('a torn last note counts as never written', () => {
  expect(replay('{"t":"do","n":1,"op":"add","mark":"m1"}\n{"t":"ok","n":1,"i').open.size).toBe(1)
})
