import type { CommandLine } from 'electron'

/**
 * Whether this process draws on Wayland itself, and not through an X server. Chromium decides before the app's own code
 * runs, from `--ozone-platform`, from `--ozone-platform-hint` or (Electron 38 and later) from the session's type, and
 * leaves its choice in the first of these switches. Without that switch it uses X.
 *
 * The type of the session (`XDG_SESSION_TYPE`) is another question: an X program may run in a Wayland session.
 */
export const drawsOnWayland = (
  commandLine: Pick<CommandLine, 'getSwitchValue'>,
  platform: NodeJS.Platform = process.platform,
): boolean => platform === 'linux' && commandLine.getSwitchValue('ozone-platform') === 'wayland'
