import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { Script } from 'node:vm'
import { brotliDecompress, brotliDecompressSync } from 'node:zlib'

/**
 * What V8 made of a file lies beside it under this name; packaging puts it there (write-compiled.cjs). Of the entry it is
 * as it is, because unpacking costs more than so little is worth; of everything else it is compressed by Brotli.
 */
const COMPILED = `.${process.platform}-${process.arch}.compiled`

interface Code {
  readonly text: string
  /** What V8 made of it, or nothing: in a checkout, or where packaging had no such machine. */
  readonly compiled: Buffer | undefined
}

function codeOf(file: string, packed: boolean): Code {
  const text = readFileSync(file, 'utf8')
  try {
    const bytes = readFileSync(file + COMPILED)
    return { text, compiled: packed ? brotliDecompressSync(bytes) : bytes }
  } catch {
    return { text, compiled: undefined }
  }
}

async function codeAhead(file: string): Promise<Code> {
  const compiled = readFile(file + COMPILED)
    .then(promisify(brotliDecompress))
    .catch(() => undefined)
  return { text: await readFile(file, 'utf8'), compiled: await compiled }
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
 * @param wantedSoon a file that the entry will require a little later: read and unpacked meanwhile, off the main thread
 * @returns what the entry exports
 */
export function runCompiled(entry: string, wantedSoon?: string): unknown {
  const loaded = new Map<string, { exports: unknown }>()
  const ahead = new Map<string, Code>()
  const requireForeign = createRequire(entry)
  const base = dirname(entry)
  const run = (file: string): unknown => {
    const known = loaded.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    loaded.set(file, module)
    const { text, compiled: cachedData } = ahead.get(file) ?? codeOf(file, file !== entry)
    ahead.delete(file)
    const whole = `(function (exports, require, module, __filename, __dirname) {${text}\n})`
    // Not the whole path: it would become part of what is compiled, and that is to be the same wherever it is made.
    const script = new Script(whole, {
      filename: relative(base, file),
      ...(cachedData ? { cachedData } : {}),
    })
    const body = script.runInThisContext() as Body
    const folder = dirname(file)
    const require = (id: string) => (id.startsWith('.') ? run(join(folder, id)) : requireForeign(id))
    body.call(module.exports, module.exports, require, module, file, folder)
    return module.exports
  }
  if (wantedSoon)
    void codeAhead(wantedSoon).then(
      (code) => loaded.has(wantedSoon) || ahead.set(wantedSoon, code),
      // Whoever requires it hears of it.
      () => {},
    )
  return run(entry)
}
