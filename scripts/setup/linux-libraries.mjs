import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runChild } from '../lib/child.mjs'

/** Libraries that Electron opens by name while running, so that the linker's list of needs does not show them. */
const OPENED_LATER = [{ soname: 'libnotify.so.4', purpose: 'notifications' }]

/** In a folder that an ordinary user's PATH may lack. */
const LDCONFIG = '/sbin/ldconfig'

/** Debian packages whose names do not follow from the library's. */
const IRREGULAR = new Map([
  ['libnssutil3.so', 'libnss3'],
  ['libsmime3.so', 'libnss3'],
  ['libplc4.so', 'libnspr4'],
  ['libplds4.so', 'libnspr4'],
  ['libgdk-3.so.0', 'libgtk-3-0'],
  ['libatk-1.0.so.0', 'libatk1.0-0'],
  ['libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0'],
  ['libatspi.so.0', 'libatspi2.0-0'],
  ['libgio-2.0.so.0', 'libglib2.0-0'],
  ['libglib-2.0.so.0', 'libglib2.0-0'],
  ['libgobject-2.0.so.0', 'libglib2.0-0'],
  ['libgmodule-2.0.so.0', 'libglib2.0-0'],
  ['libgcc_s.so.1', 'libgcc-s1'],
  ['libm.so.6', 'libc6'],
  ['libc.so.6', 'libc6'],
])

/**
 * Debian derives a library package's name from the soname: `libXi.so.6` is libxi6, `libpango-1.0.so.0` is
 * libpango-1.0-0. Releases with 64-bit time carry `t64` behind some of them.
 * @param {string} soname
 * @returns {string[]} candidates, likeliest first
 */
export function packagesOfLibrary(soname) {
  const irregular = IRREGULAR.get(soname)
  const [, stem = soname, version = ''] = /^(.*?)\.so(?:\.(.*))?$/.exec(soname) ?? []
  const dash = /\d$/.test(stem) && version !== '' ? '-' : ''
  const name = irregular ?? `${stem}${dash}${version}`.toLowerCase().replaceAll('_', '-')
  return [`${name}t64`, name]
}

/**
 * Asks the dynamic linker what an Electron on this machine lacks.
 * @param {string} executable
 * @returns {Promise<import('./apt.mjs').Need[]>}
 */
export async function missingLibraries(executable) {
  const folder = dirname(executable)
  const shared = (await readdir(folder)).filter((name) => /\.so(\.\d+)*$/.test(name))
  const files = [executable, ...shared.map((name) => join(folder, name))]
  const [linked, cached] = await Promise.all([runChild('ldd', files), runChild(LDCONFIG, ['-p'])])
  const missing = new Set()
  for (const [, soname] of linked.output.matchAll(/^\s*(\S+) => not found$/gm)) {
    // What lies beside the executable is found at run time through its own path.
    if (soname !== undefined && !shared.includes(soname)) missing.add(soname)
  }
  for (const { soname } of OPENED_LATER) {
    if (cached.code === 0 && !cached.stdout.includes(`${soname} `)) missing.add(soname)
  }
  return [...missing].map((soname) => ({ what: soname, packages: packagesOfLibrary(soname) }))
}
