import { runOnSupportedNode } from './setup/node-version.mjs'

runOnSupportedNode(function () {
  return import('./supply/command.mjs')
})
