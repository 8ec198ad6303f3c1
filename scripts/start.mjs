import { runOnSupportedNode } from './setup/node-version.mjs'

runOnSupportedNode(function () {
  return import('./commands/start.mjs')
})
