import { existsSync } from 'node:fs'
import { onPath } from '../setup/apt.mjs'
import { runChild } from '../lib/child.mjs'

/** Commands that the tests call, and the Debian packages that hold them. */
const COMMANDS = [
  { command: 'Xvfb', packages: ['xvfb'] },
  { command: 'dbus-daemon', packages: ['dbus-daemon', 'dbus'] },
  { command: 'pulseaudio', packages: ['pulseaudio'] },
  { command: 'pactl', packages: ['pulseaudio-utils'] },
  { command: 'parec', packages: ['pulseaudio-utils'] },
  { command: 'xdotool', packages: ['xdotool'] },
  { command: 'pdftotext', packages: ['poppler-utils'] },
  { command: 'pdfinfo', packages: ['poppler-utils'] },
  { command: 'ip', packages: ['iproute2'] },
  { command: 'unshare', packages: ['util-linux'] },
  { command: 'setpriv', packages: ['util-linux'] },
  { command: 'sway', packages: ['sway'] },
  { command: 'grim', packages: ['grim'] },
  { command: 'xfwm4', packages: ['xfwm4'] },
  { command: 'xfce4-panel', packages: ['xfce4-panel'] },
  { command: 'wmctrl', packages: ['wmctrl'] },
  { command: 'scrot', packages: ['scrot'] },
  { command: 'xprop', packages: ['x11-utils'] },
]
/** Programs that stand in a folder of their own, outside of the PATH. */
const PROGRAMS = [
  { what: 'xfce4-notifyd', path: 'xfce4/notifyd/xfce4-notifyd', packages: ['xfce4-notifyd'] },
  { what: 'xfconfd', path: 'xfce4/xfconf/xfconfd', packages: ['xfconf'] },
]
const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome']
/** The rig runs in the system's Python, because the D-Bus modules are built for that one. */
const PYTHON = '/usr/bin/python3'
const MODULES = [
  { module: 'dbus', packages: ['python3-dbus'] },
  { module: 'dbusmock', packages: ['python3-dbusmock'] },
  { module: 'gi', packages: ['python3-gi'] },
]

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('../setup/apt.mjs').Need[]>} what the tests need and this Linux lacks
 */
export async function missingForTests(env) {
  const needs = COMMANDS.filter(({ command }) => !onPath(command, env)).map(({ command, packages }) => ({
    what: command,
    packages,
  }))
  const machine = process.arch === 'arm64' ? 'aarch64' : 'x86_64'
  for (const { what, path, packages } of PROGRAMS)
    if (!existsSync(`/usr/lib/${machine}-linux-gnu/${path}`)) needs.push({ what, packages })
  if (!env.LINGGU_CHROMIUM && !CHROMIUM_NAMES.some((name) => onPath(name, env))) {
    needs.push({ what: 'Chromium', packages: ['chromium'] })
  }
  const [python, fonts] = await Promise.all([
    Promise.all(MODULES.map(({ module }) => runChild(PYTHON, ['-c', `import ${module}`]))),
    runChild('fc-list', [':lang=zh']),
  ])
  if (python.some(({ missing }) => missing)) needs.push({ what: 'Python', packages: ['python3'] })
  MODULES.forEach(({ module, packages }, index) => {
    if (python[index]?.code !== 0) needs.push({ what: `Python's module ${module}`, packages })
  })
  if (fonts.missing || fonts.stdout.trim() === '') {
    needs.push({ what: 'a font with Chinese characters', packages: ['fonts-noto-cjk'] })
  }
  if (fonts.missing) needs.push({ what: 'fc-list', packages: ['fontconfig'] })
  return needs
}
