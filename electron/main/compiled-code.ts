import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { Script } from 'node:vm'
import { brotliDecompressSync } from 'node:zlib'

/**
 * What V8 made of a file lies beside it under this name; packaging puts it there (write-compiled.cjs). Of the entry it is
 * as it is, because unpacking costs more than so little is worth; of everything else it is compressed by Brotli.
 */
const COMPILED = `.${process.platform}-${process.arch}.compiled`

/** What V8 made of a file, or nothing: in a checkout, or where packaging had no such machine. */
function compiledOf(file: string, packed: boolean): Buffer | undefined {
  try {
    const bytes = readFileSync(file + COMPILED)
    return packed ? brotliDecompressSync(bytes) : bytes
  } catch {
    return undefined
  }
}

type Body = (
  exports: unknown,
  require: (id: string) => unknown,
  module: { exports: unknown },
  __filename: string,
  __dirname: string,
) => void

/**
 * Runs a CommonJS file of ours, and what it requires of ours, from what V8 made of them before. V8 takes that only for
 * the same text, version and options, and compiles the text otherwise, so nothing depends on it but time.
 * @param entry absolute path
 * @returns what it exports
 */
export function runCompiled(entry: string): unknown {
  const loaded = new Map<string, { exports: unknown }>()
  const requireForeign = createRequire(entry)
  const base = dirname(entry)
  const run = (file: string): unknown => {
    const known = loaded.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    loaded.set(file, module)
    const text = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`
    const cachedData = compiledOf(file, file !== entry)
    // Not the whole path: it would become part of what is compiled, and that is to be the same wherever it is made.
    const script = new Script(text, { filename: relative(base, file), ...(cachedData ? { cachedData } : {}) })
    const body = script.runInThisContext() as Body
    const folder = dirname(file)
    const require = (id: string) => (id.startsWith('.') ? run(join(folder, id)) : requireForeign(id))
    body.call(module.exports, module.exports, require, module, file, folder)
    return module.exports
  }
  return run(entry)
}
