import { runOnSupportedNode } from './lib/node-version.mjs'

runOnSupportedNode(function () {
  return import('./bench/command.mjs')
})
