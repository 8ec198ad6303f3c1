import { join } from 'node:path'
import { build, type Rolldown } from 'vite'

const PROJECT = join(import.meta.dirname, '../..')

/** The typed fake of the bridge (renderer/testing) as one script that a page can run before its own. */
export async function fakeBridgeScript(): Promise<string> {
  const built = await build({
    configFile: false,
    root: PROJECT,
    logLevel: 'warn',
    resolve: { alias: { '@core': join(PROJECT, 'core') } },
    build: {
      write: false,
      minify: false,
      target: 'chrome130',
      lib: {
        entry: join(PROJECT, 'renderer/testing/install-fake-bridge.ts'),
        formats: ['iife'],
        name: 'installFakeBridge',
      },
    },
  })
  const outputs = (Array.isArray(built) ? built : [built]) as readonly Rolldown.RolldownOutput[]
  const chunk = outputs[0]?.output[0]
  if (chunk === undefined) throw new Error('The fake bridge was not built')
  return chunk.code
}
