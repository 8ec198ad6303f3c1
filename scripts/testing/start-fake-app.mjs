// Run by tests as a process of its own, so that it can get signals: start-fake-app.mjs BEHAVIOUR
import { fileURLToPath } from 'node:url'
import { contextOfThisMachine } from '../lib/context.mjs'
import { launch } from '../launch/launch.mjs'

const app = fileURLToPath(new URL('./fake-app.mjs', import.meta.url))
const program = () => ({ command: process.execPath, args: [app, ...process.argv.slice(2)] })
process.exitCode = await launch(contextOfThisMachine(), program, process.env.LINGGU_FAKE_LOG)
