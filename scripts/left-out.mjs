/**
 * @typedef {object} Part
 * @property {RegExp} module as it is imported
 * @property {RegExp} by the packages that import it; elsewhere the module is itself
 * @property {string} instead what they get
 */

const unused = (/** @type {string} */ what) =>
  `throw new Error(${JSON.stringify(`${what} is left out of this build.`)})`

/**
 * Parts of libraries that nothing in main asks for, but that would be read at every start: a fifth of its code. Who uses
 * one after all hears of it at once, in the first test.
 * @type {readonly Part[]}
 */
const PARTS = [
  {
    // electron-store's JSON-schema checks: zod reads every value (core/settings).
    module: /^ajv(\/dist\/2020\.js|-formats)$/,
    by: /[\\/]conf[\\/]/,
    instead: `export class Ajv2020 { constructor() { ${unused('The schema option of electron-store')} } }
              export default {}`,
  },
  {
    // The comparing of versions for electron-store's migrations: ours are steps of each document.
    module: /^semver$/,
    by: /[\\/]conf[\\/]/,
    instead: `export default new Proxy({}, { get() { ${unused('The migrations option of electron-store')} } })`,
  },
  {
    // The encryption of settings, and with it Node's cryptography, which Electron would compile at every start.
    module: /^node:crypto$/,
    by: /[\\/]conf[\\/]/,
    instead: `export default new Proxy({}, { get() { ${unused('The encryptionKey option of electron-store')} } })`,
  },
  {
    // Reading and writing of introspection: the desktop's services are asked by what their documents say. Made with
    // every connection, so it has to be there; whoever introspects us learns that there is nothing to call.
    module: /^fast-xml-(builder|parser)$/,
    by: /[\\/]dbus-next[\\/]/,
    instead: `export class XMLParser { parse() { ${unused('Introspection')} } }
              export default class { build() { return '<node/>' } }`,
  },
  {
    // Keys of age against quantum computers, in security keys and in browsers: half of its weight.
    module: /^@noble\/(post-quantum\/hybrid|curves\/nist)\.js$|^\.\/webauthn\.js$/,
    by: /[\\/]age-encryption[\\/]/,
    instead: 'export const MLKEM768P256 = null, MLKEM768X25519 = null, p256 = null',
  },
]

const MARK = 'linggu-left-out:'
const ofPart = (/** @type {string} */ id, /** @type {string} */ importer) => {
  const found = PARTS.findIndex(({ module, by }) => module.test(id) && by.test(importer))
  return found < 0 ? null : `${MARK}${found}`
}
/** Node's own modules are set aside by the bundler before it asks anybody. */
const BUILTIN = /(?<=from\s*['"])node:[\w/]+(?=['"])/g

/** @returns {import('vite').Plugin} */
export const leftOut = () => ({
  name: 'linggu-left-out',
  enforce: 'pre',
  transform: (code, id) =>
    PARTS.some(({ by }) => by.test(id)) ? code.replace(BUILTIN, (name) => ofPart(name, id) ?? name) : null,
  resolveId: (id, importer = '') => (id.startsWith(MARK) ? id : ofPart(id, importer)),
  load: (id) => (id.startsWith(MARK) ? (PARTS[Number(id.slice(MARK.length))]?.instead ?? null) : null),
})
