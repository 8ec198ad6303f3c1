import type { TextKey } from '@core/text/en/catalogue'

/** Plain words for the means that a reading came by; the first that fits. */
const MEANS: readonly (readonly [RegExp, TextKey])[] = [
  [/^powerMonitor/i, 'reminderScreens.setup.meansOf.powerMonitor'],
  [/Notifications/i, 'reminderScreens.setup.meansOf.notifications'],
  [/mutter/i, 'reminderScreens.setup.meansOf.mutter'],
  [/login1|logind/i, 'reminderScreens.setup.meansOf.logind'],
  [/screensaver/i, 'reminderScreens.setup.meansOf.screensaver'],
  [/StatusNotifier/i, 'reminderScreens.setup.meansOf.watcher'],
  [/XDG/i, 'reminderScreens.setup.meansOf.xdg'],
  [/login item/i, 'reminderScreens.setup.meansOf.loginItem'],
  [/setContentProtection/i, 'reminderScreens.setup.meansOf.protection'],
  [/^(none|)$/i, 'reminderScreens.setup.meansOf.none'],
]

/** Key of the words for a means, or null to show it as it is. */
export const meansWords = (means: string): TextKey | null =>
  MEANS.find(([pattern]) => pattern.test(means))?.[1] ?? null
