import { loadAndCompile, loadLiteRt } from '@litertjs/core'
import { handModels } from '@core/camera/hand-models'
import type { HandModels } from '@core/camera/hand-tracker'
import { PALM_SIZE } from '@core/camera/palms'
import { HAND_SIZE } from '@core/camera/regions'

/** Where main serves the camera pack from. */
const PACK = '/camera/'

async function fetchBytes(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(PACK + name)
  if (!answer.ok) throw new Error(`${name} is missing`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** Loads the runtime and both models, and runs each once, so that the first picture is as fast as the others. */
export async function loadModels(): Promise<HandModels> {
  // The runtime would ask for the graphics card and use it for nothing.
  Object.defineProperty(navigator, 'gpu', { value: undefined })
  const [wasmBinary, palmBytes, handBytes] = await Promise.all(
    ['litert.wasm', 'palms.tflite', 'hand.tflite'].map(fetchBytes),
  )
  const quiet = { print: () => undefined, printErr: () => undefined }
  Object.assign(self, { Module: { wasmBinary, ...quiet } })
  await loadLiteRt(`${PACK}litert.js`)
  const palms = await loadAndCompile(palmBytes!, { accelerator: 'wasm' })
  const hand = await loadAndCompile(handBytes!, { accelerator: 'wasm' })
  const models = handModels(palms, hand)
  await models.palms(new Float32Array(PALM_SIZE * PALM_SIZE * 3))
  await models.landmarks(new Float32Array(HAND_SIZE * HAND_SIZE * 3))
  return models
}
