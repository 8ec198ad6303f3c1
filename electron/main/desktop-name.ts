/** Name of the installed desktop entry without `.desktop`: desktops list notifications by it and find the icon. */
export const DESKTOP_NAME = 'org.linggu.Linggu'
