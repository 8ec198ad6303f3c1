import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderHands, toClip, type Scene } from '../../core/camera/testing/rendered-hand'

/** Pictures a second of a clip, as many as the app asks a camera for. */
const PER_SECOND = 15

/**
 * Renders a short clip, and returns the switches with which Chromium plays it, again and again, in place of a camera.
 * @param scenes one for each picture
 */
export function cameraClip(folder: string, name: string, scenes: readonly Scene[]): string[] {
  const file = join(folder, `${name}.y4m`)
  writeFileSync(file, toClip(scenes.map(renderHands), PER_SECOND))
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`]
}

/** A hand that is still, as far as a hand is ever still. */
export const still = (scene: Scene): readonly Scene[] =>
  [0, 1, 0, -1].map((shift) => ({
    ...scene,
    hands: scene.hands.map((hand) => ({ ...hand, roll: (hand.roll ?? 0) + shift * 0.3 })),
  }))
