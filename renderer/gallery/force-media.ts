type Forced = Readonly<Record<string, string>>

/** A query that always holds, and one that never does. */
const ALWAYS = '(min-width: 0px)'
const NEVER = '(max-width: 0px)'

const rewritten = (query: string, forced: Forced): string =>
  query.replaceAll(/\((prefers-[a-z-]+):\s*([a-z-]+)\)/g, (all, name: string, value: string) =>
    forced[name] === undefined ? all : forced[name] === value ? ALWAYS : NEVER,
  )

function rewriteRules(rules: CSSRuleList, forced: Forced): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      const { mediaText } = rule.media
      const next = rewritten(mediaText, forced)
      if (next !== mediaText) rule.media.mediaText = next
    }
    if (rule instanceof CSSGroupingRule) rewriteRules(rule.cssRules, forced)
  }
}

/**
 * Makes media features of the person's system what the gallery's choices say, in style sheets and in `matchMedia`:
 * a page cannot change them otherwise.
 * @param forced by name of the feature, such as `prefers-color-scheme`
 */
export function forceMedia(forced: Forced): void {
  const ask = window.matchMedia.bind(window)
  window.matchMedia = (query) => ask(rewritten(query, forced))
  const apply = () => {
    for (const sheet of document.styleSheets) rewriteRules(sheet.cssRules, forced)
  }
  // Screens bring their styles when they are first opened, and hot reload replaces them.
  new MutationObserver(apply).observe(document.head, { childList: true, subtree: true, characterData: true })
  document.head.addEventListener('load', apply, { capture: true })
  apply()
}
