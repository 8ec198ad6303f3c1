import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { runInThisContext } from 'node:vm'
import { loadAndCompile, loadLiteRt } from '@litertjs/core'
import { handModels } from '../hand-models'
import type { HandModels } from '../hand-tracker'

const modules = join(import.meta.dirname, '../../../node_modules')
const read = (path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(modules, path)))

/** Where the palm model begins and ends in the package's file of several. */
const PALMS = [11, 2341291] as const

/**
 * The real models in Node. The runtime's glue is made for a worker, so Node pretends to be one. The build for engines
 * without relaxed SIMD is used, because Node 20 has none.
 */
export async function modelsInNode(): Promise<HandModels> {
  const folder = join(modules, '@litertjs/core/wasm')
  const script = join(folder, 'litert_wasm_compat_internal.js')
  const pretend = {
    self: globalThis,
    require: createRequire(script),
    __filename: script,
    __dirname: folder,
    importScripts: () => undefined,
  }
  Object.assign(globalThis, pretend)
  runInThisContext(readFileSync(script, 'utf8'), { filename: script })
  const quiet = { print: () => undefined, printErr: () => undefined }
  Object.assign(globalThis, {
    Module: { wasmBinary: read('@litertjs/core/wasm/litert_wasm_compat_internal.wasm'), ...quiet },
  })
  const warn = console.warn
  console.warn = () => undefined
  await loadLiteRt(script)
  console.warn = warn
  const palms = await loadAndCompile(
    read('@mediapipe/hands/hands_solution_packed_assets.data').slice(...PALMS),
    { accelerator: 'wasm' },
  )
  const hand = await loadAndCompile(read('@mediapipe/hands/hand_landmark_full.tflite'), {
    accelerator: 'wasm',
  })
  return handModels(palms, hand)
}
