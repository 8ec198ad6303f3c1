/** Everything of the gate that moves, by the name in `data-part`. */
export type Part = HandPart | 'band' | 'arm' | 'left-turn' | 'right-turn' | 'swell' | 'word-in' | 'word-out'

export type HandPart =
  | 'round'
  | 'glow-finger'
  | 'glow-thumb'
  | 'deep'
  | 'pulse'
  | 'relief'
  | 'dent'
  | 'line-finger'
  | 'line-thumb'
  | 'thumb'
  | 'along'
  | 'down'
  | 'pale'
  | 'half-near'
  | 'half-far'
  | 'pad'
  | 'dot'
  | 'name-v'
  | 'name-finger'
  | 'name-thumb'

export type Parts = (part: Part) => HTMLElement

/** @returns finds the parts within `root`; throws for one that is not drawn */
export const partsIn =
  (root: HTMLElement): Parts =>
  (part) => {
    const found = root.querySelector<HTMLElement>(`[data-part="${part}"]`)
    if (!found) throw new Error(`The gate has no part "${part}".`)
    return found
  }
