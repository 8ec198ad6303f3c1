import { expect, test } from 'vitest'
import { diskFull, networkCode, SetupFailure, sentenceFor } from './failure.mjs'

const system = (/** @type {string} */ code, /** @type {string} */ path) =>
  Object.assign(new Error(code), { code, path })

test.each([
  [new SetupFailure('Do this.'), 'Do this.'],
  [system('ENOSPC', '/x'), diskFull('/x').message],
  [system('EDQUOT', '/x'), diskFull('/x').message],
  [
    system('EROFS', '/x/file'),
    '/x may not be written to: give yourself write access there and run the same command again.',
  ],
])('%s becomes a sentence', (error, sentence) => {
  expect(sentenceFor(error)).toBe(sentence)
})

test('what nobody expected is told whole, with what to do', () => {
  expect(sentenceFor(new TypeError('odd'))).toMatch(/^Something unexpected went wrong; .*TypeError: odd/)
  expect(sentenceFor(undefined)).toContain('undefined')
})

test('the name of a network error is found in what a tool printed', () => {
  expect(networkCode('npm error code ENOTFOUND\nnpm error network')).toBe('ENOTFOUND')
  expect(networkCode('npm error code E404')).toBeNull()
})
