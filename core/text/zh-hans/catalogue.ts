import type { Translation } from '../catalogue'
import type { Catalogue } from '../en/catalogue'
import { common } from './common'
import { hand } from './hand'

export const zhHans: Translation<Catalogue> = { common, hand }
