/* global require, process, setTimeout, __dirname */
/* eslint-disable @typescript-eslint/no-require-imports -- it loads the stand-in before the built main process */
// Runs the built main process in plain Node, in the tray, until it is ready; asks it for the log, quits it, and prints
// what it did as one line of JSON: node run-main.cjs --user-data-dir=DIR
require('./fake-electron.cjs')
const { join } = require('node:path')
const { pathToFileURL } = require('node:url')

const root = join(__dirname, '..', '..')
const { main } = require(join(root, 'package.json'))
const { seen, app } = globalThis.lingguFake
process.argv = [process.argv[0], root, '--hidden', ...process.argv.slice(2)]

/** As the app's own page asks. */
const ask = (name, payload) => {
  const mainFrame = { url: 'app://linggu/index.html' }
  return seen.handlers.get(name)({ senderFrame: mainFrame, sender: { mainFrame } }, payload)
}

async function finish() {
  const requests = seen.handlers.size
  const answers = {
    page: await ask('log:page', { after: null, limit: 10 }),
    summary: await ask('log:summary', {}),
    diagnostics: await ask('setup:diagnostics'),
  }
  app.emit('before-quit', { preventDefault() {} })
  app.emit('will-quit', { preventDefault() {} })
  const { node } = process.versions
  write(`${JSON.stringify({ node, requests, answers, switches: seen.switches })}\n`)
}

const write = process.stdout.write.bind(process.stdout)
process.stdout.write = (text, ...rest) => {
  if (String(text).includes('Linggu is ready')) setTimeout(finish)
  return write(text, ...rest)
}
import(pathToFileURL(join(root, main)).href)
