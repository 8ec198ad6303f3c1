import { runChild } from '../lib/child.mjs'

/** @typedef {import('../setup/apt.mjs').Need} Need */

/** Debian's packages of the desktops, and of what drives and pictures them. */
const PACKAGES = [
  // XFCE, and MATE's screen saver, which locks it.
  ...[
    'xfce4-session',
    'xfwm4',
    'xfce4-panel',
    'xfce4-notifyd',
    'xfdesktop4',
    'xfce4-settings',
    'mate-screensaver',
  ],
  // GNOME, with and without its extension for tray icons.
  ...['gnome-shell', 'gnome-shell-extension-appindicator', 'gjs'],
  ...['sway', 'waybar', 'mako-notifier'],
  ...['plasma-desktop', 'plasma-workspace', 'kwin-x11'],
  ...['qml-module-org-kde-kitemmodels', 'qml-module-qt-labs-platform'],
  // The screen reader, and an input method for Chinese.
  ...['orca', 'speech-dispatcher', 'espeak-ng', 'ibus', 'ibus-gtk3', 'ibus-libpinyin'],
  ...['wmctrl', 'scrot', 'xdotool', 'grim', 'x11-utils', 'dbus-x11'],
]

/** @returns {Promise<Need[]>} what the desktops need and this machine lacks */
export async function missingForDesktops() {
  const { stdout } = await runChild('dpkg-query', [
    '-W',
    '-f',
    '${Package} ${db:Status-Status}\n',
    ...PACKAGES,
  ])
  const installed = new Set(stdout.split('\n').map((line) => /^(\S+) installed$/.exec(line)?.[1]))
  return PACKAGES.filter((name) => !installed.has(name)).map((name) => ({ what: name, packages: [name] }))
}
