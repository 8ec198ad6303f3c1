/** A way to damage a file's bytes. */
export type Damage =
  | { readonly kind: 'cut'; readonly keep: number }
  | { readonly kind: 'flip'; readonly bits: readonly number[] }
  | { readonly kind: 'fill'; readonly from: number; readonly length: number; readonly value: number }

/** The damaged bytes; places beyond the end wrap around, so that every damage does something. */
export const damaged = (whole: Buffer, damage: Damage): Buffer => {
  const bytes = Buffer.from(whole)
  switch (damage.kind) {
    case 'cut':
      return bytes.subarray(0, damage.keep % bytes.length)
    case 'flip':
      for (const bit of damage.bits) {
        const at = Math.floor(bit / 8) % bytes.length
        bytes[at] = bytes[at]! ^ (1 << (bit % 8))
      }
      return bytes
    case 'fill': {
      const from = damage.from % bytes.length
      return bytes.fill(damage.value, from, Math.min(bytes.length, from + damage.length))
    }
  }
}
