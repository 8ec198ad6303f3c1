import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { licencesPlugin } from './scripts/package/licences.mjs'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** `npm run gallery`: the app's page on the fake bridge, in a browser, with the app's sounds beside it. */
export default defineConfig({
  root: here('renderer'),
  publicDir: here('resources'),
  resolve: { alias: { '@core': here('core') } },
  plugins: [react(), licencesPlugin(here('.'))],
  build: {
    target: 'chrome130',
    emptyOutDir: true,
    rolldownOptions: { input: [here('renderer/gallery/index.html'), here('renderer/gallery-screen.html')] },
  },
})
