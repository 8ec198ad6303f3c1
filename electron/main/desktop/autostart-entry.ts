/** Reads and writes the text of a desktop entry for launch at login. The files are in `xdg-autostart.electron.ts`. */

const GROUP = '[Desktop Entry]'
/** Names the user-data folder of the installation that wrote the entry. */
const OWNER = 'X-Linggu-Data'
const HIDDEN = '--hidden'

export interface AutostartCommand {
  /** The program and its arguments, such as an unpackaged app's folder. */
  readonly command: readonly string[]
  readonly icon: string
  /** The user-data folder of this installation. */
  readonly dataFolder: string
}

/** A value of a desktop entry: backslashes and line ends are escaped. */
const value = (text: string) =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')
const plainValue = (text: string) =>
  text.replaceAll(
    /\\([sntr\\])/g,
    (_, letter: string) => ({ s: ' ', n: '\n', t: '\t', r: '\r' })[letter] ?? '\\',
  )

/** One argument of the Exec key. */
const quoted = (argument: string) => `"${argument.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`

const execOf = (command: readonly string[]) => value([...command, HIDDEN].map(quoted).join(' '))

/** The arguments of an Exec key. */
export function argumentsOf(exec: string): readonly string[] {
  const found = plainValue(exec).matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/gs)
  return [...found].map(([, inQuotes, bare]) =>
    (inQuotes?.replaceAll(/\\(.)/gs, '$1') ?? bare ?? '').replaceAll('%%', '%'),
  )
}

/** The whole entry of an installation. */
export const writeEntry = ({ command, icon, dataFolder }: AutostartCommand): string =>
  [
    GROUP,
    'Type=Application',
    'Name=Linggu',
    'Name[zh_CN]=灵骨',
    'Comment=Self-care timer and reminders',
    'Comment[zh_CN]=自我保健计时器与提醒',
    `Exec=${execOf(command)}`,
    `TryExec=${value(command[0] ?? '')}`,
    `Icon=${value(icon)}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    `${OWNER}=${value(dataFolder)}`,
    '',
  ].join('\n')

/** Lines of the one group that counts, with their place in the file. */
function linesOf(
  text: string,
): readonly { readonly at: number; readonly key: string; readonly value: string }[] {
  const lines = text.split('\n')
  const from = lines.findIndex((line) => line.trim() === GROUP)
  if (from < 0) return []
  const next = lines.findIndex((line, at) => at > from && line.trim().startsWith('['))
  return lines.slice(0, next < 0 ? lines.length : next).flatMap((line, at) => {
    const [, key, given] = /^\s*([^#=\s][^=]*?)\s*=\s*(.*?)\s*$/s.exec(line) ?? []
    return at > from && key !== undefined && given !== undefined ? [{ at, key, value: given }] : []
  })
}

export interface AutostartEntry {
  /** False where the desktop's own settings switched it off. */
  readonly on: boolean
  /** Program and arguments; empty where the entry has none. */
  readonly command: readonly string[]
  /** The user-data folder of the installation that wrote it; null where it does not say. */
  readonly dataFolder: string | null
}

/** The content of an entry. Of a key that is there twice, the last counts, as on the desktops. */
export function readEntry(text: string): AutostartEntry {
  const values = new Map(linesOf(text).map((line) => [line.key, line.value]))
  const switchedOff = [...values].some(
    ([key, given]) => /^X-[A-Za-z]+-Autostart-enabled$/i.test(key) && given === 'false',
  )
  const owner = values.get(OWNER)
  return {
    on: values.get('Hidden') !== 'true' && !switchedOff,
    command: argumentsOf(values.get('Exec') ?? ''),
    dataFolder: owner === undefined ? null : plainValue(owner),
  }
}

/** The entry with the present program; every other line stays, because somebody may have changed it. */
export function withCommand(text: string, { command }: AutostartCommand): string {
  const lines = text.split('\n')
  for (const { at, key } of linesOf(text)) {
    if (key === 'Exec') lines[at] = `Exec=${execOf(command)}`
    if (key === 'TryExec') lines[at] = `TryExec=${value(command[0] ?? '')}`
  }
  return lines.join('\n')
}
