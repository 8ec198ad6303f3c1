import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { dependencies } from './package.json'
import { licencesPlugin } from './scripts/licences.mjs'
import { withoutAjv } from './scripts/without-ajv.mjs'
import { eventNames, requestNames } from './core/ipc/contract'

const bundled = Object.keys(dependencies).filter((name) => name !== '@photostructure/sqlite')
/**
 * Parts of the age library that nothing here asks for: keys against quantum computers, in security keys and in browsers.
 * They are half of its weight; using them would fail at once, in the first test.
 */
const withoutUnusedKeys = {
  name: 'linggu-age',
  enforce: 'pre',
  resolveId: (id: string) =>
    /^@noble\/(post-quantum\/hybrid|curves\/nist)\.js$|^\.\/webauthn\.js$/.test(id)
      ? '\0left-out'
      : undefined,
  load: (id: string) =>
    id === '\0left-out' ? 'export const MLKEM768P256 = null, MLKEM768X25519 = null, p256 = null' : undefined,
} as const
const core = { '@core': new URL('./core', import.meta.url).pathname }

export default defineConfig({
  main: {
    resolve: { alias: core },
    plugins: [withoutAjv(), withoutUnusedKeys],
    build: {
      target: 'node20',
      minify: true,
      // Everything is bundled but the SQLite driver, which brings native code.
      externalizeDeps: { exclude: bundled },
      rollupOptions: { input: 'electron/main/index.ts', output: { format: 'es' } },
    },
  },
  preload: {
    // The preload knows the contract's names only; schemas stay in main.
    define: {
      __REQUEST_NAMES__: JSON.stringify(requestNames),
      __EVENT_NAMES__: JSON.stringify(eventNames),
    },
    build: {
      rollupOptions: {
        input: 'electron/preload/index.ts',
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    resolve: { alias: core },
    plugins: [react(), licencesPlugin(import.meta.dirname)],
    build: {
      target: 'chrome130',
      minify: true,
      rollupOptions: { input: new URL('./renderer/index.html', import.meta.url).pathname },
    },
  },
})
