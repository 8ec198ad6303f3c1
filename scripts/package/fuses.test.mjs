import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packaging } from './electron-builder.mjs'
import { wrongFuses } from './fuses.mjs'

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const made = { folder: '', program: '' }

beforeEach(() => {
  made.folder = mkdtempSync(join(tmpdir(), 'linggu-fuses-'))
  made.program = join(made.folder, 'linggu')
  // As Electron is delivered: the mark, version 1, eight fuses.
  writeFileSync(
    made.program,
    Buffer.concat([Buffer.from(`some code ${SENTINEL}\x01\x08`), Buffer.from('10110001'), Buffer.alloc(64)]),
  )
})
afterEach(() => rmSync(made.folder, { recursive: true, force: true }))

const wanted = {
  ...packaging({ app: '', output: '', electronVersion: '45.0.0' }).electronFuses,
}

test('what a packaged program must not do is decided, fuse by fuse', () => {
  expect(wanted).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    enableCookieEncryption: false,
  })
})

test('a program as Electron delivers it is found wanting', async () => {
  expect(await wrongFuses(made.program, wanted)).toEqual([
    'runAsNode',
    'enableNodeOptionsEnvironmentVariable',
    'enableNodeCliInspectArguments',
    'enableEmbeddedAsarIntegrityValidation',
    'onlyLoadAppFromAsar',
    'grantFileProtocolExtraPrivileges',
  ])
})

test('a program with its fuses flipped is as wanted, and one flipped back is not', async () => {
  const flip = (/** @type {Record<number, boolean>} */ fuses) =>
    flipFuses(made.program, { version: FuseVersion.V1, ...fuses })
  await flip({
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  })
  expect(await wrongFuses(made.program, wanted)).toEqual([])
  await flip({ [FuseV1Options.RunAsNode]: true })
  expect(await wrongFuses(made.program, wanted)).toEqual(['runAsNode'])
})
