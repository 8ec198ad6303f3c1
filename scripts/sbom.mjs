import { runOnSupportedNode } from './lib/node-version.mjs'

runOnSupportedNode(function () {
  return import('./lib/package/sbom-command.mjs')
})
