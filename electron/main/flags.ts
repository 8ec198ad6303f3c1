import { ROUTES, type Route } from '@core/ipc/routes'

/** What a launch, or a second launch, asks for. */
export interface Flags {
  /** Start in the tray, without a window. */
  readonly hidden: boolean
  readonly start: boolean
  readonly spike: boolean
  readonly show: Route | null
  readonly userDataDir: string | null
  /** The app started this process itself, after an error that nobody expected. */
  readonly afterFailure: boolean
}

/** A launch of ours has a handful. */
const ARGUMENTS_MAX = 100

const valueOf = (args: readonly string[], name: string): string | null => {
  const prefix = `--${name}=`
  return args.find((arg) => arg.startsWith(prefix))?.slice(prefix.length) ?? null
}

/** Whether an argument is `linggu://word`, as a browser or a desktop passes it. The rest of an address is ignored. */
const isAddress = (args: readonly string[], word: string) =>
  args.some((arg) => arg.toLowerCase().replace(/\/$/, '') === `linggu://${word}`)

/** Longer than any argument of ours but the user-data folder, which a second launch does not need. */
const ARGUMENT_LENGTH = 200

/**
 * What a second launch passes to the first. Chromium passes at most 32 kB and hangs on more, so each argument is cut.
 * It is not dropped, because nothing after an address counts as a flag.
 */
export const argumentsToPass = (args: readonly string[]): readonly string[] =>
  args.slice(0, ARGUMENTS_MAX).map((arg) => arg.slice(0, ARGUMENT_LENGTH))

/** Where an address begins, which a browser or a desktop hands over; -1 where there is none. */
const addressIn = (args: readonly string[]): number => args.findIndex((arg) => /^["']?linggu:/i.test(arg))

/** What one launch asks for, and the next does not. */
const ONCE = /^--(?:hidden|start|spike|inspect.*|after-failure|show=.*)$/

/** The switches that a new start needs to be the same app: its data, Chromium's own. */
export const argumentsToKeep = (given: readonly string[]): readonly string[] => {
  const address = addressIn(given)
  const args = address < 0 ? given : given.slice(0, address)
  return args.filter((arg) => arg.startsWith('--') && !ONCE.test(arg))
}

const HELP = `Usage: linggu [OPTION]...

  --start               start a session
  --spike               start a session for a pain spike
  --show=SCREEN         open session, log, reminders, learn or settings
  --hidden              stay in the tray, without a window
  --user-data-dir=DIR   keep settings and log in DIR
  --help                print this and end
  --version             print the version and end

A second launch passes its options to the app that runs already.
`

/** What a launch prints before it ends, instead of starting the app; null for any other launch. */
export function printedInstead(given: readonly string[], version: string): string | null {
  const address = addressIn(given)
  const args = address < 0 ? given : given.slice(0, address)
  if (args.includes('--help') || args.includes('-h')) return HELP
  return args.includes('--version') ? `Linggu ${version}\n` : null
}

/** The argument list of a second launch. It comes from another process: only texts in a list of sane length count. */
export const launchArguments = (given: unknown): readonly string[] =>
  Array.isArray(given)
    ? given.slice(0, ARGUMENTS_MAX).filter((each): each is string => typeof each === 'string')
    : []

/**
 * Reads the app's flags from an argument list and ignores everything else. Nothing after an address is read, because a
 * link that a desktop puts on the command line without quotes could contain flags of a web page.
 */
export function parseFlags(given: readonly string[]): Flags {
  const address = addressIn(given)
  const args = address < 0 ? given : given.slice(0, address + 1)
  const show = valueOf(args, 'show')
  return {
    hidden: args.includes('--hidden'),
    start: args.includes('--start') || isAddress(args, 'start'),
    spike: args.includes('--spike') || isAddress(args, 'spike'),
    show: ROUTES.find((route) => route === show) ?? null,
    userDataDir: valueOf(args, 'user-data-dir') || null,
    afterFailure: args.includes('--after-failure'),
  }
}
