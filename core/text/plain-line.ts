/**
 * What a one-line place outside the window (tray, notification) cannot show as text: control characters and line
 * ends, halves of characters, and the marks that turn the direction of whatever stands around them. Joiners and
 * selectors stay, because emoji and many scripts are made of them.
 */
const NOT_TEXT =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]+/gu

/** Somebody's own words as one line of plain text, each run of what is none, and of blanks, as a space. */
export const plainLine = (text: string): string => text.replace(NOT_TEXT, ' ').replace(/\s+/g, ' ').trim()
