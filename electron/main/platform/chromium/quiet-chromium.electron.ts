import type { CommandLine } from 'electron'

/** Chromium services that the app does not need; most of them use the network. */
const FEATURES_OFF = [
  'Translate',
  'OptimizationHints',
  'MediaRouter',
  'DialMediaRouteProvider',
  'AutofillServerCommunication',
  'NetworkTimeServiceQuerying',
  // mDNS would join a multicast group for WebRTC, which the page may not use.
  'WebRtcHideLocalIpsWithMdns',
]

/**
 * Turns off background networking before Chromium starts. Names are not resolved and no proxy is looked up, except for
 * `localhost`, the page server of development builds.
 */
export function quietChromium(commandLine: CommandLine): void {
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
  commandLine.appendSwitch('disable-sync')
  commandLine.appendSwitch('no-pings')
  commandLine.appendSwitch('disable-features', FEATURES_OFF.join(','))
  // Linux only: the app stores no password, so the desktop's keyring need not be opened.
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
  // Fake media input, and permissions granted without asking.
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
