import { runOnSupportedNode } from './lib/node-version.mjs'

runOnSupportedNode(function () {
  return import('./lib/supply/command.mjs')
})
