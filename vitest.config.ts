import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@core': fileURLToPath(new URL('./core', import.meta.url)) } },
  test: {
    include: ['{core,electron,renderer,scripts}/**/*.test.{ts,tsx,mjs}'],
    testTimeout: 60_000,
    // Vitest would leave one core to somebody who watches.
    maxWorkers: '100%',
    // Inlined, so that their `electron` and their `node:fs` can be fake ones.
    server: { deps: { inline: ['electron-store', 'conf', 'atomically', 'stubborn-fs'] } },
  },
})
