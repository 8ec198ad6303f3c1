const plain = (text: string): string => text.toLocaleLowerCase().normalize('NFKC')

/** Whether something is searched for at all. */
export const isSearching = (query: string): boolean => query.trim() !== ''

/** Whether every word of the query is in the text, in any case and order; an empty query matches all. */
export const matches = (text: string, query: string): boolean => {
  const hay = plain(text)
  return plain(query)
    .split(/\s+/)
    .every((word) => hay.includes(word))
}
