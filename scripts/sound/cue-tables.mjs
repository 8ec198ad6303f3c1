/**
 * The numbers of the sound: five notes, two voices, ten gestures each. Data with units, no code beyond
 * small helpers that keep the tables readable. docs/sound.md says what each gesture means and why.
 *
 * @typedef {'G4'|'A4'|'B4'|'D5'|'E5'|'G5'|'A5'|'B5'|'D6'|'E6'} Pitch
 *
 * @typedef {object} Partial One decaying sine of a voice.
 * @property {number} ratio times the note's own frequency
 * @property {number} level 1 = the first partial
 * @property {number} t60S seconds to fall by 60 dB, for a note of `referenceHz`
 *
 * @typedef {object} Knock The mallet's touch: seeded noise through a band-pass.
 * @property {number} level
 * @property {number} centreHz
 * @property {number} q
 * @property {number} t60S
 *
 * @typedef {object} Voice
 * @property {number} riseMs half-cosine rise of every note that has none of its own
 * @property {number} referenceHz
 * @property {number} dampingExponent a note of h Hz falls (h / referenceHz) ** this times faster
 * @property {number} softenHz levels are divided by 1 + (partialHz / softenHz) ** 4
 * @property {readonly Partial[]} partials
 * @property {Knock | null} knock
 * @property {readonly { delayMs: number, gain: number }[]} reflections of the dry sound
 *
 * @typedef {object} Note
 * @property {number} atS seconds from the start of the cue
 * @property {Pitch} pitch
 * @property {number} velocity
 * @property {number} [riseMs]
 * @property {number} [dampAfterS] from here a 140 ms half-cosine damps the note
 *
 * @typedef {object} Cue
 * @property {number} lengthS
 * @property {number} fadeS half-cosine to exact zero at the end
 * @property {number} gainDb brings the cue to the common loudness
 * @property {readonly Note[]} notes
 *
 * @typedef {'prepare'|'press'|'ease'|'switch'|'ten'|'minute'|'paused'|'resumed'|'done'|'reminder'} CueName
 * @typedef {{ readonly voice: Voice, readonly cues: Readonly<Record<CueName, Cue>> }} CueSet
 */

export const SAMPLE_RATE_HZ = 48_000

/** Level of a cue with `gainDb` 0; full scale is 1. */
export const FULL_GAIN = 0.25

/** Of the noise in the knock. */
export const SEED = 20

/** G4, the note everything comes home to. */
export const HOME_HZ = 392

/**
 * Pure intervals over G4 (9/8, 5/4, 3/2, 5/3 and their octaves), kept to six decimals.
 * @type {Readonly<Record<Pitch, number>>}
 */
export const SCALE = {
  G4: 1,
  A4: 1.125,
  B4: 1.25,
  D5: 1.5,
  E5: 1.666667,
  G5: 2,
  A5: 2.25,
  B5: 2.5,
  D6: 3,
  E6: 3.333333,
}

/** @type {(atS: number, pitch: Pitch, velocity: number, more?: { riseMs?: number, dampAfterS?: number }) => Note} */
const note = (atS, pitch, velocity, more = {}) => ({ atS, pitch, velocity, ...more })

/** @type {(lengthS: number, fadeS: number, gainDb: number, notes: readonly Note[]) => Cue} */
const cue = (lengthS, fadeS, gainDb, notes) => ({ lengthS, fadeS, gainDb, notes })

/** @type {(ratio: number, level: number, t60S: number) => Partial} */
const partial = (ratio, level, t60S) => ({ ratio, level, t60S })

/** Soft metal: nearly harmonic, with two close pairs that shimmer slowly. @type {Voice} */
const bowlVoice = {
  riseMs: 32,
  referenceHz: HOME_HZ,
  dampingExponent: 0.55,
  softenHz: 2600,
  partials: [
    partial(1, 1, 3),
    partial(1.0022, 0.2, 2.6),
    partial(2.97, 0.3, 1.5),
    partial(2.981, 0.08, 1.3),
    partial(5.37, 0.09, 0.6),
    partial(8.2, 0.02, 0.3),
  ],
  knock: null,
  reflections: [
    { delayMs: 17.3, gain: 0.14 },
    { delayMs: 29.7, gain: 0.09 },
  ],
}

