/**
 * A plugin for Vite that puts what a module exports in its place, computed while the app is built and not at each start.
 * @param {Readonly<Record<string, Readonly<Record<string, unknown>>>>} modules end of a file's path: its exports, which JSON
 *   can hold
 * @returns {import('vite').Plugin}
 */
export const computed = (modules) => ({
  name: 'linggu-computed',
  enforce: 'pre',
  load(id) {
    const [, values] = Object.entries(modules).find(([end]) => id.endsWith(end)) ?? []
    if (values === undefined) return null
    return Object.entries(values)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`)
      .join('')
  },
})
