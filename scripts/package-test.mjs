import { runOnSupportedNode } from './lib/node-version.mjs'

runOnSupportedNode(function () {
  return import('./lib/package/install-test-command.mjs')
})
