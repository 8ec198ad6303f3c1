import { z } from 'zod'

export type Parsed<T> =
  { readonly success: true; readonly data: T } | { readonly success: false; readonly error: z.ZodError }

/**
 * `safeParse` that is safe with anything. A schema asks values for their `length` and compares it before it knows
 * what they are; an object that claims a `length` which is no number then makes it throw. Such a value fits nothing.
 */
export function parseSafely<T>(
  schema: z.ZodType<T>,
  value: unknown,
  options?: { readonly reportInput?: boolean },
): Parsed<T> {
  try {
    return schema.safeParse(value, options)
  } catch {
    return {
      success: false,
      error: new z.ZodError([{ code: 'custom', path: [], message: 'is no plain value', input: value }]),
    }
  }
}
