import type { CommandLine } from 'electron'

/** Chromium services that nobody here needs, most of which would like to go online. */
const FEATURES_OFF = [
  'Translate',
  'OptimizationHints',
  'MediaRouter',
  'DialMediaRouteProvider',
  'AutofillServerCommunication',
  'NetworkTimeServiceQuerying',
  // It would join a multicast group, for peers that the page may not talk to.
  'WebRtcHideLocalIpsWithMdns',
]

/**
 * Turns off background networking before Chromium starts. What is left to Chromium finds no name resolved and no
 * proxy asked for either; `localhost` is the page server of development builds.
 */
export function quietChromium(commandLine: CommandLine): void {
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
  commandLine.appendSwitch('disable-sync')
  commandLine.appendSwitch('no-pings')
  commandLine.appendSwitch('disable-features', FEATURES_OFF.join(','))
  // Nothing here is kept under a password: no desktop's keyring is asked to open. Of Linux alone.
  commandLine.appendSwitch('password-store', 'basic')
  commandLine.appendSwitch('no-proxy-server')
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost')
}

/** Switches by which another program could read what the app shows, run in its processes, or weaken its protection. */
const REFUSED = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'disable-web-security',
  'allow-file-access-from-files',
  'load-extension',
  'js-flags',
  'proxy-server',
  'proxy-pac-url',
  'host-rules',
  'host-resolver-rules',
  'user-agent',
  'unsafely-treat-insecure-origin-as-secure',
  'ignore-certificate-errors',
  // A picture or a sound of somebody else's choice, and consent that nobody gave.
  'use-fake-device-for-media-stream',
  'use-fake-ui-for-media-stream',
  'use-file-for-fake-audio-capture',
  'use-file-for-fake-video-capture',
  'auto-accept-camera-and-microphone-capture',
  'auto-select-desktop-capture-source',
  // Each starts a program in the place of one of Chromium's processes.
  'gpu-launcher',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
]

/** Removes such switches before Chromium starts; the fuses do the same for those of Node. Packaged builds only. */
export function refuseSwitches(commandLine: CommandLine): void {
  for (const name of REFUSED) commandLine.removeSwitch(name)
}
