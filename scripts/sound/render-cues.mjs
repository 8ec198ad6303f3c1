/**
 * Renders every cue of both sets to resources/cues/<set>/<cue>.wav (48 kHz, mono, 16 bit).
 *
 *   node scripts/sound/render-cues.mjs           renders what is missing or differs, quick when nothing is
 *   node scripts/sound/render-cues.mjs --accept  after editing the tables: renders all, writes the new hashes
 *
 * resources/cues.sha256 is the committed truth about the bytes; `sha256sum -c ../cues.sha256` inside
 * resources/cues reads it too.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { CUE_SETS, SAMPLE_RATE_HZ } from './cue-tables.mjs'
import { synthesise } from './synthesise.mjs'
import { encodeWav } from './wav.mjs'

const resources = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'resources')
const hashList = join(resources, 'cues.sha256')

/** @param {import('node:buffer').Buffer} bytes */
export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/**
 * Every cue as the file it will be: a relative name such as `bowl/press.wav` and how to make its bytes.
 * @returns {readonly { name: string, render: () => import('node:buffer').Buffer }[]}
 */
export function cueFiles() {
  return Object.entries(CUE_SETS).flatMap(([set, { voice, cues }]) =>
    Object.entries(cues).map(([id, cue]) => ({
      name: `${set}/${id}.wav`,
      render: () => encodeWav(synthesise(voice, cue), SAMPLE_RATE_HZ),
    })),
  )
}

/**
 * The committed hashes by file name; empty when there is no list yet.
 * @returns {ReadonlyMap<string, string>}
 */
export function knownHashes() {
  const lines = (readOrNull(hashList)?.toString('utf8') ?? '').split('\n').filter(Boolean)
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
}

/**
 * Brings the folder up to date.
 * @param {{ folder?: string, accept?: boolean }} [options] `folder`: where the files go
 * @returns {{ rendered: number, kept: number }}
 * @throws {Error} when the tables give other bytes than the committed list (and `accept` is off)
 */
export function renderCues({ folder = join(resources, 'cues'), accept = false } = {}) {
  const known = knownHashes()
  /** @type {string[]} */
  const list = []
  let rendered = 0
  let kept = 0
  for (const { name, render } of cueFiles()) {
    const file = join(folder, name)
    const before = accept ? null : readOrNull(file)
    if (before && sha256(before) === known.get(name)) {
      kept++
      continue
    }
    const bytes = render()
    const hash = sha256(bytes)
    if (!accept && hash !== known.get(name)) {
      throw new Error(
        `The tables give another ${name} than resources/cues.sha256 knows. If you meant to change it: npm run cues -- --accept`,
      )
    }
    const part = `${file}.${process.pid}.part`
    mkdirSync(dirname(file), { recursive: true })
    // Written aside and moved: an interrupted run leaves no half file under the real name.
    writeFileSync(part, bytes)
    renameSync(part, file)
    list.push(`${hash}  ${name}\n`)
    rendered++
  }
  if (accept) writeFileSync(hashList, list.join(''))
  return { rendered, kept }
}

/** @param {string} file */
function readOrNull(file) {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { rendered, kept } = renderCues({ accept: process.argv.includes('--accept') })
    console.log(`Cues: ${rendered} rendered, ${kept} already there.`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
