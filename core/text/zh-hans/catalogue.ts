import type { Translation } from '../catalogue'
import type { Catalogue } from '../en/catalogue'
import { common } from './common'

export const zhHans: Translation<Catalogue> = { common }
