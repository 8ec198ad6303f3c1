import { runOnSupportedNode } from './lib/node-version.mjs'

runOnSupportedNode(function () {
  return import('./lib/commands/fuzz.mjs')
})
