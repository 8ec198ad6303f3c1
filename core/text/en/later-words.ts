import { keys } from './keys'
import { logFiles } from './log-files'
import { logScreens } from './log-screens'
import { menu } from './menu'
import { reminderScreens } from './reminder-screens'
import { reminderWhy } from './reminder-why'
import { settings } from './settings'

/** What only the screens say that are fetched when they are first opened, and what only main says. */
export const laterWords = {
  keys,
  logFiles,
  logScreens,
  menu,
  reminderScreens,
  reminderWhy,
  settings,
}
