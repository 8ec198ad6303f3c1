import type { KeyOf } from '../catalogue'
import { common } from './common'
import { hand } from './hand'

/** Every area that the first screen may need. The long articles of Learn are loaded apart: see learn.ts. */
export const en = { common, hand }

export type Catalogue = typeof en
export type TextKey = KeyOf<Catalogue>
