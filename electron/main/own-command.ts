import { spawn } from 'node:child_process'

/** What starts this installation with its user data once more. */
export interface Installation {
  /** The running program. */
  readonly program: string
  /** The AppImage that it came from, whose mounted files are gone when it ends. */
  readonly appImage: string | undefined
  /** The app's folder, where the program is Electron's own. */
  readonly appFolder: string | null
  /** The folder of `--user-data-dir`, absolute; null for the usual one. */
  readonly dataFolder: string | null
  /** Started without Chromium's sandbox, as root has to. */
  readonly noSandbox: boolean
}

export const ownCommand = ({
  program,
  appImage,
  appFolder,
  dataFolder,
  noSandbox,
}: Installation): readonly string[] => [
  appImage || program,
  ...(appFolder === null ? [] : [appFolder]),
  ...(dataFolder === null ? [] : [`--user-data-dir=${dataFolder}`]),
  ...(noSandbox ? ['--no-sandbox'] : []),
]

/**
 * Starts it once more, beside the running one, which is asked for nothing. Resolves when that launch has ended, or could not
 * be made.
 */
export const launchAgain = (
  [program = '', ...args]: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<void> =>
  new Promise((resolve) => {
    const given = { ...process.env, ...env }
    const child = spawn(program, [...args, '--hidden'], { env: given, stdio: 'ignore', timeout: 10_000 })
    child.once('error', () => resolve()).once('close', () => resolve())
  })

const bare = /^[\w@%+=:,./-]+$/

/** A command as one types it in a terminal, or in a desktop's own settings of shortcuts. */
export const asTyped = (command: readonly string[]): string =>
  command.map((part) => (bare.test(part) ? part : `'${part.replaceAll("'", `'\\''`)}'`)).join(' ')
