/** More code units than the longest character that people write, such as a family of emoji with skin tones. */
const LONGEST_CHARACTER = 64

/**
 * The start of a text, cut between two characters as people see them: never inside an emoji, a flag or a letter with
 * its accents. Whoever cuts says so.
 * @param max length of the result at most, in UTF-16 units
 */
export const cutText = (text: string, max: number): string => {
  if (text.length <= max) return text
  let end = 0
  for (const { index, segment } of new Intl.Segmenter().segment(text.slice(0, max + LONGEST_CHARACTER))) {
    if (index + segment.length > max) break
    end = index + segment.length
  }
  return text.slice(0, end)
}
