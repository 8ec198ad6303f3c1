/**
 * One package of the lock file.
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [license]
 * @property {string} [integrity]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {boolean} [link]
 */

/**
 * @typedef {object} LockFile
 * @property {string} name
 * @property {string} version
 * @property {Record<string, LockedPackage>} packages
 */

/** @param {string} path in the lock file @returns {string} the package's name */
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** @param {string} name @param {string} version @returns {string} a package URL */
const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`

/** @param {string} integrity such as `sha512-…` in base 64 */
function hashOf(integrity) {
  const [, algorithm = '', digest = ''] = /^(sha\d+)-(.+)$/.exec(integrity) ?? []
  return { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') }
}

/**
 * Writes down what a release is made of, from the lock file alone, so that the same lock file gives the same list.
 * @param {LockFile} lock
 * @returns {object} a CycloneDX 1.5 document; `scope` is `required` for what is shipped and `excluded` for tools
 */
export function billOfMaterials(lock) {
  /** @type {Map<string, object>} */
  const components = new Map()
  for (const [path, { version, license, integrity, dev, link }] of Object.entries(lock.packages)) {
    if (path === '' || link || version === undefined) continue
    const reference = purl(nameOf(path), version)
    // The same package may lie in several places; shipped in one of them means shipped.
    if (components.has(reference) && dev) continue
    // The npm package called electron is a tool; what it fetches is the runtime that is shipped.
    const shipped = !dev || nameOf(path) === 'electron'
    components.set(reference, {
      type: 'library',
      'bom-ref': reference,
      name: nameOf(path),
      version,
      scope: shipped ? 'required' : 'excluded',
      purl: reference,
      ...(license === undefined ? {} : { licenses: [licenceChoice(license)] }),
      ...(integrity === undefined ? {} : { hashes: [hashOf(integrity)] }),
    })
  }
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': purl(lock.name, lock.version),
        name: lock.name,
        version: lock.version,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components: [...components.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, component]) => component),
  }
}

/** @param {string} license one SPDX name, or several with AND and OR */
const licenceChoice = (license) =>
  / (AND|OR) /.test(license) ? { expression: license } : { license: { id: license } }
