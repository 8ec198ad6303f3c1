/** Licences under which the app may bring a package along, alone or joined by AND, OR and brackets. */
const ALLOWED = /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|CC0-1\.0|\(|\)| |OR|AND)+$/

/**
 * @param {readonly import('../package/licences.mjs').PackageLicence[]} licences
 * @returns {string[]} those that may not be brought along
 */
export const refusedLicences = (licences) =>
  licences
    .filter(({ licence }) => !ALLOWED.test(licence))
    .map(({ name, version, licence }) => `${name} ${version}: ${licence || 'unknown'}`)
