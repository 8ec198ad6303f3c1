const TAKES_NONE = ['range', 'radio', 'checkbox', 'button', 'file'].map((type) => `:not([type="${type}"])`)
const TEXT = `input${TAKES_NONE.join('')}, textarea, select, [contenteditable]`

/** Whether a key that is pressed here is meant as text, so that it can be nothing else. */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches(TEXT)
