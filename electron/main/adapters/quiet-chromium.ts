import type { CommandLine } from 'electron'

/** Chromium services that nobody here needs, most of which would like to go online. */
const FEATURES_OFF = [
  'Translate',
  'OptimizationHints',
  'MediaRouter',
  'DialMediaRouteProvider',
  'AutofillServerCommunication',
  'NetworkTimeServiceQuerying',
  // Would join a multicast group for the sake of peers that nobody may talk to.
  'WebRtcHideLocalIpsWithMdns',
  // Sound is mixed in main's process: a process of its own would cost 17 MB and open a device later.
  'AudioServiceOutOfProcess',
]

/**
 * Services that get no process of their own. Each would be outside Chromium's sandbox on Linux anyway, and none has
 * anything to do with strangers: there is no network but the app's own protocol, and no camera.
 */
const IN_PROCESS = ['NetworkServiceInProcess2', 'RunVideoCaptureServiceInBrowserProcess']

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
  // Without hardware acceleration Chromium would hold a whole graphics library ready, for WebGL that nobody draws.
  commandLine.appendSwitch('disable-software-rasterizer')
  // It would also give up, and the app with it, at the third crash of the process that draws: nothing is left to fall
  // back to.
  commandLine.appendSwitch('disable-gpu-process-crash-limit')
  commandLine.appendSwitch('disable-features', FEATURES_OFF.join(','))
  // Nothing here is kept under a password: no desktop's keyring is asked to open. Of Linux alone.
  commandLine.appendSwitch('password-store', 'basic')
  commandLine.appendSwitch('no-proxy-server')
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost')
  commandLine.appendSwitch('enable-features', IN_PROCESS.join(','))
}

/** Switches by which another program could look into the app, or take its walls down. */
const WAYS_IN = [
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
]

/** Forgets such switches before Chromium starts; the fuses do the same for those of Node. Packaged builds only. */
export function shutDebuggers(commandLine: CommandLine): void {
  for (const name of WAYS_IN) commandLine.removeSwitch(name)
}
