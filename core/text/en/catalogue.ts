import type { KeyOf } from '../catalogue'
import { firstWords } from './first-words'
import { laterWords } from './later-words'

/** Every area but the long articles of Learn, which are loaded apart: see learn.ts. */
export const en = { ...firstWords, ...laterWords }

export type Catalogue = typeof en
export type TextKey = KeyOf<Catalogue>
