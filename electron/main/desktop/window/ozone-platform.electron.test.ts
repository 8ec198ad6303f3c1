import { describe, expect, it } from 'vitest'
import { drawsOnWayland } from './ozone-platform.electron'

const withSwitch = (value: string) => ({
  getSwitchValue: (name: string) => (name === 'ozone-platform' ? value : ''),
})

describe('drawsOnWayland', () => {
  it('is what Chromium has chosen, on Linux alone', () => {
    expect(drawsOnWayland(withSwitch('wayland'), 'linux')).toBe(true)
    expect(drawsOnWayland(withSwitch('x11'), 'linux')).toBe(false)
    expect(drawsOnWayland(withSwitch(''), 'linux')).toBe(false)
    expect(drawsOnWayland(withSwitch('wayland'), 'darwin')).toBe(false)
    expect(drawsOnWayland(withSwitch('wayland'), 'win32')).toBe(false)
  })
})
