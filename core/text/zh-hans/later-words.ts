import type { Translation } from '../catalogue'
import type { laterWords as english } from '../en/later-words'
import { keys } from './keys'
import { logFiles } from './log-files'
import { logScreens } from './log-screens'
import { menu } from './menu'
import { reminderScreens } from './reminder-screens'
import { reminderWhy } from './reminder-why'
import { settings } from './settings'

export const laterWords: Translation<typeof english> = {
  keys,
  logFiles,
  logScreens,
  menu,
  reminderScreens,
  reminderWhy,
  settings,
}
