/** The bundler's own few lines, which every chunk needs. */
const RUNTIME = 'rolldown/runtime.js'
/** The first page's words of a language. */
const FIRST_WORDS = /[\\/]core[\\/]text[\\/]([a-z-]+)[\\/]first-words\.ts$/

/**
 * Puts everything that the page needs at once into one script and one style sheet, and leaves the rest to chunks of its
 * own. Otherwise what a later screen shares with the first one becomes a file each: 37 more for the window to ask for,
 * each of which goes through main. The words, of which there is a file for each language, are named in the page.
 * @param {string} entry the end of the entry module's path
 * @param {readonly string[]} laterAreas areas of words that the first page does not have
 */
export function firstPage(entry, laterAreas) {
  const laterWord = new RegExp(`["'\`]((?:${laterAreas.join('|')})\\.[\\w.]+)`)
  /** @type {Set<string>} */
  const first = new Set()
  /** @type {import('vite').Plugin} */
  const plugin = {
    name: 'linggu-first-page',
    buildEnd() {
      const queue = [...this.getModuleIds()].filter((id) => id.endsWith(entry))
      for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
        if (first.has(id)) continue
        first.add(id)
        const module = this.getModuleInfo(id)
        const own = !id.includes('node_modules')
        const [, word] = (own && laterWord.exec(module?.code ?? '')) || []
        if (word)
          this.error(
            `${id} says “${word}”, whose words the first page does not have. Move them to an area of core/text/en/first-words.ts, or fetch what says them with laterScreen().`,
          )
        queue.push(...(module?.importedIds ?? []))
      }
    },
    transformIndexHtml: {
      order: 'post',
      // Fetched with the page instead of after it; main leaves only the ones of its language (page-files.ts).
      handler(_html, { bundle = {} }) {
        return Object.values(bundle).flatMap((chunk) => {
          const id = chunk.type === 'chunk' ? chunk.facadeModuleId : null
          const language = id ? FIRST_WORDS.exec(id)?.[1] : undefined
          if (language === undefined) return []
          const attrs = { rel: 'modulepreload', crossorigin: true, href: `./${chunk.fileName}` }
          return { tag: 'link', attrs: { ...attrs, 'data-language': language }, injectTo: 'head' }
        })
      },
    },
  }
  const groups = [
    { name: 'first', test: (/** @type {string} */ id) => first.has(id) || id.includes(RUNTIME) },
  ]
  return { plugin, codeSplitting: { groups } }
}
