import type { KeyboardEvent } from 'react'

type Key = Pick<globalThis.KeyboardEvent, 'key' | 'isComposing' | 'keyCode'>

/** What Chromium calls a key that an input method took for itself. */
const TAKEN = 229

/**
 * Whether the key is Escape and meant for the app. While letters are being composed, it belongs to the input method,
 * which drops its candidates with it.
 */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- some input methods say only so that they took the key
export const isEscape = ({ key, isComposing, keyCode }: Key): boolean =>
  key === 'Escape' && !isComposing && keyCode !== TAKEN

/** For `onKeyDown` of a form: leaves it by Escape. */
export const onEscape = (leave: () => void) => (event: KeyboardEvent) => {
  if (isEscape(event.nativeEvent)) leave()
}
