/** A pressed key, as the page hears of it. */
export interface PressedKey {
  /** The key's place on the keyboard, such as `KeyL`. */
  readonly code: string
  /** What the press would type, such as `l` or `é`: `KeyboardEvent.key`. */
  readonly key: string
  /** What is printed on the key, where the system says so: other than `key`, it does not change with Alt or Shift. */
  readonly printed?: string | undefined
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly meta: boolean
}

export type Refusal =
  /** No Ctrl, Alt or Cmd: typing. */
  | 'alone'
  /** No key for a shortcut. */
  | 'unusable'
  /** Every program needs it for itself, such as Ctrl+C. */
  | 'needed'

export type Captured =
  /** Only Ctrl, Alt and the like so far. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly reason: Refusal }
  /** In Electron's notation, such as `Control+Alt+L`. */
  | { readonly kind: 'shortcut'; readonly accelerator: string }

const MODIFIER = /^(Control|Alt|Shift|Meta|OS)(Left|Right)?$|^(CapsLock|NumLock|Fn|AltGraph)$/

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

const letter = (text: string | undefined): string | undefined =>
  text !== undefined && /^[a-z]$/i.test(text) ? text.toUpperCase() : undefined

/**
 * The name by which Electron binds a key. It binds letters by what they type on the layout in use, so the key's own
 * letter counts, not its place. Where that is no Latin letter (Cyrillic, or Alt that changes it), what is printed on the
 * key counts, and then its place on an English keyboard. Digits are bound by their place on every layout, also where
 * they are typed with Shift.
 */
const keyName = ({ code, key, printed }: PressedKey): string | undefined =>
  /^(?:Key|Quote|Semicolon|Comma|Period|Slash|Bracket|Back|Minus|Equal|Intl)/.test(code)
    ? (letter(key) ?? letter(printed) ?? /^Key([A-Z])$/.exec(code)?.[1])
    : (/^Digit([0-9])$/.exec(code)?.[1] ?? /^(F(?:[1-9]|1[0-9]|2[0-4]))$/.exec(code)?.[1] ?? NAMED[code])

const MOVES = /^(Up|Down|Left|Right|Home|End|PageUp|PageDown|Insert|Space)$/

/**
 * Whether the program in front needs the keys for itself: copy, paste, undo, find, tabs, words, help, reload. A global
 * shortcut would take them from every program.
 */
function isNeeded({ ctrl, alt, shift, meta }: PressedKey, name: string, mac: boolean): boolean {
  const isFunction = /^F\d/.test(name)
  if (isFunction) return alt ? name === 'F4' : !ctrl && !meta && !shift && /^F([1-7]|10|11)$/.test(name)
  if (alt) return !ctrl && !meta && MOVES.test(name)
  return ctrl ? !meta || mac : mac && meta
}

/** Whether the keys only type something: on macOS Alt types letters too. */
const isTyping = ({ ctrl, alt, meta }: PressedKey, name: string, mac: boolean): boolean =>
  !/^F\d/.test(name) && !ctrl && !meta && (!alt || (mac && !MOVES.test(name)))

/** The global shortcut a key press stands for. @param platform Node's name of it, such as `darwin` */
export function captureShortcut(key: PressedKey, platform: string): Captured {
  if (MODIFIER.test(key.code)) return { kind: 'waiting' }
  const mac = platform === 'darwin'
  const name = keyName(key)
  if (name === undefined) return { kind: 'refused', reason: 'unusable' }
  if (isTyping(key, name, mac)) return { kind: 'refused', reason: 'alone' }
  if (isNeeded(key, name, mac)) return { kind: 'refused', reason: 'needed' }
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
