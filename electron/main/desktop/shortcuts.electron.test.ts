import { describe, expect, it } from 'vitest'
import { electronShortcuts, keyCatcher, type KeyCatcher } from './shortcuts.electron'

/** The system's keys; `taken` are another program's. */
function bench(catcher: KeyCatcher, taken: string[] = []) {
  const bound = new Map<string, () => void>()
  const pressed: string[] = []
  const shortcuts = electronShortcuts(
    {
      register(accelerator, run) {
        if (accelerator === 'nonsense') throw new TypeError('conversion failure')
        if (taken.includes(accelerator)) return false
        bound.set(accelerator, run)
        return true
      },
      unregister(accelerator) {
        // Electron ends when keys are pressed that the portal still has and it does not.
        if (catcher === 'portal') throw new Error('unregistered')
        bound.delete(accelerator)
      },
    },
    catcher,
  )
  return { shortcuts, bound, pressed, taken, note: (name: string) => () => pressed.push(name) }
}

describe('the global shortcut', () => {
  it.each([
    ['system', 'set'],
    ['xwayland', 'x-programs-only'],
    ['portal', 'asked-for'],
  ] as const)('caught by %s is %s', (catcher, state) => {
    const { shortcuts, note } = bench(catcher)
    expect(shortcuts.state()).toBe('none')
    expect(shortcuts.set('Control+Alt+L', note('l'))).toBe(true)
    expect(shortcuts.state()).toBe(state)
    expect(shortcuts.set(null, () => {})).toBe(true)
    expect(shortcuts.state()).toBe('none')
  })

  it('of another program is taken, until that one gives it back', () => {
    const { shortcuts, taken, bound, pressed, note } = bench('system', ['Control+Alt+L'])
    expect(shortcuts.set('Control+Alt+L', note('l'))).toBe(false)
    expect(shortcuts.state()).toBe('taken')
    taken.pop()
    expect(shortcuts.state()).toBe('set')
    bound.get('Control+Alt+L')!()
    expect(pressed).toEqual(['l'])
  })

  it('that Electron does not know is refused', () => {
    const { shortcuts } = bench('system')
    expect(shortcuts.set('nonsense', () => {})).toBe(false)
    expect(shortcuts.state()).toBe('taken')
  })

  it.each(['system', 'portal'] as const)('runs only by the keys of now, by %s', (catcher) => {
    const { shortcuts, bound, pressed, note } = bench(catcher)
    shortcuts.set('Control+Alt+A', note('a'))
    const old = bound.get('Control+Alt+A')!
    shortcuts.set('Control+Alt+B', note('b'))
    old()
    bound.get('Control+Alt+B')!()
    shortcuts.set(null, () => {})
    old()
    shortcuts.set('Control+Alt+A', note('a again'))
    bound.get('Control+Alt+A')!()
    expect(pressed).toEqual(['b', 'a again'])
  })
})

it.each([
  ['linux', 'x11', '', 'system'],
  ['linux', undefined, 'x11', 'system'],
  ['linux', 'wayland', '', 'xwayland'],
  ['linux', 'wayland', 'x11', 'xwayland'],
  ['linux', 'wayland', 'wayland', 'portal'],
  ['darwin', undefined, '', 'system'],
  ['win32', undefined, '', 'system'],
] as const)('on %s in a session of %s with %s, keys are caught by %s', (platform, session, ozone, catcher) =>
  expect(keyCatcher(platform, session, ozone)).toBe(catcher),
)
