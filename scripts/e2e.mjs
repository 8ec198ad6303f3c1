import { runOnSupportedNode } from './setup/node-version.mjs'

runOnSupportedNode(function () {
  return import('./commands/e2e.mjs')
})
