import type { Failure } from '@core/ipc/request'

/** What the list of routines said last. */
export interface Said {
  readonly words: string
  readonly refused: boolean
}

export const NOTHING_SAID: Said = { words: '', refused: false }
export const good = (words: string): Said => ({ words, refused: false })
export const refusal = ({ failure }: { readonly failure: Failure }): Said => ({
  words: failure.message,
  refused: true,
})
