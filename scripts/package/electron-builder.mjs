// How the app is packaged on every system. command.mjs stages the payload, then calls electron-builder with this.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packFolder } from './camera-pack.mjs'
import { windowClass } from './desktop-entry.mjs'

const root = join(import.meta.dirname, '..', '..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/**
 * @param {{ app: string, output: string, electronDist?: string, electronVersion: string }} made
 *   folders of the staged payload, of the result, and of an Electron at hand; without one electron-builder fetches it
 * @returns {import('electron-builder').Configuration}
 */
export const packaging = ({ app, output, electronDist, electronVersion }) => ({
  appId: 'org.linggu.Linggu',
  productName: 'Linggu',
  copyright: 'The Linggu authors, MIT licence',
  buildVersion: version,
  directories: { app, output, buildResources: join(root, 'packaging') },
  electronVersion,
  ...(electronDist === undefined ? {} : { electronDist }),
  // The payload is complete as it is staged; its driver brings native code for each platform.
  files: ['**/*'],
  npmRebuild: false,
  asar: true,
  asarUnpack: ['**/*.node'],
  electronLanguages: ['en', 'en-US', 'zh-CN', 'zh_CN'],
  extraResources: [
    { from: join(root, 'resources', 'cues'), to: 'resources/cues', filter: ['**/*.wav', '**/*.ogg'] },
    { from: join(root, 'resources', 'icons'), to: 'resources/icons', filter: ['*.png'] },
    // Not there in a build without the camera.
    ...(existsSync(packFolder(root))
      ? [{ from: packFolder(root), to: 'resources/camera', filter: ['*.gz'] }]
      : []),
  ],
  electronFuses: {
    runAsNode: false,
    // There are no cookies. With this fuse Chromium would ask for the keyring or keychain all the same.
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    // Electron checks this on Windows and macOS; on Linux it has no effect yet.
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  protocols: [{ name: 'Linggu', schemes: ['linggu'] }],
  // No update server: see docs/releasing.md.
  publish: null,
  linux: {
    target: ['AppImage'],
    executableName: 'linggu',
    category: 'Utility',
    desktop: { entry: { StartupWMClass: windowClass(electronVersion), SingleMainWindow: 'true' } },
    icon: join(root, 'resources', 'icons'),
    synopsis: 'Guided press of the Linggu point, reminders and a self-care log',
    maintainer: 'The Linggu authors',
  },
  win: {
    target: [{ target: 'nsis', arch: ['x64', 'arm64'] }],
    icon: join(root, 'resources', 'icons', 'app-512.png'),
  },
  nsis: { oneClick: false, perMachine: false, deleteAppDataOnUninstall: false },
  mac: {
    target: [{ target: 'dmg', arch: ['universal'] }],
    category: 'public.app-category.healthcare-fitness',
    icon: join(root, 'resources', 'icons', 'app-512.png'),
    hardenedRuntime: true,
    extendInfo: {
      NSCameraUsageDescription:
        'To show on your own hand about where the point is. The picture is never stored or sent.',
    },
    entitlements: join(root, 'packaging', 'entitlements.mac.plist'),
    entitlementsInherit: join(root, 'packaging', 'entitlements.mac.plist'),
    // The native drivers of both processors lie side by side; they are not to be merged.
    x64ArchFiles: '**/*.node',
  },
})
