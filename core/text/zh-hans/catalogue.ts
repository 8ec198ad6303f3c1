import type { Translation } from '../catalogue'
import type { Catalogue } from '../en/catalogue'
import { app } from './app'
import { common } from './common'
import { hand } from './hand'
import { safety } from './safety'
import { session } from './session'
import { sound } from './sound'
import { tray } from './tray'

export const zhHans: Translation<Catalogue> = { app, common, hand, safety, session, sound, tray }
