import { describe, expect, it, vi } from 'vitest'
import { translatorFor } from '@core/text/catalogues'
import type { MenuModel, MenuPart } from './app-menu'
import { menuModel } from './menu-model'

const actions = { settings: vi.fn(), help: vi.fn(), keys: vi.fn() }
const of = (platform: NodeJS.Platform, language: 'en' | 'zh-Hans' = 'en'): MenuModel =>
  menuModel({ t: translatorFor(language), platform, actions })
const name = (part: MenuPart): string =>
  part.kind === 'line' ? '-' : part.kind === 'role' ? part.role : part.label
const shape = (model: MenuModel) =>
  model.map((part) => [name(part), ...(part.kind === 'menu' ? part.items.map(name) : [])])

describe('menuModel', () => {
  it('has on macOS the menus that macOS expects', () => {
    expect(shape(of('darwin'))).toEqual([
      [
        'Linggu',
        'about',
        '-',
        'Settings…',
        '-',
        'services',
        '-',
        'hide',
        'hideOthers',
        'unhide',
        '-',
        'quit',
      ],
      ['Edit', 'undo', 'redo', '-', 'cut', 'copy', 'paste', 'selectAll'],
      ['View', 'resetZoom', 'zoomIn', 'zoomOut', '-', 'togglefullscreen'],
      ['Window', 'minimize', 'close', '-', 'front'],
      ['Help', 'When to get help', 'Keys'],
    ])
  })

  it.each(['linux', 'win32'] as const)('leaves out on %s what only macOS has', (platform) => {
    const names = shape(of(platform)).flat()
    for (const mac of ['services', 'hide', 'hideOthers', 'unhide', 'front', 'togglefullscreen'])
      expect(names).not.toContain(mac)
    for (const everywhere of ['about', 'quit', 'copy', 'paste', 'zoomIn', 'Settings…'])
      expect(names).toContain(everywhere)
  })

  it('opens the settings by the usual keys', () => {
    const [first] = of('linux')
    const settings = first?.kind === 'menu' ? first.items.find((part) => part.kind === 'action') : undefined
    expect(settings).toMatchObject({ keys: 'CmdOrCtrl+,' })
    if (settings?.kind === 'action') settings.run()
    expect(actions.settings).toHaveBeenCalledOnce()
  })

  it('says every label in the language in use', () => {
    const labels = (parts: readonly MenuPart[]): readonly string[] =>
      parts.flatMap((part) =>
        part.kind === 'line' ? [] : [part.label, ...(part.kind === 'menu' ? labels(part.items) : [])],
      )
    for (const label of labels(of('darwin', 'zh-Hans'))) expect(label).toMatch(/\p{Script=Han}/u)
  })
})
