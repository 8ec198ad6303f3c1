import type { Translation } from '../catalogue'
import type { Catalogue } from '../en/catalogue'
import { firstWords } from './first-words'
import { laterWords } from './later-words'

export const zhHans: Translation<Catalogue> = { ...firstWords, ...laterWords }
