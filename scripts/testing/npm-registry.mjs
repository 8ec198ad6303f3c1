import { once } from 'node:events'
import { createServer } from 'node:http'
import { onTestFinished } from 'vitest'
import { sha512 } from './archive-fixture.mjs'

/**
 * A registry on this machine with one package, for the real npm to fetch from.
 * @param {{ name: string, version: string, tarball: Buffer }} about
 * @returns {Promise<string>} its address
 */
export async function registryWith({ name, version, tarball }) {
  const server = createServer((request, response) => {
    if (request.url?.endsWith('.tgz')) {
      response.end(tarball)
      return
    }
    const base = `http://${request.headers.host}`
    const dist = { tarball: `${base}/${name}.tgz`, integrity: sha512(tarball) }
    response.setHeader('content-type', 'application/json')
    response.end(
      JSON.stringify({
        name,
        'dist-tags': { latest: version },
        versions: { [version]: { name, version, dist } },
      }),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  return `http://127.0.0.1:${port}/`
}
