import type { KeyOf } from '../catalogue'
import { app } from './app'
import { common } from './common'
import { hand } from './hand'
import { lock } from './lock'
import { log } from './log'
import { logFiles } from './log-files'
import { logScreens } from './log-screens'
import { menu } from './menu'
import { reminderScreens } from './reminder-screens'
import { reminderWhy } from './reminder-why'
import { safety } from './safety'
import { session } from './session'
import { settings } from './settings'
import { sound } from './sound'
import { tray } from './tray'

/** Every area that the first screen may need. The long articles of Learn are loaded apart: see learn.ts. */
export const en = {
  app,
  common,
  hand,
  lock,
  log,
  logFiles,
  logScreens,
  menu,
  reminderScreens,
  reminderWhy,
  safety,
  session,
  settings,
  sound,
  tray,
}

export type Catalogue = typeof en
export type TextKey = KeyOf<Catalogue>
