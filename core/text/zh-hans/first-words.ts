import type { Translation } from '../catalogue'
import type { firstWords as english } from '../en/first-words'
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

export const firstWords: Translation<typeof english> = {
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
