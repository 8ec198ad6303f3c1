// The least that electron-vite makes of a React window, with the app's own targets.
import { defineConfig } from 'electron-vite'

const folder = import.meta.dirname
const outDir = process.env.LINGGU_FLOOR_OUT ?? ''

export default defineConfig({
  main: {
    build: {
      target: 'node20',
      minify: true,
      outDir: `${outDir}/main`,
      rollupOptions: { input: `${folder}/main.mjs`, output: { format: 'es', entryFileNames: 'index.js' } },
    },
  },
  renderer: {
    root: folder,
    build: {
      target: 'chrome130',
      minify: true,
      outDir: `${outDir}/renderer`,
      rollupOptions: { input: `${folder}/index.html` },
    },
  },
})
