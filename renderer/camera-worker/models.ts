import { loadAndCompile, loadLiteRt, Tensor, type CompiledModel } from '@litertjs/core'
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

async function run(model: CompiledModel, input: Float32Array, size: number): Promise<Float32Array[]> {
  const tensor = new Tensor(input as Float32Array<ArrayBuffer>, [1, size, size, 3])
  const outputs = await model.run([tensor])
  const answers = await Promise.all(outputs.map((output) => output.data()))
  tensor.delete()
  outputs.forEach((output) => output.delete())
  return answers
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
  await run(palms, new Float32Array(PALM_SIZE * PALM_SIZE * 3), PALM_SIZE)
  await run(hand, new Float32Array(HAND_SIZE * HAND_SIZE * 3), HAND_SIZE)
  return {
    async palms(input) {
      const [numbers, scores] = await run(palms, input, PALM_SIZE)
      return { numbers: numbers!, scores: scores! }
    },
    async landmarks(input) {
      const [landmarks, presence, right] = await run(hand, input, HAND_SIZE)
      return { landmarks: landmarks!, presence: presence![0]!, right: right![0]! }
    },
  }
}
