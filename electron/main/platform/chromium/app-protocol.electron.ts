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
  // Trusted Types: no text becomes script or markup.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

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
}

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

const notFound = () => new Response('Not found', { status: 404, headers: { 'Content-Type': 'text/plain' } })

/** Where an address of ours leads, or null. */
function fileFor(address: string, roots: Served): { file: string; type: string } | null {
  const url = new URL(address)
  const path = url.host === 'linggu' ? decoded(url.pathname) : null
  if (path === null) return null
  const own = OWN_CUE.exec(path)?.[1]
  if (own) return { file: join(roots.ownCues, own), type: 'application/octet-stream' }
  const file = path.startsWith('/cues/')
    ? inside(roots.cues, path.slice('/cues'.length))
    : inside(roots.renderer, path)
  const type = file === null ? undefined : MIME_TYPES[extname(file)]
  return file === null || type === undefined ? null : { file, type }
}

/** Serves the renderer's files and the cues; anything else is not found. */
export function serveAppProtocol(session: Session, roots: Served): void {
  session.protocol.handle('app', async ({ url }) => {
    const found = fileFor(url, roots)
    if (found === null) return notFound()
    try {
      const body = await readFile(found.file)
      return new Response(body, { headers: { ...HEADERS, 'Content-Type': found.type } })
    } catch {
      return notFound()
    }
  })
}
