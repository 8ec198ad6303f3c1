/**
 * A text as the search compares it: letter case, width, composed or decomposed letters, and the kinds of i make no
 * difference; `ß` is `ss`. Works in any script. Stored beside each entry: a change here needs a migration that fills
 * the column anew.
 */
export const searchText = (text: string): string =>
  text
    .normalize('NFKC')
    // Upper case first: it brings together what lower case keeps apart, such as ß and ss, or final and other sigma.
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    // The capital ẞ stays one letter above.
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    // İ is an i with a dot, ı an i without.
    .replace(/i\u0307/g, 'i')
    .replaceAll('ı', 'i')
    .normalize('NFKC')
