// This file and run.mjs are written in old syntax on purpose: they must still parse on an old Node,
// which is the one place where their sentence matters.

/** Oldest Node that can run the tools of this project: the one that can `require` ES modules. */
var OLDEST_MAJOR = 20
var OLDEST_MINOR = 19

/**
 * @param {string} version such as `20.19.0`
 * @returns {string | null} a sentence for the user, or null when this Node is new enough
 */
export function complaintAboutNode(version) {
  var parts = version.split('.').map(Number)
  var major = parts[0] || 0
  var minor = parts[1] || 0
  if (major > OLDEST_MAJOR || (major === OLDEST_MAJOR && minor >= OLDEST_MINOR)) return null
  return (
    'Linggu needs Node ' +
    OLDEST_MAJOR +
    '.' +
    OLDEST_MINOR +
    ' or newer and this is Node ' +
    version +
    ': install a newer Node (the current LTS is a good choice) and run the same command again.'
  )
}
