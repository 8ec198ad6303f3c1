import type { GalleryGroup } from '../state'
import { firstRun } from './first-run'
import { logGroup } from './log'
import { move } from './move'
import { remindersGroup } from './reminders'
import { session } from './session'
import { settingsGroup } from './settings'

/** Every screen in every state, in the order in which the gallery lists them. */
export const GROUPS: readonly GalleryGroup[] = [
  firstRun,
  session,
  move,
  logGroup,
  remindersGroup,
  settingsGroup,
]

export const STATES = GROUPS.flatMap(({ states }) => states)
