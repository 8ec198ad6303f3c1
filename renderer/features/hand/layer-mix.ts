/** How strongly each layer of the drawing shows, 0 to 1. */
export interface LayerMix {
  readonly bones: number
  readonly skin: number
  readonly nails: number
  /** Knuckle folds: seen on skin, in the way of bones. */
  readonly folds: number
}

/** What stays of the skin when only bones are asked for: enough to see where the hand ends. */
const FAINTEST_SKIN = 0.18

/**
 * Half-way shows both in full; each end fades the other layer out.
 * @param layer 0 skin, 1 bone
 */
export const layerMix = (layer: number): LayerMix => {
  const bones = Math.min(layer * 2, 1)
  const skin = Math.min((1 - layer) * 2, 1)
  return { bones, skin: FAINTEST_SKIN + (1 - FAINTEST_SKIN) * skin, nails: skin, folds: 1 - bones }
}

export const layerName = (layer: number): 'skin' | 'both' | 'bone' =>
  layer < 0.2 ? 'skin' : layer > 0.8 ? 'bone' : 'both'
