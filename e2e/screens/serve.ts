import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'
import { MIME_TYPES } from '../../core/files/mime-types'

const PROJECT = join(import.meta.dirname, '../..')
const RENDERER = join(process.env['LINGGU_APP'] ?? PROJECT, 'out/renderer')
const CUES = join(PROJECT, 'resources/cues')

/** What the app itself sends with every page; hardening.spec.ts holds the two together. */
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
  "worker-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types hand-worker',
].join('; ')

/** Serves the built renderer as the app's own protocol does. */
export async function serveRenderer(): Promise<{ readonly url: string; readonly server: Server }> {
  if (!existsSync(join(RENDERER, 'index.html')))
    throw new Error('No built renderer: run `npm run build` first.')
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    // Asked for by the browser, not by the page.
    if (path === '/favicon.ico') {
      response.writeHead(204).end()
      return
    }
    const [root, rest] = path.startsWith('/cues/') ? [CUES, path.slice('/cues'.length)] : [RENDERER, path]
    const file = normalize(join(root, rest))
    const type = MIME_TYPES[extname(file)]
    if (!file.startsWith(root + sep) || type === undefined || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': CONTENT_SECURITY_POLICY })
    createReadStream(file).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}
