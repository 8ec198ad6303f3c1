import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'
import { MIME_TYPES } from '@core/files/mime-types'

/** Every page and sound is served from here; `file://` is never used. */
export const APP_ORIGIN = 'app://linggu'

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // The worker that finds a hand in the camera's picture.
  "worker-src 'self'",
  // Trusted Types: no text becomes script or markup. The one policy makes the address of that worker and no other.
  "require-trusted-types-for 'script'",
  'trusted-types hand-worker',
].join('; ')

/** Of the worker alone: it may compile WebAssembly, which the page may not. */
export const WORKER_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
].join('; ')
const WORKER = '/assets/hand-worker.js'

/** Must run before the app is ready. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

/** The path in plain characters, or null where it is no text at all. */
function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/** The files of the camera pack, by their names. */
const PACK = '/camera/'

/** A file below `root`, or null when the path leaves it. */
function inside(root: string, path: string): string | null {
  const file = normalize(join(root, path))
  return file.startsWith(root + sep) ? file : null
}

/** Imported sounds are known by their ids only; a path never gets through. */
const OWN_CUE = /^\/cues\/own\/([A-Za-z0-9-]{8,64})$/

export interface Served {
  readonly renderer: string
  readonly cues: string
  readonly ownCues: string
  /** A file of the camera pack, unpacked and checked; null where there is none, or another. */
  readonly packFile: (name: string) => Promise<Uint8Array<ArrayBuffer> | null>
}

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** What an address may do is said by its own answer. */
const headersOf = (path: string) => ({
  ...HEADERS,
  'Content-Security-Policy': path === WORKER ? WORKER_SECURITY_POLICY : CONTENT_SECURITY_POLICY,
})

const notFound = () => new Response('Not found', { status: 404, headers: { 'Content-Type': 'text/plain' } })

/** The path of an address of ours, or null. */
const pathOf = (address: string): string | null => {
  const url = new URL(address)
  return url.host === 'linggu' ? decoded(url.pathname) : null
}

/** Where a path leads, or null. */
function fileFor(path: string, roots: Served): { file: string; type: string } | null {
  const own = OWN_CUE.exec(path)?.[1]
  if (own) return { file: join(roots.ownCues, own), type: 'application/octet-stream' }
  const file = path.startsWith('/cues/')
    ? inside(roots.cues, path.slice('/cues'.length))
    : inside(roots.renderer, path)
  const type = file === null ? undefined : MIME_TYPES[extname(file)]
  return file === null || type === undefined ? null : { file, type }
}

async function packAnswer(name: string, { packFile }: Served): Promise<Response> {
  const type = MIME_TYPES[extname(name)]
  const body = type === undefined ? null : await packFile(name)
  if (type === undefined || body === null) return notFound()
  return new Response(body, { headers: { ...headersOf(name), 'Content-Type': type } })
}

/** Serves the renderer's files, the cues and the camera pack; anything else is not found. */
export function serveAppProtocol(session: Session, roots: Served): void {
  session.protocol.handle('app', async ({ url }) => {
    const path = pathOf(url)
    if (path === null) return notFound()
    if (path.startsWith(PACK)) return packAnswer(path.slice(PACK.length), roots)
    const found = fileFor(path, roots)
    if (found === null) return notFound()
    try {
      const body = await readFile(found.file)
      return new Response(body, { headers: { ...headersOf(path), 'Content-Type': found.type } })
    } catch {
      return notFound()
    }
  })
}
