/** A cell of backticked names: `react`, `react-dom`. */
const NAMED = /`([^`]+)`/g

/**
 * @param {string} text docs/dependencies.md
 * @returns {string[]} names in the first columns of its tables that have a reason in the last
 */
export const explained = (text) =>
  text
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length >= 4 && cells[0] === '' && (cells.at(-2)?.length ?? 0) > 3)
    .flatMap((cells) => [...(cells[1] ?? '').matchAll(NAMED)].map(([, name]) => name ?? ''))

/**
 * @param {import('./pinned.mjs').PackageFile} own package.json
 * @param {string} text docs/dependencies.md
 * @returns {string[]} where package.json and the written reasons do not agree
 */
export function unexplained(own, text) {
  const asked = Object.keys({ ...own.dependencies, ...own.devDependencies })
  const named = explained(text)
  /** @param {string} pattern @param {string} name */
  const covers = (pattern, name) =>
    pattern === name || (pattern.endsWith('/*') && name.startsWith(pattern.slice(0, -1)))
  const without = asked.filter((name) => !named.some((pattern) => covers(pattern, name)))
  const gone = named.filter((pattern) => !asked.some((name) => covers(pattern, name)))
  return [
    ...without.map((name) => `${name} has no reason in docs/dependencies.md`),
    ...gone.map((name) => `${name} is explained there, but is no dependency`),
  ]
}
