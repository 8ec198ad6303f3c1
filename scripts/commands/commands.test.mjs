import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const RUN = fileURLToPath(new URL('../run.mjs', import.meta.url))

/** @param {string} name */
const run = (name) =>
  spawnSync(process.execPath, [RUN, name], {
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_EXEC_PATH: '/no/such/file' },
  })
const SENTENCE =
  /^ELECTRON_EXEC_PATH names \/no\/such\/file, which does not exist: correct it or unset it\.$/m

test.each(['setup', 'start', 'dev', 'e2e'])(
  '%s ends a failed set-up with its sentence and a failing code',
  (name) => {
    const { status, stdout, stderr } = run(name)
    expect(stderr).toMatch(SENTENCE)
    expect(stdout).toBe('')
    expect(status).toBe(1)
  },
)

test('electron-path prints nothing on stdout when there is no executable', () => {
  const { status, stdout, stderr } = run('electron-path')
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toMatch(SENTENCE)
})

test('the last line of the tests counts even when nothing could be run', () => {
  const { status, stdout } = run('test')
  expect(stdout).toMatch(SENTENCE)
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed')
  expect(status).toBe(1)
})

test('a command that there is not is named, with those that there are', () => {
  const { status, stderr } = run('begin')
  expect(stderr).toMatch(/^There is no command begin: .*\bstart\b.*\n$/)
  expect(status).toBe(1)
})
