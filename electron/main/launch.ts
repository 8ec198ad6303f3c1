import { join } from 'node:path'
import { runCompiled } from './compiled-code'

// What Electron starts. Everything of the app is behind it, so that nothing is compiled that was compiled before.
const code = (name: string) => join(import.meta.dirname, name)
runCompiled(code('index.cjs'), code('chunks/start.cjs'))