/** Yarn mallets on warm bars: drier and clearer. @type {Voice} */
const woodVoice = {
  riseMs: 20,
  referenceHz: HOME_HZ,
  dampingExponent: 0.7,
  softenHz: 2600,
  partials: [
    partial(1, 1, 1.15),
    partial(1.996, 0.1, 0.7),
    partial(3.93, 0.22, 0.32),
    partial(9.4, 0.03, 0.12),
  ],
  knock: { level: 0.1, centreHz: 950, q: 1.6, t60S: 0.09 },
  reflections: [
    { delayMs: 11.9, gain: 0.12 },
    { delayMs: 21.1, gain: 0.07 },
  ],
}

// The gestures. Where both sets strike alike, the notes are written once.

const press = [note(0, 'G4', 0.9), note(0.36, 'D5', 1)]

/** @type {(everyS: number) => readonly Note[]} */
const ease = (everyS) => [note(0, 'E5', 0.85), note(everyS, 'B4', 0.85), note(2 * everyS, 'G4', 0.9)]

const switchHands = [
  note(0, 'A4', 0.9, { dampAfterS: 0.14 }),
  note(0.2, 'A4', 1, { dampAfterS: 0.24 }),
  note(0.84, 'A5', 0.9, { dampAfterS: 0.14 }),
  note(1.04, 'A5', 0.95),
]

const ten = [0, 0.42, 0.84].map((atS) => note(atS, 'D6', 0.9, { dampAfterS: 0.2 }))

const paused = [note(0, 'G5', 0.75, { dampAfterS: 0.2 }), note(0.16, 'G4', 1, { dampAfterS: 0.2 })]

const resumed = [note(0, 'G4', 0.6), note(0.16, 'G5', 0.85), note(0.32, 'D6', 0.85)]

const done = [
  note(0, 'B4', 0.8),
  note(0.3, 'D5', 0.8),
  note(0.6, 'G5', 0.8),
  note(1.02, 'A4', 0.6),
  note(1.04, 'D5', 0.6),
  note(1.6, 'G4', 0.8),
  note(1.63, 'D5', 0.55),
  note(1.66, 'G5', 0.4),
]

/** @type {(riseMs: number) => readonly Note[]} */
const reminder = (riseMs) => [
  note(0, 'E5', 0.8, { riseMs }),
  note(0.66, 'G5', 0.7, { riseMs }),
  note(1.08, 'E5', 0.75, { riseMs }),
]

/** A roll of strikes that swells and goes: alternately G4 and D5, whole cycles apart so that they add up. */
const rollEveryS = 35 / HOME_HZ
const roll = [0.155, 0.246, 0.357, 0.464, 0.552, 0.606, 0.619, 0.589, 0.52, 0.423, 0.312, 0.206, 0.13].map(
  (velocity, i) => note(i * rollEveryS, i % 2 === 0 ? 'G4' : 'D5', velocity),
)

const swell = [note(0, 'G4', 1, { riseMs: 700 }), note(0.25, 'D5', 0.7, { riseMs: 700 })]

/** @type {Readonly<Record<'bowl' | 'wood', CueSet>>} */
export const CUE_SETS = {
  bowl: {
    voice: bowlVoice,
    cues: {
      prepare: cue(2.1, 0.8, 10.77, swell),
      press: cue(1.5, 0.6, 0.01, press),
      ease: cue(2.2, 0.8, 1.71, ease(0.5)),
      switch: cue(1.75, 0.6, -0.19, switchHands),
      ten: cue(1.3, 0.2, 2.77, ten),
      minute: cue(1.6, 0.8, 4.91, [note(0, 'G5', 1, { riseMs: 70 })]),
      paused: cue(0.6, 0.15, -0.1, paused),
      resumed: cue(0.95, 0.45, 0.49, resumed),
      done: cue(3.1, 1.1, 0.42, done),
      reminder: cue(1.8, 0.7, 5.63, reminder(90)),
    },
  },
  wood: {
    voice: woodVoice,
    cues: {
      prepare: cue(1.7, 0.5, 2.19, roll),
      press: cue(1.1, 0.35, 4.66, press),
      ease: cue(1.75, 0.45, 6.09, ease(0.46)),
      switch: cue(1.5, 0.35, 4.59, switchHands),
      ten: cue(1.15, 0.2, 6.58, ten),
      minute: cue(1.05, 0.4, 7.94, [note(0, 'G5', 1, { riseMs: 30 })]),
      paused: cue(0.55, 0.15, 4.67, paused),
      resumed: cue(0.8, 0.3, 4.82, resumed),
      done: cue(2.7, 0.7, 5.06, done),
      reminder: cue(1.65, 0.45, 9.35, reminder(45)),
    },
  },
}
