/* global require, process, setTimeout */
// Preloaded by `-r` into the app that is to be packaged: once it is ready, everything that V8 has compiled by then is
// written beside the files it was compiled from, in the way that electron/main/compiled-code.ts reads it.
/* eslint-disable @typescript-eslint/no-require-imports -- preloaded by `-r`, which takes CommonJS */
const { writeFileSync } = require('node:fs')
const { join } = require('node:path')
const vm = require('node:vm')
const { brotliCompressSync } = require('node:zlib')

/** By then whatever a start sets going is done, in whichever order it came: the same code has run each time. */
const SETTLED_AFTER_MS = 3_000
/** Its code is wanted before anything else, and is not unpacked. */
const ENTRY = 'index.cjs'

const made = []
vm.Script = class extends vm.Script {
  constructor(text, options) {
    super(text, options)
    made.push({ script: this, file: options.filename, given: options.cachedData !== undefined })
  }
}

const write = process.stdout.write.bind(process.stdout)
process.stdout.write = (said, ...rest) => {
  if (String(said).includes('Linggu is ready')) setTimeout(finish, SETTLED_AFTER_MS)
  return write(said, ...rest)
}

function finish() {
  const kind = `.${process.platform}-${process.arch}.compiled`
  const main = join(process.env.LINGGU_COMPILE, 'out', 'main')
  const anew = made.filter(({ script, given }) => !given || script.cachedDataRejected)
  for (const { script, file } of anew) {
    const bytes = script.createCachedData()
    writeFileSync(join(main, file + kind), file === ENTRY ? bytes : brotliCompressSync(bytes))
  }
  write(`compiled ${anew.length} of ${made.length}\n`, () => process.exit(0))
}
