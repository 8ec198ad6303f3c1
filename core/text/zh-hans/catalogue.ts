import type { Translation } from '../catalogue'
import type { Catalogue } from '../en/catalogue'
import { app } from './app'
import { common } from './common'
import { failedStart } from './desktop/failed-start'
import { hand } from './session/hand'
import { keys } from './desktop/keys'
import { lock } from './lock'
import { log } from './log/log'
import { logFiles } from './log/log-files'
import { logScreens } from './log/log-screens'
import { menu } from './desktop/menu'
import { move } from './move/move'
import { moving } from './session/moving'
import { prompt } from './reminders/prompt'
import { reminderScreens } from './reminders/reminder-screens'
import { reminderWhy } from './reminders/reminder-why'
import { safety } from './safety'
import { session } from './session/session'
import { settings } from './settings'
import { sound } from './session/sound'
import { sync } from './log/sync'
import { tray } from './desktop/tray'

export const zhHans: Translation<Catalogue> = {
  app,
  common,
  failedStart,
  hand,
  keys,
  lock,
  log,
  logFiles,
  logScreens,
  menu,
  move,
  moving,
  prompt,
  reminderScreens,
  reminderWhy,
  safety,
  session,
  settings,
  sound,
  sync,
  tray,
}
