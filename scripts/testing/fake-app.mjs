// Stands for the app in tests of starting it: fake-app.mjs [exit-at-once | obstinate | noisy]
import { spawn } from 'node:child_process'

const [behaviour] = process.argv.slice(2)
if (behaviour === 'exit-at-once') process.exit(7)
if (behaviour === 'noisy') {
  console.error('[1:1130/165823.1:ERROR:dbus/bus.cc(408)] Failed to connect to the bus')
  console.error('Linggu could not start: the disk is full.')
  console.error('Gtk-WARNING **: cannot open display')
  process.exit(Number(process.argv[3]))
}
if (behaviour === 'obstinate') process.on('SIGTERM', () => console.log('No.'))
else process.on('SIGTERM', () => process.exit(0))
const helper = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' })
const { DISPLAY, DBUS_SESSION_BUS_ADDRESS } = process.env
console.log(`app ${JSON.stringify({ pids: [process.pid, helper.pid], DISPLAY, DBUS_SESSION_BUS_ADDRESS })}`)
setInterval(() => undefined, 1000)
