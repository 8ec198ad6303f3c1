import { ROUTES, type Route } from '@core/ipc/routes'

/** What a launch, or a second launch, asks for. */
export interface Flags {
  /** Start in the tray, without a window. */
  readonly hidden: boolean
  readonly start: boolean
  readonly spike: boolean
  readonly show: Route | null
  readonly userDataDir: string | null
}

const valueOf = (args: readonly string[], name: string): string | null => {
  const prefix = `--${name}=`
  return args.find((arg) => arg.startsWith(prefix))?.slice(prefix.length) ?? null
}

/** Whether an argument is `linggu://word`, as a browser or a desktop hands it over. Nothing else of an address is obeyed. */
const isAddress = (args: readonly string[], word: string) =>
  args.some((arg) => arg.toLowerCase().replace(/\/$/, '') === `linggu://${word}`)

/** Reads our flags from an argument list; anything else on it is Chromium's or nobody's, and ignored. */
export function parseFlags(args: readonly string[]): Flags {
  const show = valueOf(args, 'show')
  return {
    hidden: args.includes('--hidden'),
    start: args.includes('--start') || isAddress(args, 'start'),
    spike: args.includes('--spike') || isAddress(args, 'spike'),
    show: ROUTES.find((route) => route === show) ?? null,
    userDataDir: valueOf(args, 'user-data-dir') || null,
  }
}
