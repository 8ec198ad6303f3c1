import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Puts an executable in place as Electron's own installer does. */
export const INSTALLS = `
const fs = require('node:fs'), path = require('node:path')
fs.mkdirSync(path.join(__dirname, 'dist'))
fs.writeFileSync(path.join(__dirname, 'dist', 'electron'), '')
fs.writeFileSync(path.join(__dirname, 'dist', 'version'), 'v45.0.0')
fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron')
`

/** @param {string} words */
export const failsWith = (words) => `console.error(${JSON.stringify(words)}); process.exit(1)`

/**
 * A project with an `electron` package whose installer is the given script.
 * @param {string} root
 * @param {string} installer
 */
export function writeElectronPackage(root, installer) {
  const folder = join(root, 'node_modules', 'electron')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'electron', version: '45.0.0' }))
  writeFileSync(join(folder, 'install.js'), installer)
}
