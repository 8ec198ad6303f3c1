import type { Translation } from '../catalogue'
import type { Catalogue } from '../en/catalogue'
import { app } from './app'
import { common } from './common'
import { hand } from './hand'
import { log } from './log'
import { logFiles } from './log-files'
import { logScreens } from './log-screens'
import { reminderScreens } from './reminder-screens'
import { safety } from './safety'
import { session } from './session'
import { sound } from './sound'
import { tray } from './tray'

export const zhHans: Translation<Catalogue> = {
  app,
  common,
  hand,
  log,
  logFiles,
  logScreens,
  reminderScreens,
  safety,
  session,
  sound,
  tray,
}
