import { readFileSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'

/** Every page and sound is served from here; `file://` is never used. */
export const APP_ORIGIN = 'app://linggu'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wav': 'audio/wav',
  '.woff2': 'font/woff2',
}

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
  // No text ever becomes script or markup, whatever asks for it.
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
  /** Gives a page its last shape before it is handed out. */
  readonly finishPage: (html: string) => string
}

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

const NOT_FOUND = { statusCode: 404, mimeType: 'text/plain', data: Buffer.from('Not found') }

/** Where an address of ours leads, or null. */
function fileFor(address: string, roots: Served): { file: string; type: string; path: string } | null {
  const url = new URL(address)
  const path = url.host === 'linggu' ? decoded(url.pathname) : null
  if (path === null) return null
  const own = OWN_CUE.exec(path)?.[1]
  if (own) return { file: join(roots.ownCues, own), type: 'application/octet-stream', path }
  const file = path.startsWith('/cues/')
    ? inside(roots.cues, path.slice('/cues'.length))
    : inside(roots.renderer, path)
  const type = file === null ? undefined : TYPES[extname(file)]
  return file === null || type === undefined ? null : { file, type, path }
}

/**
 * Serves the renderer's files and the cues; anything else is not found.
 *
 * Not by `protocol.handle`: that one answers with a `Response` of fetch, for which Node loads its whole web client, 50 ms
 * of every start (docs/performance.md).
 */
export function serveAppProtocol(session: Session, roots: Served): void {
  session.protocol.registerBufferProtocol('app', (request, callback) => {
    const found = fileFor(request.url, roots)
    if (found === null) return callback(NOT_FOUND)
    try {
      // At once, without a turn of the loop: the page waits, and main has more to do (begin in index.ts).
      const file = readFileSync(found.file)
      const isPage = found.type === TYPES['.html']
      const data = isPage ? Buffer.from(roots.finishPage(file.toString('utf8'))) : file
      callback({ data, headers: { ...HEADERS, 'Content-Type': found.type } })
    } catch {
      callback(NOT_FOUND)
    }
  })
}
