import { expect, test } from 'vitest'
import { leftHandPaths } from '../core/points/left-hand-paths'
import { computed } from './computed.mjs'

const load = (/** @type {string} */ id) => {
  const { load: found } = computed({ '/core/points/left-hand-paths.ts': { leftHandPaths } })
  return /** @type {(id: string) => string | null} */ (found)(id)
}

test('a module exports what was computed, and nothing is left to compute', async () => {
  const code = load('/anywhere/core/points/left-hand-paths.ts')
  expect(code).not.toMatch(/import|\(/)
  const module = await import(`data:text/javascript,${encodeURIComponent(code ?? '')}`)
  expect(module.leftHandPaths).toEqual(leftHandPaths)
})

test('every other module is read as it is', () => {
  expect(load('/anywhere/core/points/hand-paths.ts')).toBeNull()
})
