/** Bytes made hostile. The same seed gives the same bytes. */
export interface HostileBytes {
  /** A valid file with one to four things done to it; `others` are valid files to splice with. */
  readonly next: (valid: Uint8Array, others: readonly Uint8Array[]) => Uint8Array
}

const NUMBERS = ['1e999', '-1e999', '99999999999999999999', '-0', '1e-400', '0x10', 'NaN', '01', '-']
const WORDS = [
  '"__proto__":{"x":1},',
  '"constructor":1,',
  '"length":{"toString":"x"},',
  '{"length":{"toString":"x","valueOf":1}}',
  'null',
  '[]',
  '{}',
  '[[[[[[[[[[',
  '{"a":{"a":{"a":',
  '"',
  '""',
  '\\',
  '\\u0000',
  '\\ud800',
  '\u0000',
  '\uFEFF',
  '\u2028',
  ',',
  ';',
  '\t',
  '\r',
  '\n',
  "'",
  '=1+1',
  '../../../../tmp/outside',
  '<script>alert(1)</script>',
  '\u202e',
  '👩‍👩‍👧‍👦',
]

/** @param seed any whole number */
export function hostileBytes(seed: number): HostileBytes {
  const state = { value: seed >>> 0 }
  const random = (): number => {
    state.value = (state.value + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state.value ^ (state.value >>> 15), 1 | state.value)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number) => Math.floor(random() * Math.max(1, n))
  const one = <T>(items: readonly T[]): T => items[below(items.length)]!
  const bytesOf = (text: string) => new TextEncoder().encode(text)
  const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
  const inserted = (bytes: Uint8Array, at: number, more: Uint8Array) =>
    joined(bytes.subarray(0, at), more, bytes.subarray(at))
  /** In another encoding than UTF-8, with its mark or without. */
  const recoded = (bytes: Uint8Array): Uint8Array => {
    const text = new TextDecoder().decode(bytes)
    const wide = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
    switch (below(3)) {
      case 0:
        return Uint8Array.from([0xff, 0xfe, ...wide.flatMap((unit) => [unit & 255, unit >> 8])])
      case 1:
        return Uint8Array.from([0xfe, 0xff, ...wide.flatMap((unit) => [unit >> 8, unit & 255])])
      default:
        return Uint8Array.from(wide.map((unit) => unit & 255))
    }
  }
  /** Puts something in the place of a number or a text, so that the rest stays well formed. */
  const replaced = (bytes: Uint8Array): Uint8Array => {
    const text = new TextDecoder().decode(bytes)
    const places = [...text.matchAll(/-?\d+(?:\.\d+)?|"[^"\\\n]{0,40}"|true|false|null/g)]
    if (places.length === 0) return bytes
    const place = one(places)
    const put = random() < 0.4 ? one(NUMBERS) : random() < 0.6 ? one(WORDS) : `"${'A'.repeat(below(9_000))}"`
    return bytesOf(text.slice(0, place.index) + put + text.slice(place.index + place[0].length))
  }

  const mutate = (bytes: Uint8Array, others: readonly Uint8Array[]): Uint8Array => {
    const at = below(bytes.length)
    switch (below(11)) {
      case 0: {
        const flipped = bytes.slice()
        for (let i = below(16); i >= 0; i--) flipped[below(flipped.length)]! ^= 1 << below(8)
        return flipped
      }
      case 1:
        return bytes.slice(0, at)
      case 2:
        return bytes.slice(at)
      case 3: {
        const other = one(others)
        return joined(bytes.subarray(0, at), other.subarray(below(other.length)))
      }
      case 4: {
        const piece = bytes.subarray(at, at + below(400))
        return inserted(bytes, at, joined(...Array.from({ length: below(30) }, () => piece)))
      }
      case 5:
        return inserted(bytes, at, bytesOf(one(WORDS)))
      case 6: {
        const blank = bytes.slice()
        blank.fill(one([0, 255, 32, 10]), at, Math.min(blank.length, at + below(200)))
        return blank
      }
      case 7:
        return random() < 0.2 ? recoded(bytes) : replaced(bytes)
      case 8:
        return inserted(bytes, at, bytesOf(one(['[', '{"a":', '"', '(']).repeat(below(3_000))))
      default:
        return replaced(bytes)
    }
  }
  return {
    next(valid, others) {
      let bytes = valid
      for (let i = below(3); i >= 0; i--) bytes = mutate(bytes, others)
      return bytes
    },
  }
}
