import type { CommandLine } from 'electron'

/** Chromium services that nobody here needs, most of which would like to go online. */
const FEATURES_OFF = [
  'Translate',
  'OptimizationHints',
  'MediaRouter',
  'DialMediaRouteProvider',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'NetworkTimeServiceQuerying',
  // Would join a multicast group for the sake of peers that nobody may talk to.
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
  commandLine.appendSwitch('dns-prefetch-disable')
  commandLine.appendSwitch('disable-features', FEATURES_OFF.join(','))
  commandLine.appendSwitch('no-proxy-server')
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost')
}
