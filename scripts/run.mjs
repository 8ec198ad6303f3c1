// `node scripts/run.mjs NAME ARGUMENTS`: what the scripts of package.json call. Written in old syntax on purpose, as
// setup/node-version.mjs is.
import { complaintAboutNode } from './setup/node-version.mjs'

/**
 * Each command's module; it exports `main(args)`.
 * @type {Record<string, string>}
 */
var COMMANDS = {
  bench: './bench/command.mjs',
  build: './commands/build.mjs',
  'camera-check': './commands/camera-check.mjs',
  desktops: './desktops/command.mjs',
  dev: './commands/dev.mjs',
  e2e: './commands/e2e.mjs',
  'electron-path': './commands/electron-path.mjs',
  fuzz: './commands/fuzz.mjs',
  gallery: './commands/gallery.mjs',
  package: './package/command.mjs',
  'package-test': './package/install-test-command.mjs',
  'real-session': './commands/real-session.mjs',
  reproducible: './package/reproducible-command.mjs',
  screenshots: './commands/screenshots.mjs',
  setup: './commands/setup.mjs',
  soak: './commands/soak.mjs',
  start: './commands/start.mjs',
  test: './commands/test.mjs',
  torture: './torture/command.mjs',
}

var name = String(process.argv[2])
var file = COMMANDS[name]
var complaint = complaintAboutNode(process.versions.node)
if (complaint === null && file === undefined)
  complaint = 'There is no command ' + name + ': ' + Object.keys(COMMANDS).join(', ') + '.'
if (complaint === null) {
  // Only now: what a command is written in may be newer than an old Node understands.
  import(String(file)).then(function (command) {
    return command.main(process.argv.slice(3))
  })
} else {
  console.error(complaint)
  process.exitCode = 1
}
