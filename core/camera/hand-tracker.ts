import type { Hand } from '../points/hand'
import type { Position } from '../points/position'
import { readHand, showsBack } from './landmarks-to-hand'
import { PALM_SIZE, readPalms, type Palm } from './palms'
import { meanLight, samplePicture, type Planes } from './planes'
import {
  HAND_SIZE,
  liesIn,
  onPicture,
  regionMap,
  regionOfLandmarks,
  regionOfPalm,
  wholePicture,
  type Region,
} from './regions'
import type { Sighting } from './sighting'

/** The two models. Each gets the numbers of one square, and they are overwritten by the next. */
export interface HandModels {
  /** `numbers` 18 and `scores` one for each anchor. */
  palms(input: Float32Array): Promise<{ readonly numbers: Float32Array; readonly scores: Float32Array }>
  /** `landmarks` 63 numbers, px of the square; `presence` 0 to 1; `right` 0 to 1: a right hand, in a picture that is not mirrored. */
  landmarks(input: Float32Array): Promise<HandAnswer>
}

export interface HandAnswer {
  readonly landmarks: Float32Array
  readonly presence: number
  readonly right: number
}

/** Follows one hand from picture to picture. */
export interface HandTracker {
  /** @param chosen the hand that is looked for: of two hands in the picture, this one */
  look(planes: Planes, chosen: Hand): Promise<Sighting>
}

/** Below this the hand is lost. */
const PRESENT_AT_LEAST = 0.5
/** At most so many palms are looked at closely. */
const PALMS_AT_MOST = 2
/** Every so many pictures the whole picture is searched, for another hand over the point or for the chosen one. */
const SEARCH_EVERY = 8
const LANDMARKS = 21

interface Seen {
  readonly landmarks: readonly Position[]
  readonly side: Hand
  readonly presence: number
}

/** @param nowMs a steady clock, ms */
export function createHandTracker(models: HandModels, nowMs: () => number): HandTracker {
  const palmInput = new Float32Array(PALM_SIZE * PALM_SIZE * 3)
  const handInput = new Float32Array(HAND_SIZE * HAND_SIZE * 3)
  const state: { region: Region | null; sinceSearch: number } = { region: null, sinceSearch: 0 }

  const search = async (planes: Planes): Promise<readonly Palm[]> => {
    state.sinceSearch = 0
    const whole = wholePicture(planes)
    const map = regionMap(whole, PALM_SIZE)
    samplePicture(planes, map, PALM_SIZE, palmInput)
    const { numbers, scores } = await models.palms(palmInput)
    const toPicture = ([x, y]: Position) => onPicture(map, [x * PALM_SIZE - 0.5, y * PALM_SIZE - 0.5])
    return readPalms(numbers, scores, toPicture, whole.side)
  }

  const lookAt = async (planes: Planes, region: Region): Promise<Seen> => {
    const map = regionMap(region, HAND_SIZE)
    samplePicture(planes, map, HAND_SIZE, handInput)
    const { landmarks, presence, right } = await models.landmarks(handInput)
    return {
      landmarks: Array.from({ length: LANDMARKS }, (_, i) =>
        onPicture(map, [landmarks[i * 3]! - 0.5, landmarks[i * 3 + 1]! - 0.5]),
      ),
      side: right > 0.5 ? 'right' : 'left',
      presence,
    }
  }

  /** How much a hand is the one that is looked for. */
  const fits = (seen: Seen, chosen: Hand): number =>
    seen.presence +
    (seen.side === chosen ? 1 : 0) +
    (seen.side === chosen && showsBack(seen.landmarks, seen.side) ? 1 : 0)

  const find = async (planes: Planes, palms: readonly Palm[], chosen: Hand): Promise<Seen | null> => {
    let best: Seen | null = null
    for (const palm of palms.slice(0, PALMS_AT_MOST)) {
      const seen = await lookAt(planes, regionOfPalm(palm))
      if (seen.presence < PRESENT_AT_LEAST) continue
      if (best === null || fits(seen, chosen) > fits(best, chosen)) best = seen
    }
    return best
  }

  /** Whether a palm other than that of the hand lies so that the point is under its hand. */
  const isCovered = (palms: readonly Palm[], { landmarks, side }: Seen): boolean => {
    const own = regionOfLandmarks(landmarks)
    const { place } = readHand(landmarks, side)
    return palms.some((palm) => {
      const other = regionOfPalm(palm)
      const apart = Math.hypot(other.centre[0] - own.centre[0], other.centre[1] - own.centre[1])
      return apart > own.side / 4 && liesIn(other, place)
    })
  }

  return {
    async look(planes, chosen) {
      const startMs = nowMs()
      state.sinceSearch += 1
      const followed = state.region && (await lookAt(planes, state.region))
      let seen = followed && followed.presence >= PRESENT_AT_LEAST ? followed : null
      let covered = false
      if (seen === null) seen = await find(planes, await search(planes), chosen)
      else if (state.sinceSearch >= SEARCH_EVERY) {
        const palms = await search(planes)
        if (seen.side === chosen) covered = isCovered(palms, seen)
        else seen = (await find(planes, palms, chosen)) ?? seen
      }
      // Another hand over the point is looked for again in the next picture.
      if (covered) state.sinceSearch = SEARCH_EVERY
      state.region = seen && regionOfLandmarks(seen.landmarks)
      return {
        size: { width: planes.width, height: planes.height },
        landmarks: seen?.landmarks ?? null,
        side: seen?.side ?? null,
        presence: seen?.presence ?? 0,
        light: meanLight(planes),
        covered,
        ms: nowMs() - startMs,
      }
    },
  }
}
