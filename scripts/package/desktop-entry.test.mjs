import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { desktopEntry, ENTRY_FILE, windowClass } from './desktop-entry.mjs'
import { packaging } from './electron-builder.mjs'

const ROOT = join(import.meta.dirname, '..', '..')
const about = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

describe('the desktop entry', () => {
  test('has the name that package.json tells Electron, in reverse-DNS form', () => {
    expect(about.desktopName).toBe(ENTRY_FILE)
    expect(ENTRY_FILE).toMatch(/^\w+(\.\w+){2,}\.desktop$/)
  })

  test('matches the windows of the declared Electron, and of an older one', async () => {
    const named = (/** @type {string} */ text) => /^StartupWMClass=(.*)$/m.exec(text)?.[1]
    expect(named(await desktopEntry(ROOT, about.devDependencies.electron))).toBe('org.linggu.Linggu')
    expect(named(readFileSync(join(ROOT, 'packaging', ENTRY_FILE), 'utf8'))).toBe('org.linggu.Linggu')
    expect(named(await desktopEntry(ROOT, '33.2.1'))).toBe(about.productName)
    expect(windowClass('41.9.0')).toBe(about.productName)
    expect(windowClass('42.0.0')).toBe('org.linggu.Linggu')
  })

  test('says that there is one window, in the .deb and in the AppImage', async () => {
    expect(await desktopEntry(ROOT, '45.4.1')).toMatch(/^SingleMainWindow=true$/m)
    const { linux } = packaging({ app: '', output: '', electronVersion: '45.4.1' })
    expect(linux?.desktop?.entry).toMatchObject({
      StartupWMClass: 'org.linggu.Linggu',
      SingleMainWindow: 'true',
    })
  })
})
