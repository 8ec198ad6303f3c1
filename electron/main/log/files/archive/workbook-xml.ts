/** The text inside XML: entities, and the way in which workbooks keep signs that XML does not know (`_x000D_`). */
export const plainText = (xml: string): string =>
  xml
    .replace(
      /&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|quot|apos|amp));/gi,
      (_, hex: string, dec: string, name: string) => {
        if (name !== undefined)
          return { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }[name.toLowerCase()]!
        const code = hex === undefined ? Number(dec) : parseInt(hex, 16)
        return code <= 0x10ffff ? String.fromCodePoint(code) : ''
      },
    )
    .replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

/** A text as it stands in the XML of a workbook; `plainText` gives it back. */
export const xmlText = (text: string): string =>
  text
    .replace(/_x[0-9a-f]{4}_/gi, (like) => `_x005F_${like.slice(1)}`)
    // eslint-disable-next-line no-control-regex -- these are the signs that XML has no place for
    .replace(/[\0-\x08\x0b\x0c\r\x0e-\x1f\ufffe\uffff]/g, (sign) => {
      const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
      return `_x${code}_`
    })
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** The value of an attribute among those of a tag, or null. */
export const attribute = (attributes: string, name: string): string | null => {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return match === null ? null : plainText(match[1] ?? match[2] ?? '')
}

/** Every tag of a name, whatever prefix it has: its attributes, and what stands inside it. */
export const tags = function* (
  xml: string,
  name: string,
): Generator<readonly [attributes: string, inside: string]> {
  const pattern = new RegExp(
    `<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}\\s*>)`,
    'g',
  )
  for (const match of xml.matchAll(pattern)) yield [match[1] ?? '', match[2] ?? '']
}

/** The texts of a cell or a shared string, without those that say how to pronounce it. */
export const textOf = (xml: string): string =>
  [...tags(xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh\s*>/g, ''), 't')]
    .map(([, inside]) => plainText(inside))
    .join('')
