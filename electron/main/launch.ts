import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runCompiled } from './compiled-code'

// A start fills the heap of main once. V8 is not to tidy it meanwhile, when the window's process wants both processors,
// nor in its own way half a minute later, on four threads: tidy-service.ts does, at a quiet moment. Before any code is run
// that was compiled before: V8 takes that only under the flags it was compiled under.
setFlagsFromString('--semi-space-growth-factor=16')
setFlagsFromString('--memory-reducer-gc-count=0')

// What Electron starts. Everything of the app is behind it, so that nothing is compiled that was compiled before.
const code = (name: string) => join(import.meta.dirname, name)
runCompiled(code('index.cjs'), code('chunks/start.cjs'))
