/** Shorter ones are guessed too soon, even where each guess costs a second. Characters. */
export const PASSPHRASE_MIN = 8
export const PASSPHRASE_MAX = 200

export type PassphraseProblem = 'short' | 'different'

/** The same words typed on another keyboard must be the same passphrase: accents have two spellings in Unicode. */
export const normalPassphrase = (typed: string): string => typed.normalize('NFC')

/** What stands against a new passphrase, typed twice; null when it can be used. */
export const passphraseProblem = (typed: string, again: string): PassphraseProblem | null => {
  if ([...normalPassphrase(typed)].length < PASSPHRASE_MIN) return 'short'
  return normalPassphrase(typed) === normalPassphrase(again) ? null : 'different'
}
