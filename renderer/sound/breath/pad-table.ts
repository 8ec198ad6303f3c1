import type { CueSet } from '@core/settings/settings'

/**
 * The audible breath as numbers: a standing tone in a loop, made to breathe by gain and filter. Home note and pure scale
 * are those of the cues. Times in seconds of session time, except pause and duck (real time).
 */

/** A tone by its pitch against the home note, its level, and how many of the set's partials it has. */
export interface PadTone {
  readonly pitch: number
  readonly level: number
  readonly partials: number
}

/** One overtone: frequency and level against its tone; a twin a little higher lets it shimmer. */
export interface PadPartial {
  readonly ratio: number
  readonly level: number
  readonly beatHz: number
  readonly beatLevel: number
}

export interface PadSet {
  /** Level of the whole set, dB. */
  readonly gainDb: number
  /** Level of the tones of the last ten seconds against those before, dB. */
  readonly lastGainDb: number
  readonly partials: readonly PadPartial[]
  readonly home: readonly PadTone[]
  readonly last: readonly PadTone[]
  /** A little breath of noise, or none. */
  readonly air: { readonly level: number; readonly hz: number; readonly q: number } | null
}

/** Pitches of the pure scale, against G4. */
const G3 = 0.5
const G4 = 1
const B4 = 1.25
const D5 = 1.5
const G5 = 2

const tone = (pitch: number, level: number, partials: number): PadTone => ({ pitch, level, partials })
const partial = (ratio: number, level: number, beatHz: number, beatLevel: number): PadPartial => ({
  ratio,
  level,
  beatHz,
  beatLevel,
})

export const PAD_SETS: Readonly<Record<CueSet, PadSet>> = {
  bowl: {
    gainDb: -3.6,
    lastGainDb: -0.1,
    partials: [partial(1, 1, 0.2, 0.08), partial(2.97, 0.34, 0.3, 0.16), partial(5.37, 0.12, 0.4, 0.25)],
    home: [tone(G3, 0.25, 1), tone(G4, 1, 3), tone(D5, 0.75, 3), tone(G5, 0.34, 1)],
    last: [tone(G3, 0.25, 1), tone(G4, 1, 3), tone(B4, 0.75, 3), tone(G5, 0.34, 1)],
    air: null,
  },
  wood: {
    gainDb: -3.8,
    lastGainDb: 0,
    partials: [partial(1, 1, 0.1, 0.07), partial(1.996, 0.4, 0.2, 0.12), partial(3.93, 0.26, 0.3, 0.2)],
    home: [tone(G3, 0.25, 1), tone(G4, 1, 3), tone(D5, 0.7, 3)],
    last: [tone(G3, 0.25, 1), tone(G4, 1, 3), tone(B4, 0.7, 3)],
    air: { level: 0.17, hz: 740, q: 1.4 },
  },
}

export const PAD = {
  /** Length of the loop. Each frequency is a multiple of 1 / loopS, so that its end meets its beginning. */
  loopS: 10,
  centreHz: 392,
  highestHz: 4_000,
  /** Overtones above it are softened. */
  softenHz: 2_600,
  seed: 20,
  baseGain: 0.05,
  /** How much quieter the end of breathing out is than the end of breathing in. */
  floorDb: -7,
  filter: { closedHz: 400, openHz: 1_800, qDb: -3 },
  /** The tone changes so long before the hand lets go. */
  last: { beforeS: 10, glideS: 1.2, backS: 0.6 },
  /** Further back while nobody presses. */
  restingDb: -3,
  phaseGlideS: 1.5,
  breathGlideS: 0.4,
  riseS: 4,
  fallS: 6,
  pause: { fallS: 0.08, riseS: 1.5 },
  duck: { depthDb: -12, leadS: 0.15, attackS: 0.13, beforeEndS: 0.2, returnS: 0.6, bridgeS: 1.2 },
} as const
