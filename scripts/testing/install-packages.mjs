// Run by tests as a process of its own, so that it can be short of disk: install-packages.mjs PROJECT-FOLDER
import { contextOfThisMachine } from '../lib/context.mjs'
import { ensurePackages } from '../setup/packages.mjs'
import { runCommand } from '../lib/run-command.mjs'

await runCommand(() => ensurePackages({ ...contextOfThisMachine(), root: String(process.argv[2]) }))
