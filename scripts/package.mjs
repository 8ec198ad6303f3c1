import { runOnSupportedNode } from './setup/node-version.mjs'

runOnSupportedNode(function () {
  return import('./package/command.mjs')
})
