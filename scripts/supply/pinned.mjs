/**
 * @typedef {object} PackageFile
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 * @property {Record<string, string>} [overrides]
 */

/**
 * @typedef {object} LockFile
 * @property {Record<string, { version?: string, resolved?: string, integrity?: string, link?: boolean }>} packages
 */

const EXACT = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/

/**
 * @param {PackageFile} own package.json
 * @returns {string[]} what stands there without an exact version, as `name range`
 */
export const unpinned = (own) =>
  [own.dependencies, own.devDependencies, own.overrides].flatMap((list) =>
    Object.entries(list ?? {}).flatMap(([name, range]) => (EXACT.test(range) ? [] : [`${name} ${range}`])),
  )

/**
 * What the lock file leaves open: a package whose content nobody vouches for, or another version than the one asked for.
 * @param {PackageFile} own package.json
 * @param {LockFile} lock package-lock.json
 * @returns {string[]}
 */
export function looseInLock(own, lock) {
  const unvouched = Object.entries(lock.packages).flatMap(([path, { link, integrity }]) =>
    path === '' || link || integrity?.startsWith('sha512-') ? [] : [`${path} has no sha512`],
  )
  const asked = { ...own.dependencies, ...own.devDependencies }
  const other = Object.entries(asked).flatMap(([name, version]) => {
    const locked = lock.packages[`node_modules/${name}`]?.version
    return locked === version ? [] : [`${name} is ${locked ?? 'not locked'} instead of ${version}`]
  })
  return [...unvouched, ...other]
}
