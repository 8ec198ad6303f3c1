import { describe, expect, it } from 'vitest'
import { captureShortcut, keysOf } from './accelerator'

const plain = { ctrl: false, alt: false, shift: false, meta: false }

describe('captureShortcut', () => {
  it.each([
    [{ ...plain, code: 'KeyL', ctrl: true, alt: true }, 'Control+Alt+L'],
    [{ ...plain, code: 'Digit7', meta: true, shift: true }, 'Shift+Super+7'],
    [{ ...plain, code: 'F9' }, 'F9'],
    [{ ...plain, code: 'Space', alt: true }, 'Alt+Space'],
    [{ ...plain, code: 'ArrowUp', ctrl: true }, 'Control+Up'],
  ])('writes %o as %s', (key, accelerator) =>
    expect(captureShortcut(key)).toEqual({ kind: 'shortcut', accelerator }),
  )

  it.each(['ControlLeft', 'AltRight', 'ShiftLeft', 'MetaLeft'])('waits after %s', (code) =>
    expect(captureShortcut({ ...plain, code, ctrl: true })).toEqual({ kind: 'waiting' }),
  )

  it('refuses what is typing, and keys that no shortcut can hold', () => {
    expect(captureShortcut({ ...plain, code: 'KeyL' })).toEqual({ kind: 'refused', reason: 'alone' })
    expect(captureShortcut({ ...plain, code: 'KeyL', shift: true })).toEqual({
      kind: 'refused',
      reason: 'alone',
    })
    expect(captureShortcut({ ...plain, code: 'Backquote', ctrl: true })).toEqual({
      kind: 'refused',
      reason: 'unusable',
    })
  })
})

describe('keysOf', () => {
  it('writes the keys as the platform does', () => {
    expect(keysOf('Control+Alt+L', 'linux')).toEqual(['Ctrl', 'Alt', 'L'])
    expect(keysOf('Control+Super+L', 'darwin')).toEqual(['⌃', '⌘', 'L'])
    expect(keysOf('Super+L', 'win32')).toEqual(['Win', 'L'])
  })
})
