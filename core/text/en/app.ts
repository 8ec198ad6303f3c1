/** Navigation and what the whole window says. */
export const app = {
  name: 'Linggu',
  nav: {
    main: 'Main',
    session: 'Session',
    log: 'Log',
    reminders: 'Reminders',
    learn: 'Learn',
    settings: 'Settings',
    help: 'When to get help',
  },
  notice: {
    label: 'Notice',
    dismiss: 'Close this notice',
    settingsMoved:
      'Your settings file could not be read. It was kept as {file}, and the app started with its usual settings.',
    logProblem: 'The log could not be written: {reason}',
    soundLost: 'The sound device went away, so the session was paused.',
    crashRecovered: 'The window had to be opened again. Your session was paused where it was.',
    shortcutRefused: 'The system did not allow the shortcut {keys}. Choose another one in Settings.',
    loginRefused:
      'The system did not let Linggu {wanted, select, on {start} other {stop starting}} with the computer. The setting is {wanted, select, on {off} other {on}} again.',
  },
  failure: {
    unexpected: 'That did not work, and nothing was changed. Please try again.',
    refused: 'The app did not accept that. Please try again.',
    logLocked: 'another program is using it. Close that program and try again.',
    logFull: 'the disk is full. Make some room and try again.',
    logReadOnly: 'its folder cannot be written to. Check the folder’s permissions and try again.',
    logDamaged: 'the file is damaged. It was left as it is; restore a backup in Settings.',
    logNewer: 'it was made by a newer version of the app. Please update the app.',
    logForeign: 'the file is not a log of this app. It was left as it is.',
    logOther: 'the system reported a problem. Try again; if it stays, restart the app.',
  },
  loading: 'One moment',
  when: {
    today: 'today at {time}',
    tomorrow: 'tomorrow at {time}',
    yesterday: 'yesterday at {time}',
  },
} as const
