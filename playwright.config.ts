import { defineConfig } from '@playwright/test'
import { IS_ROOT } from './e2e/rig/app'
import { PATIENCE_MS } from './e2e/rig/patience'
import { findChromium } from './e2e/screens/chromium'

const BROWSER = {
  browserName: 'chromium',
  launchOptions: { executablePath: findChromium(), chromiumSandbox: !IS_ROOT },
  viewport: { width: 1100, height: 760 },
} as const

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Every desktop test has a desk of its own, so two can run side by side; more would disturb each other's sound.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A test is a dozen real processes on a machine that may be busy. One that has to be repeated is named in the
  // summary of `npm test`: a defect of the test or of the app. More than two of them fail the run.
  retries: 1,
  timeout: 4 * PATIENCE_MS,
  expect: { timeout: PATIENCE_MS, toPass: { intervals: [50, 100, 200] } },
  reporter: [['list']],
  projects: [
    // The built app in the Electron that `npm run electron-path` names, at a desk made by e2e/rig.
    {
      name: 'desktop',
      testIgnore: ['screens/**', 'pictures/**', 'real/**', 'network/**', 'installed/**', 'desktops/**'],
    },
    // Started by network.spec.ts in a network namespace.
    ...(process.env['LINGGU_NETWORK'] === undefined
      ? []
      : [{ name: 'network', testMatch: 'network/**/*.spec.ts' }]),
    // `npm run screenshots`: pictures of every state of the gallery, and of a moving session; not a test.
    ...(process.env['LINGGU_PICTURES'] === undefined
      ? []
      : [
          {
            name: 'pictures',
            testMatch: 'pictures/**/*.spec.ts',
            retries: 0,
            snapshotPathTemplate: '.cache/screenshots/{arg}{ext}',
            use: BROWSER,
          },
        ]),
    // `npm run real-session`: whole sessions at real speed.
    ...(process.env['LINGGU_REAL'] === undefined ? [] : [{ name: 'real', testMatch: 'real/**/*.spec.ts' }]),
    // `npm run package-test`: the package as it is installed, as an ordinary user.
    ...(process.env['LINGGU_INSTALLED'] === undefined
      ? []
      : [{ name: 'installed', testMatch: 'installed/**/*.spec.ts', retries: 0 }]),
    // `npm run desktops`: the installed package on real desktops, as an ordinary user.
    ...(process.env['LINGGU_DESKTOPS'] === undefined
      ? []
      : [{ name: 'desktops', testMatch: 'desktops/**/*.spec.ts', retries: 0, timeout: 8 * 60_000 }]),
    // The built renderer in the system's Chromium, on a typed fake of the bridge: one close to the declared Electron's.
    {
      name: 'screens',
      testMatch: 'screens/**/*.spec.ts',
      use: BROWSER,
    },
  ],
})
