import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readdirSync } from 'node:fs'
import type { Revival } from '../ports/revival'

/**
 * Waits for the app's end, which closes the pipe. The app is started again if it asked for that, or if the bus has
 * died too (a zombie is dead): then Chromium took the app down. If the bus lives, somebody else ended the app, and had a
 * reason.
 */
export const WAIT_AND_REVIVE = `
bus= again= how= tries=1
while read -r word value; do
  case $word in
    bus) bus=$value ;;
    tries) tries=$value ;;
    shown) how= ;;
    hidden) how=--hidden ;;
    again) again=yes ;;
    bye) exit 0 ;;
  esac
done
if [ -z "$again" ]; then
  [ -n "$bus" ] || exit 0
  state=Z
  [ -r "/proc/$bus/stat" ] && read -r pid name state rest <"/proc/$bus/stat"
  case $state in Z | X) ;; *) exit 0 ;; esac
fi
exec "$@" $how "--revived=$tries"
`

/**
 * Chromium leaves its connections to the display and to its own processes open to every child. One that outlives the
 * app would keep them up; so each gets `nothing` in its place. Shells of most systems could not close them.
 */
function coverInherited(nothing: number): readonly (number | 'ignore')[] {
  const open = new Set(readdirSync('/proc/self/fd').map(Number))
  const numbers = Array.from({ length: Math.max(...open) + 1 }, (_, fd) => fd)
  return numbers.slice(3).map((fd) => (open.has(fd) ? nothing : 'ignore'))
}

/** After this many in a row nobody starts the app again until it has lived for a while. */
const TRIES_AT_MOST = 3
/** The shell is started this long after the bus was met, ms: tray and window come first. */
const WAIT_FROM_MS = 1_500
/** An app that has lived this long, ms, counts as well. */
const WELL_AFTER_MS = 60_000

export interface ShRevivalOptions {
  /** How often in a row the app was started again, 0 for a start by the person. */
  readonly revived: number
  /** The program and its arguments, without what a launch asks for. */
  readonly command: readonly string[]
  readonly quit: () => void
  readonly note: (message: string, detail?: unknown) => void
}

export interface ShRevival extends Revival {
  /**
   * The session bus answers.
   * @param pid process id of the bus
   * @param late the app was up before the bus
   */
  busIsThere(pid: number, late: boolean): void
  dispose(): void
}

/**
 * Nothing inside the app can keep it alive without the bus that it had: Chromium ends it. So a shell of 0.2 MB waits
 * outside. Why not something else: docs/decisions/0008-revived-after-the-bus.md.
 */
export function shRevival(options: ShRevivalOptions): ShRevival {
  const state = {
    child: null as ChildProcess | null,
    /** Told the child when there is one. */
    lines: new Map<string, string>([
      ['tries', `tries ${options.revived + 1}`],
      ['shown', 'hidden'],
    ]),
    late: false,
    soon: undefined as NodeJS.Timeout | undefined,
    leaving: false,
  }
  const listeners = new Set<() => void>()

  const write = (line: string) => state.child?.stdin?.write(`${line}\n`)
  const tell = (topic: string, line: string) => {
    if (state.lines.get(topic) === line) return
    state.lines.set(topic, line)
    write(line)
  }
  const lose = (error: unknown) => {
    if (state.child && !state.leaving) options.note('Nobody waits to start the app again', error)
    state.child = null
  }
  const wait = () => {
    const [program = process.execPath, ...args] = options.command
    const nothing = openSync('/dev/null', 'r+')
    const child = spawn('/bin/sh', ['-c', WAIT_AND_REVIVE, 'linggu', program, ...args], {
      // Whoever clears up after an app that died ends its group, and would end the new one.
      detached: true,
      stdio: ['pipe', nothing, nothing, ...coverInherited(nothing)],
    })
    closeSync(nothing)
    state.child = child
    child.on('error', lose)
    child.on('exit', lose)
    child.stdin?.on('error', lose)
    child.unref()
    for (const line of state.lines.values()) write(line)
  }
  /** Without a shell, or without /proc, nobody waits. */
  const attempt = () => {
    if (state.child || state.leaving) return
    try {
      wait()
    } catch (error) {
      options.note('Nobody waits to start the app again', error)
    }
  }
  const mayWait = () => !state.child && options.revived < TRIES_AT_MOST
  const well = setTimeout(() => {
    tell('tries', 'tries 1')
    if (state.lines.has('bus')) attempt()
  }, WELL_AFTER_MS)
  well.unref()

  return {
    isRevived: options.revived > 0,
    get isBusLate() {
      return state.late
    },
    onBusLate: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    showNext: (shown) => tell('shown', shown ? 'shown' : 'hidden'),
    busIsThere(pid, late) {
      tell('bus', `bus ${pid}`)
      if (mayWait()) state.soon ??= setTimeout(attempt, WAIT_FROM_MS).unref()
      if (!late || state.late) return
      state.late = true
      for (const listener of listeners) listener()
    },
    startAgain() {
      if (mayWait()) attempt()
      if (!state.child || state.leaving) return
      write('again')
      state.leaving = true
      options.quit()
    },
    dispose() {
      clearTimeout(well)
      clearTimeout(state.soon)
      if (!state.leaving) write('bye')
      state.leaving = true
      state.child?.stdin?.end()
    },
  }
}
