import css from './article.module.css'

/** A run of text with the words of a search marked. */
export function Highlight({ text, query }: { readonly text: string; readonly query: string }) {
  const words = query
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (words.length === 0) return text
  const pattern = new RegExp(`(${words.join('|')})`, 'gi')
  // Splitting by one group puts the found words at the odd places.
  return text.split(pattern).map((part, i) =>
    i % 2 === 1 ? (
      <mark key={i} className={css.mark}>
        {part}
      </mark>
    ) : (
      part
    ),
  )
}
