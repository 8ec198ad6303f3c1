import { Tensor, type CompiledModel } from '@litertjs/core'
import type { HandModels } from './hand-tracker'
import { PALM_SIZE } from './palms'
import { HAND_SIZE } from './regions'

/** @param input colours of a square of `size` px, 0 to 1 */
async function run(model: CompiledModel, input: Float32Array, size: number): Promise<Float32Array[]> {
  const tensor = new Tensor(input as Float32Array<ArrayBuffer>, [1, size, size, 3])
  const outputs = await model.run([tensor])
  const answers = await Promise.all(outputs.map((output) => output.data()))
  tensor.delete()
  outputs.forEach((output) => output.delete())
  return answers
}

/** The two models as the tracker asks them. */
export const handModels = (palms: CompiledModel, hand: CompiledModel): HandModels => ({
  async palms(input) {
    const [numbers, scores] = await run(palms, input, PALM_SIZE)
    return { numbers: numbers!, scores: scores! }
  },
  async landmarks(input) {
    const [landmarks, presence, right] = await run(hand, input, HAND_SIZE)
    return { landmarks: landmarks!, presence: presence![0]!, right: right![0]! }
  },
})
