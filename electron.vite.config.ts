import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { eventNames, requestNames } from './core/ipc/contract'

const core = { '@core': new URL('./core', import.meta.url).pathname }

export default defineConfig({
  main: {
    resolve: { alias: core },
    build: {
      target: 'node20',
      externalizeDeps: { include: ['electron', '@photostructure/sqlite'], exclude: [] },
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
    plugins: [react()],
    build: { target: 'chrome130', rollupOptions: { input: 'renderer/index.html' } },
  },
})
