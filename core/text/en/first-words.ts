import { app } from './app'
import { common } from './common'
import { hand } from './hand'
import { lock } from './lock'
import { log } from './log'
import { prompt } from './prompt'
import { safety } from './safety'
import { session } from './session'
import { sound } from './sound'
import { tray } from './tray'

/** What the first page may say: the session, what stands above every screen, the questions about safety. */
export const firstWords = {
  app,
  common,
  hand,
  lock,
  log,
  prompt,
  safety,
  session,
  sound,
  tray,
}
