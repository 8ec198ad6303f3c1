import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEntry, withCommand, writeEntry } from './autostart-entry'

const own = { command: ['/opt/Linggu/linggu'], icon: 'linggu', dataFolder: '/home/you/.config/Linggu' }
const path = fc.string({ minLength: 1, unit: 'grapheme' })
const entry = writeEntry(own)

describe('an autostart entry', () => {
  it('that we wrote is on, and names what it starts and for whom', () =>
    expect(readEntry(entry)).toEqual({
      on: true,
      command: ['/opt/Linggu/linggu', '--hidden'],
      dataFolder: '/home/you/.config/Linggu',
    }))

  it.each([
    ['Hidden=true appended', `${entry}Hidden=true\n`],
    ['Hidden = true', entry.replace('Terminal', 'Hidden = true\nTerminal')],
    ['GNOME’s key', entry.replace('enabled=true', 'enabled=false')],
    ['GNOME’s key a second time', `${entry}X-GNOME-Autostart-enabled=false\n`],
    ['MATE’s key', `${entry}X-MATE-Autostart-enabled=false\n`],
    ['Windows line ends', `${entry}Hidden=true\n`.replaceAll('\n', '\r\n')],
  ])('is off by %s', (_, text) => expect(readEntry(text).on).toBe(false))

  it.each([
    ['Hidden=false', `${entry}Hidden=false\n`],
    ['a comment', `${entry}#Hidden=true\n`],
    ['another group', `${entry}[Desktop Action x]\nHidden=true\n`],
    ['a switch that was put back', `${entry}Hidden=true\nHidden=false\n`],
  ])('is not off by %s', (_, text) => expect(readEntry(text).on).toBe(true))

  it('without a group, a command or an owner is read all the same', () => {
    expect(readEntry('')).toEqual({ on: true, command: [], dataFolder: null })
    expect(readEntry('Exec=x\n[Desktop Entry]\nExec=linggu  --hidden\n').command).toEqual([
      'linggu',
      '--hidden',
    ])
  })

  it('gives back a path with a line separator of Unicode', () => {
    const command = ['/home/a\u2028b/\u2029', '\u2028']
    expect(readEntry(writeEntry({ ...own, command })).command).toEqual([...command, '--hidden'])
  })

  it('gives back every path as it was', () =>
    fc.assert(
      fc.property(path, path, (program, folder) => {
        const said = readEntry(writeEntry({ ...own, command: [program, folder] }))
        expect(said.command).toEqual([program, folder, '--hidden'])
      }),
    ))

  it('is put right without losing what others wrote', () => {
    const kept =
      entry.replace('Terminal', 'X-GNOME-Autostart-Delay=5\nTerminal') + '[Desktop Action a]\nExec=a\n'
    const mended = withCommand(kept, { ...own, command: ['/home/you/Linggu.AppImage'] })
    expect(readEntry(mended).command).toEqual(['/home/you/Linggu.AppImage', '--hidden'])
    expect(mended).toContain('X-GNOME-Autostart-Delay=5')
    expect(mended).toContain('TryExec=/home/you/Linggu.AppImage')
    expect(mended).toContain('[Desktop Action a]\nExec=a')
  })
})
