import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { dependencies } from './package.json'
import { licencesPlugin } from './scripts/package/licences.mjs'
import { eventNames, requestNames } from './core/ipc/contract'

const bundled = Object.keys(dependencies).filter((name) => name !== '@photostructure/sqlite')
const core = { '@core': fileURLToPath(new URL('./core', import.meta.url)) }

export default defineConfig({
  main: {
    resolve: { alias: core },
    build: {
      target: 'node20',
      minify: true,
      // Everything is bundled but the SQLite driver, which brings native code.
      externalizeDeps: { exclude: bundled },
      rolldownOptions: { input: 'electron/main/index.ts' },
    },
  },
  preload: {
    // The preload knows the contract's names only; schemas stay in main.
    define: {
      __REQUEST_NAMES__: JSON.stringify(requestNames),
      __EVENT_NAMES__: JSON.stringify(eventNames),
    },
    build: {
      rolldownOptions: {
        input: 'electron/preload/index.ts',
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    resolve: { alias: core },
    plugins: [react(), licencesPlugin(import.meta.dirname)],
    // One address, which app-protocol.electron.ts gives a policy of its own.
    worker: {
      format: 'iife',
      rolldownOptions: { output: { entryFileNames: 'assets/hand-worker.js' } },
    },
    build: {
      target: 'chrome130',
      minify: true,
      chunkSizeWarningLimit: 700,
      rolldownOptions: {
        input: fileURLToPath(new URL('./renderer/index.html', import.meta.url)),
        // What the first screen needs is one file: each file that the page asks for goes through main.
        output: { codeSplitting: { groups: [{ name: 'first-screen', tags: ['$initial'] }] } },
      },
    },
  },
})
