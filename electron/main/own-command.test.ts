import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { asTyped, ownCommand } from './own-command'

const installed = {
  program: '/opt/Linggu/linggu',
  appImage: undefined,
  appFolder: null,
  dataFolder: null,
  noSandbox: false,
}

it('names what starts the app once more', () => {
  expect(ownCommand(installed)).toEqual(['/opt/Linggu/linggu'])
  expect(ownCommand({ ...installed, appImage: '/home/you/Linggu.AppImage' })).toEqual([
    '/home/you/Linggu.AppImage',
  ])
  expect(
    ownCommand({
      ...installed,
      program: '/e/electron',
      appFolder: '/src',
      dataFolder: '/d',
      noSandbox: true,
    }),
  ).toEqual(['/e/electron', '/src', '--user-data-dir=/d', '--no-sandbox'])
})

it('is typed as a shell reads it', () => {
  expect(asTyped(['/opt/Linggu/linggu', '--spike'])).toBe('/opt/Linggu/linggu --spike')
  expect(asTyped(["/home/o'hara/my app", '--spike'])).toBe(`'/home/o'\\''hara/my app' --spike`)
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (path) => {
      expect(execFileSync('sh', ['-c', `printf %s ${asTyped([path])}`]).toString()).toBe(path)
    }),
    { numRuns: 30 },
  )
})
