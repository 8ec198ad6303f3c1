import { join } from 'node:path'
import { runCompiled } from './compiled-code'

// What Electron starts. Everything of the app is behind it, so that nothing is compiled that was compiled before.
runCompiled(join(import.meta.dirname, 'index.cjs'))
