/** A pressed key, as the page hears of it. `code` is the key's place on the keyboard, such as `KeyL`. */
export interface PressedKey {
  readonly code: string
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly meta: boolean
}

export type Captured =
  /** Only Ctrl, Alt and the like so far. */
  | { readonly kind: 'waiting' }
  /** Not enough to be told from typing: `alone` lacks Ctrl, Alt or Cmd; `unusable` is no key for a shortcut. */
  | { readonly kind: 'refused'; readonly reason: 'alone' | 'unusable' }
  /** In Electron's notation, such as `Control+Alt+L`. */
  | { readonly kind: 'shortcut'; readonly accelerator: string }

const MODIFIER = /^(Control|Alt|Shift|Meta|OS)(Left|Right)?$|^(CapsLock|NumLock|Fn)$/

const NAMED: Readonly<Record<string, string>> = {
  Space: 'Space',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Insert: 'Insert',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
}

const keyName = (code: string): string | undefined =>
  /^Key([A-Z])$/.exec(code)?.[1] ??
  /^Digit([0-9])$/.exec(code)?.[1] ??
  /^(F(?:[1-9]|1[0-9]|2[0-4]))$/.exec(code)?.[1] ??
  NAMED[code]

/** The global shortcut a key press stands for. */
export function captureShortcut(key: PressedKey): Captured {
  if (MODIFIER.test(key.code)) return { kind: 'waiting' }
  const name = keyName(key.code)
  if (name === undefined) return { kind: 'refused', reason: 'unusable' }
  // Function keys stand alone everywhere; anything else alone, or with Shift, is typing.
  if (!key.ctrl && !key.alt && !key.meta && !/^F\d/.test(name)) return { kind: 'refused', reason: 'alone' }
  const parts = [key.ctrl && 'Control', key.alt && 'Alt', key.shift && 'Shift', key.meta && 'Super', name]
  return { kind: 'shortcut', accelerator: parts.filter(Boolean).join('+') }
}

/** Opens the settings, as everywhere on each platform. */
export const SETTINGS_KEYS = 'CmdOrCtrl+,'

const MAC: Readonly<Record<string, string>> = {
  Control: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Super: '⌘',
  CmdOrCtrl: '⌘',
}
const OTHER: Readonly<Record<string, string>> = { Control: 'Ctrl', CmdOrCtrl: 'Ctrl' }

/** The keys of an accelerator as they are written on the platform's keyboards. */
export const keysOf = (accelerator: string, platform: string): readonly string[] =>
  accelerator
    .split('+')
    .map((part) =>
      platform === 'darwin'
        ? (MAC[part] ?? part)
        : part === 'Super' && platform === 'win32'
          ? 'Win'
          : (OTHER[part] ?? part),
    )
