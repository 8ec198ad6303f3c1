import { describe, expect, it } from 'vitest'
import { captureShortcut, keysOf } from './accelerator'

const plain = { ctrl: false, alt: false, shift: false, meta: false }
const ctrlAlt = { ...plain, ctrl: true, alt: true }
const shortcut = (accelerator: string) => ({ kind: 'shortcut', accelerator })
const refused = (reason: string) => ({ kind: 'refused', reason })

describe('captureShortcut', () => {
  it.each([
    [{ ...ctrlAlt, code: 'KeyL', key: 'l' }, 'Control+Alt+L'],
    [{ ...plain, code: 'Digit7', key: '7', meta: true, shift: true }, 'Shift+Super+7'],
    [{ ...plain, code: 'F9', key: 'F9' }, 'F9'],
    [{ ...ctrlAlt, code: 'Space', key: ' ' }, 'Control+Alt+Space'],
    [{ ...ctrlAlt, code: 'ArrowUp', key: 'ArrowUp', shift: true }, 'Control+Alt+Shift+Up'],
  ])('writes %o as %s', (key, accelerator) =>
    expect(captureShortcut(key, 'linux')).toEqual(shortcut(accelerator)),
  )

  // The layout, the key's place, what it types with Ctrl and Alt, what is printed on it where the system says so.
  it.each([
    ['French', 'KeyQ', 'a', undefined, 'A'],
    ['French', 'Semicolon', 'm', undefined, 'M'],
    ['French, a digit', 'Digit2', 'é', 'é', '2'],
    ['French, a digit with Shift', 'Digit2', '2', 'é', '2'],
    ['German', 'KeyY', 'z', undefined, 'Z'],
    ['German, AltGr on Windows', 'KeyE', '€', 'e', 'E'],
    ['Dvorak', 'KeyS', 'o', undefined, 'O'],
    ['Dvorak', 'Quote', '-', '-', null],
    ['Dvorak', 'Comma', 'w', undefined, 'W'],
    ['Russian', 'KeyA', 'ф', 'ф', 'A'],
    ['Russian, the key of a sign', 'Semicolon', 'ж', 'ж', null],
    ['a Mac with Alt', 'KeyL', '¬', 'l', 'L'],
    ['a dead key', 'BracketLeft', 'Dead', '^', null],
  ])('takes what is printed on the key: %s %s', (_, code, key, printed, name) =>
    expect(captureShortcut({ ...ctrlAlt, code, key, printed }, 'linux')).toEqual(
      name === null ? refused('unusable') : shortcut(`Control+Alt+${name}`),
    ),
  )

  it.each(['ControlLeft', 'AltRight', 'ShiftLeft', 'MetaLeft', 'AltGraph'])('waits after %s', (code) =>
    expect(captureShortcut({ ...plain, code, key: code, ctrl: true }, 'linux')).toEqual({ kind: 'waiting' }),
  )

  it.each([
    { ...plain, code: 'KeyL', key: 'l' },
    { ...plain, code: 'KeyL', key: 'L', shift: true },
    { ...plain, code: 'Space', key: ' ' },
  ])('refuses %o as typing', (key) => expect(captureShortcut(key, 'linux')).toEqual(refused('alone')))

  it('refuses keys that no shortcut can hold', () => {
    for (const code of ['Backquote', 'Numpad1', 'Enter', 'Escape', 'Delete', 'MediaPlayPause'])
      expect(captureShortcut({ ...ctrlAlt, code, key: '1' }, 'linux')).toEqual(refused('unusable'))
  })

  const ctrl = { ...plain, ctrl: true }
  const cmd = { ...plain, meta: true }
  it.each([
    ...['C', 'V', 'X', 'Z', 'Y', 'A', 'S', 'F', 'W', 'T', 'P', 'Q'].map(
      (key) => ['linux', { ...ctrl, code: `Key${key}`, key }] as const,
    ),
    ['linux', { ...ctrl, shift: true, code: 'KeyV', key: 'V' }],
    ['win32', { ...ctrl, code: 'ArrowLeft', key: 'ArrowLeft' }],
    ['linux', { ...ctrl, code: 'Space', key: ' ' }],
    ['linux', { ...ctrl, code: 'Insert', key: 'Insert' }],
    ['linux', { ...ctrl, code: 'Digit1', key: '1' }],
    ['linux', { ...plain, alt: true, code: 'Space', key: ' ' }],
    ['linux', { ...plain, alt: true, code: 'F4', key: 'F4' }],
    ['linux', { ...plain, code: 'F5', key: 'F5' }],
    ['darwin', { ...cmd, code: 'KeyC', key: 'c' }],
    ['darwin', { ...cmd, shift: true, code: 'KeyZ', key: 'z' }],
    ['darwin', { ...ctrl, code: 'KeyE', key: 'e' }],
  ] as const)('leaves to the programs on %s: %o', (platform, key) =>
    expect(captureShortcut(key, platform)).toEqual(refused('needed')),
  )

  it('takes Alt and a letter for typing on macOS alone', () => {
    const key = { ...plain, alt: true, code: 'KeyA', key: 'å', printed: 'a' }
    expect(captureShortcut(key, 'darwin')).toEqual(refused('alone'))
    expect(captureShortcut({ ...key, key: 'a' }, 'linux')).toEqual(shortcut('Alt+A'))
  })
})

describe('keysOf', () => {
  it('writes the keys as the platform does', () => {
    expect(keysOf('Control+Alt+L', 'linux')).toEqual(['Ctrl', 'Alt', 'L'])
    expect(keysOf('Control+Super+L', 'darwin')).toEqual(['⌃', '⌘', 'L'])
    expect(keysOf('Super+L', 'win32')).toEqual(['Win', 'L'])
  })
})
