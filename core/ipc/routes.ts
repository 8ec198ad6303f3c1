/** The screens that can be asked for by name (`--show=log`, tray, navigation). */
export const ROUTES = ['session', 'log', 'reminders', 'learn', 'settings'] as const
export type Route = (typeof ROUTES)[number]
/** All places, including those inside a screen that a link leads to. */
export const PLACES = [
  ...ROUTES,
  'finder',
  'move',
  'rate',
  'help',
  'why',
  'setup-check',
  'computers',
  'settings-safety',
] as const
export type Place = (typeof PLACES)[number]
