import type { KeyOf } from '../catalogue'
import { app } from './app'
import { common } from './common'
import { failedStart } from './failed-start'
import { hand } from './hand'
import { keys } from './keys'
import { lock } from './lock'
import { log } from './log'
import { logFiles } from './log-files'
import { logScreens } from './log-screens'
import { menu } from './menu'
import { prompt } from './prompt'
import { reminderScreens } from './reminder-screens'
import { reminderWhy } from './reminder-why'
import { safety } from './safety'
import { session } from './session'
import { settings } from './settings'
import { sound } from './sound'
import { tray } from './tray'

/** Every area but the long articles of Learn, which are loaded apart: see learn.ts. */
export const en = {
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
  prompt,
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
