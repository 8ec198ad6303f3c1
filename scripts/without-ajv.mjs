/** Modules of electron-store's JSON-schema checks. */
const MODULES = new Set(['ajv/dist/2020.js', 'ajv-formats'])
const NONE = '\0without-ajv'

/**
 * Leaves electron-store's JSON-schema checks out of the bundle: its `schema` option is not used here, because zod reads
 * every value (core/settings), and ajv would be a fifth of main's code, loaded and run at every start.
 * @returns {import('vite').Plugin}
 */
export const withoutAjv = () => ({
  name: 'without-ajv',
  enforce: 'pre',
  resolveId: (id) => (MODULES.has(id) ? NONE : null),
  load: (id) =>
    id === NONE
      ? `export class Ajv2020 { constructor() { throw new Error('The schema option of electron-store is left out of this build.') } }
         export default {}`
      : null,
})
